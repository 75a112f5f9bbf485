package org.onbam.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onbam.model.RecordingId;
import org.onbam.model.ScoringStatus;
import org.onbam.render.Palette;

/// What a data set is to be: `plan.json`, as the command line and the Dataset space read it. Immutable.
///
/// Each key is described in `assets/dataset/plan.schema.json`, which `onbam dataset schema` prints.
///
/// @param name        of the data set; stands in its files
/// @param version     of the data set, likewise
/// @param license     likewise; may be empty
/// @param created     a date that the files carry; empty for none, since a clock would make every run another data set
/// @param faulty      what becomes of a night that cannot be exported
/// @param destination the folder it is written to; relative to where the plan lies
public record ExportPlan(String name, String version, String license, String created, Chosen recordings, Labels labels,
                         Set<Product> products, ImageLook images, Privacy privacy, Naming naming, Split split,
                         Faulty faulty, String destination) {

    /// The version of the plan's own form.
    public static final int FORM = 1;

    /// The one that the Dataset space begins with.
    public static final ExportPlan STANDARD = new ExportPlan("", "1.0.0", "", "", Chosen.ALL,
            new Labels(Source.CONSENSUS, "", EnumSet.of(ScoringStatus.APPROVED, ScoringStatus.LOCKED)),
            EnumSet.of(Product.SIGNALS, Product.ANNOTATIONS, Product.JSON, Product.CSV),
            new ImageLook("diagnostic", 1920, 1080, Palette.LIGHT), Privacy.STRICT, new Naming("S", 1, false),
            Split.USUAL, Faulty.LEAVE_OUT, "");

    public ExportPlan {
        products = Collections.unmodifiableSet(products.isEmpty() ? EnumSet.noneOf(Product.class) : EnumSet.copyOf(products));
    }

    public ExportPlan withRecordings(Chosen next) {
        return new ExportPlan(name, version, license, created, next, labels, products, images, privacy, naming, split, faulty, destination);
    }

    public ExportPlan withLabels(Labels next) {
        return new ExportPlan(name, version, license, created, recordings, next, products, images, privacy, naming, split, faulty, destination);
    }

    public ExportPlan withImages(ImageLook next) {
        return new ExportPlan(name, version, license, created, recordings, labels, products, next, privacy, naming, split, faulty, destination);
    }

    public ExportPlan withName(String nextName, String nextVersion, String nextLicense) {
        return new ExportPlan(nextName, nextVersion, nextLicense, created, recordings, labels, products, images, privacy, naming, split, faulty,
                destination);
    }

    public ExportPlan withProducts(Set<Product> next) {
        return new ExportPlan(name, version, license, created, recordings, labels, next, images, privacy, naming, split, faulty, destination);
    }

    public ExportPlan with(Naming nextNaming, Split nextSplit) {
        return new ExportPlan(name, version, license, created, recordings, labels, products, images, privacy, nextNaming, nextSplit, faulty,
                destination);
    }

    public ExportPlan withDestination(String next) {
        return new ExportPlan(name, version, license, created, recordings, labels, products, images, privacy, naming, split, faulty, next);
    }

    public ExportPlan withPrivacy(Privacy next) {
        return new ExportPlan(name, version, license, created, recordings, labels, products, images, next, naming, split, faulty, destination);
    }

    public ExportPlan with(Faulty next) {
        return new ExportPlan(name, version, license, created, recordings, labels, products, images, privacy, naming, split, next, destination);
    }

    /// What becomes of a night that cannot be read, was changed since it was scored, or whose copy does not read back.
    public enum Faulty {
        /// The others go on; the manifest names it with the reason.
        LEAVE_OUT,
        /// Nothing goes on.
        STOP
    }

    /// How recordings are chosen.
    public enum By {
        ALL, FILTER, QUERY, IDS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Which recordings.
    ///
    /// @param text the name of a saved filter, or a query as the library's filter field takes it
    /// @param ids  where they are named one by one
    public record Chosen(By by, String text, List<RecordingId> ids) {

        public static final Chosen ALL = new Chosen(By.ALL, "", List.of());

        public Chosen {
            ids = List.copyOf(ids);
        }
    }

    /// Whose labels.
    public enum Source {
        /// The scoring that a review agreed on.
        CONSENSUS,
        /// One person's.
        SCORER,
        /// Everybody's: each scoring, the votes, and what most say.
        ALL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param scorer   whose, where the source is one scorer
    /// @param statuses of scorings that may leave
    public record Labels(Source source, String scorer, Set<ScoringStatus> statuses) {

        public Labels {
            statuses = Collections.unmodifiableSet(statuses.isEmpty() ? EnumSet.noneOf(ScoringStatus.class)
                    : EnumSet.copyOf(statuses));
        }
    }

    /// How an epoch is drawn.
    ///
    /// @param montage id of the montage
    public record ImageLook(String montage, int widthPx, int heightPx, Palette palette) {

        /// A raster of 64 million pixels is the most that one picture may take.
        static final int MOST_PX = 8000;

        public ImageLook {
            if (widthPx < 16 || heightPx < 16 || widthPx > MOST_PX || heightPx > MOST_PX) {
                throw new IllegalArgumentException("picture of " + widthPx + " x " + heightPx);
            }
        }
    }

    /// What of a person may leave; everything else does not.
    ///
    /// @param keepSex       as the header says it
    /// @param keepAge       in whole years, 90 for all above 89
    /// @param keepDevice    the equipment's model, without a serial number
    /// @param keepComments  what scorers wrote beside events
    /// @param allowedTexts  annotation texts that may leave beside the standard ones, whole
    /// @param allowedLabels signal labels that may leave beside the recognised ones, whole
    /// @param groups        how large a crowd each person has to hide in
    public record Privacy(boolean keepSex, boolean keepAge, boolean keepDevice, boolean keepComments,
                          List<String> allowedTexts, List<String> allowedLabels, Groups groups) {

        public static final Privacy STRICT = new Privacy(true, true, false, false, List.of(), List.of(), Groups.USUAL);

        public Privacy {
            allowedTexts = List.copyOf(allowedTexts);
            allowedLabels = List.copyOf(allowedLabels);
        }
    }

    /// What is done about people of whom too few tell the same.
    public enum BelowK {
        /// The data set is not made.
        REFUSE,
        /// Ages leave in wider bands, then device, age and sex of nobody leave.
        COARSEN,
        /// Sex, age and device of these people do not leave.
        SUPPRESS
    }

    /// How many people at the least have to be alike in sex, age and device.
    ///
    /// @param ageBand years that leave as one: 1, 5, 10 or 20
    /// @param k       the smallest group, in people; 1 asks for nothing
    public record Groups(int ageBand, int k, BelowK below) {

        public static final List<Integer> BANDS = List.of(1, 5, 10, 20);
        public static final Groups USUAL = new Groups(1, 1, BelowK.REFUSE);
        static final int MOST_K = 1000;

        public Groups {
            if (!BANDS.contains(ageBand) || k < 1 || k > MOST_K) {
                throw new IllegalArgumentException("groups of " + k + " with ages of " + ageBand + " years");
            }
        }
    }

    /// What subjects are called: the prefix and a number in an order that comes from the seed.
    ///
    /// @param prefix    one to eight ASCII letters, digits or hyphens, a letter first
    /// @param keepTable whether the table from codes to originals is written beside the library, never into the data set
    public record Naming(String prefix, long seed, boolean keepTable) {

        public Naming {
            if (!prefix.matches("[A-Za-z][A-Za-z0-9-]{0,7}")) {
                throw new IllegalArgumentException("prefix " + prefix);
            }
        }
    }

    /// One part of the data set.
    ///
    /// @param name  a folder's name: lower-case ASCII letters, digits, hyphens
    /// @param share of the subjects, above 0
    public record Share(String name, double share) {

        public Share {
            if (!name.matches("[a-z][a-z0-9-]{0,23}") || name.equals("schema") || !(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share " + name + " " + share);
            }
        }
    }

    /// Which subjects go into which part; all nights of one subject go together.
    public record Split(long seed, List<Share> shares) {

        public static final Split USUAL = new Split(1, List.of(new Share("train", 0.8), new Share("validation", 0.1),
                new Share("test", 0.1)));

        public Split {
            shares = List.copyOf(shares);
            double sum = shares.stream().mapToDouble(Share::share).sum();
            boolean unique = new HashSet<>(new ArrayList<>(shares.stream().map(Share::name).toList())).size() == shares.size();
            if (shares.isEmpty() || !unique || Math.abs(sum - 1) > 1e-6) {
                throw new IllegalArgumentException("shares " + shares);
            }
        }
    }

    /// What stands in the files of the data set and is the planner's own words.
    List<String> ownWords() {
        return List.of(name, version, license, created);
    }
}
