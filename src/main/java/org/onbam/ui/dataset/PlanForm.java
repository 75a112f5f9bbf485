package org.onbam.ui.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.onbam.dataset.ExportPlan;
import org.onbam.dataset.Product;
import org.onbam.message.Messages;
import org.onbam.model.Scorer;
import org.onbam.model.ScoringStatus;
import org.onbam.montage.MontagePlan;
import org.onbam.render.Palette;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.CommandButton;
import org.onbam.ui.shell.Keymap;

/// The plan as a form. Every change goes into the model's plan at once; what cannot be a plan (a share that is no number)
/// is marked and waits.
final class PlanForm {

    private final DatasetModel model;
    private final Messages messages;
    private final TextField name = field("dataset-name", 0);
    private final TextField version = field("dataset-version", 90);
    private final TextField license = field("dataset-license", 160);
    private final ComboBox<ExportPlan.Source> source = new ComboBox<>();
    private final ComboBox<String> scorer = new ComboBox<>();
    private final CheckBox approvedOnly = new CheckBox();
    private final Map<Product, CheckBox> products = new EnumMap<>(Product.class);
    private final ComboBox<String> montage = new ComboBox<>();
    private final TextField width = field("dataset-width", 70);
    private final TextField height = field("dataset-height", 70);
    private final ComboBox<Palette> palette = new ComboBox<>();
    private final CheckBox sex = new CheckBox();
    private final CheckBox age = new CheckBox();
    private final CheckBox device = new CheckBox();
    private final CheckBox comments = new CheckBox();
    private final TextField texts = field("dataset-texts", 0);
    private final TextField prefix = field("dataset-prefix", 70);
    private final TextField seed = field("dataset-seed", 70);
    private final CheckBox table = new CheckBox();
    private final TextField shares = field("dataset-shares", 0);
    private final TextField splitSeed = field("dataset-split-seed", 70);
    private final TextField destination = field("dataset-destination", 0);
    private final FolderTree tree;
    private final FormRows rows;
    private boolean showing;

    PlanForm(DatasetModel model, Messages messages, List<MontagePlan> montages, Node preview, Command folder, Keymap keymap) {
        this.model = model;
        this.messages = messages;
        this.tree = new FolderTree(model, messages);
        this.rows = new FormRows(messages);
        choices(montages);
        build(preview, new CommandButton(folder, keymap, messages));
        listen();
        model.planProperty().addListener((property, before, now) -> show(now));
        model.offeredProperty().addListener((property, before, now) -> showScorers(now.scorers()));
        show(model.plan());
    }

    Node node() {
        return rows.node();
    }

    void setDestination(String folder) {
        destination.setText(folder);
    }

    private static TextField field(String id, double widthPx) {
        TextField field = new TextField();
        field.setId(id);
        if (widthPx > 0) {
            field.setPrefWidth(widthPx);
            field.setMinWidth(widthPx);
        } else {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        return field;
    }

    private void choices(List<MontagePlan> montages) {
        source.setId("dataset-source");
        source.getItems().setAll(ExportPlan.Source.values());
        source.setConverter(words(each -> messages.text("dataset.source." + each.code())));
        scorer.setId("dataset-scorer");
        scorer.setEditable(false);
        montage.setId("dataset-montage");
        montage.getItems().setAll(montages.stream().map(MontagePlan::id).toList());
        Map<String, String> names = montages.stream().collect(Collectors.toMap(MontagePlan::id, each -> each.displayName(messages), (a, b) -> a));
        montage.setConverter(words(id -> names.getOrDefault(id, id)));
        palette.setId("dataset-palette");
        palette.getItems().setAll(Palette.values());
        palette.setConverter(words(each -> messages.text("dataset.palette." + each.name().toLowerCase(Locale.ROOT))));
        for (Product product : Product.values()) {
            CheckBox box = check("dataset-product-" + product.code(), "dataset.product." + product.code());
            products.put(product, box);
        }
        named(approvedOnly, "dataset-approved", "dataset.labels.approved");
        named(sex, "dataset-sex", "dataset.privacy.sex");
        named(age, "dataset-age", "dataset.privacy.age");
        named(device, "dataset-device", "dataset.privacy.device");
        named(comments, "dataset-comments", "dataset.privacy.comments");
        named(table, "dataset-table", "dataset.naming.table");
        texts.setPromptText(messages.text("dataset.privacy.texts.prompt"));
        destination.setPromptText(messages.text("dataset.destination.prompt"));
    }

    private CheckBox check(String id, String key) {
        return named(new CheckBox(), id, key);
    }

    private CheckBox named(CheckBox box, String id, String key) {
        box.setId(id);
        box.setText(messages.text(key));
        return box;
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("not editable");
            }
        };
    }

    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(16, 6, nodes);
        HBox.setHgrow(flow, Priority.ALWAYS);
        return flow;
    }

    private void build(Node preview, Node folder) {
        rows.group("dataset.group.about").row("dataset.row.name", name)
                .row("dataset.row.version", version, new Label(messages.text("dataset.row.license")), license);
        rows.group("dataset.group.labels").row("dataset.row.source", source, scorer).row("dataset.row.statuses", approvedOnly);
        rows.group("dataset.group.files").row("dataset.row.products", flow(products.values().toArray(Node[]::new)));
        rows.group("dataset.group.images").row("dataset.row.montage", montage, palette)
                .row("dataset.row.size", width, new Label("×"), height, rows.hint("dataset.row.pixels")).row("dataset.row.preview", preview);
        rows.group("dataset.group.privacy").row("dataset.row.keeps", flow(sex, age, device, comments)).row("dataset.row.texts", texts);
        rows.group("dataset.group.split").row("dataset.row.shares", shares).row("dataset.row.seed", splitSeed, rows.hint("dataset.row.seed.hint"))
                .row("dataset.row.prefix", prefix, new Label(messages.text("dataset.row.namingSeed")), seed).row("dataset.row.table", table);
        rows.group("dataset.group.destination").row("dataset.row.folder", destination, folder).row("dataset.row.tree", tree.node());
    }

    private void listen() {
        Stream.of(name, version, license, width, height, texts, prefix, seed, shares, splitSeed, destination)
                .forEach(field -> field.textProperty().addListener((property, before, now) -> changed()));
        Stream.of(source, scorer, montage, palette).forEach(box -> box.valueProperty().addListener((property, before, now) -> changed()));
        Stream.concat(products.values().stream(), Stream.of(approvedOnly, sex, age, device, comments, table))
                .forEach(box -> box.selectedProperty().addListener((property, before, now) -> changed()));
    }

    private void changed() {
        if (!showing) {
            scorer.setVisible(source.getValue() == ExportPlan.Source.SCORER);
            read().ifPresent(next -> model.change(before -> next));
        }
    }

    /// The plan as the form has it; empty, with the field marked, where that is none.
    private Optional<ExportPlan> read() {
        ExportPlan now = model.plan();
        Optional<ExportPlan.ImageLook> look = marked(width, () -> new ExportPlan.ImageLook(montage.getValue(), whole(width), whole(height), palette.getValue()));
        Optional<ExportPlan.Naming> naming = marked(prefix, () -> new ExportPlan.Naming(prefix.getText().strip(), whole(seed), table.isSelected()));
        Optional<ExportPlan.Split> split = marked(shares, () -> new ExportPlan.Split(whole(splitSeed), SharesText.read(shares.getText())));
        Set<Product> chosen = EnumSet.noneOf(Product.class);
        products.forEach((product, box) -> {
            if (box.isSelected()) {
                chosen.add(product);
            }
        });
        if (look.isEmpty() || naming.isEmpty() || split.isEmpty() || chosen.isEmpty() || source.getValue() == null) {
            return Optional.empty();
        }
        ExportPlan.Privacy privacy = new ExportPlan.Privacy(sex.isSelected(), age.isSelected(), device.isSelected(), comments.isSelected(),
                words(texts.getText()), now.privacy().allowedLabels());
        String who = scorer.getValue() == null ? now.labels().scorer() : scorer.getValue();
        return Optional.of(new ExportPlan(name.getText().strip(), version.getText().strip(), license.getText().strip(), now.created(),
                now.recordings(), new ExportPlan.Labels(source.getValue(), who, statuses(now)), chosen, look.get(), privacy, naming.get(),
                split.get(), destination.getText().strip()));
    }

    private Set<ScoringStatus> statuses(ExportPlan now) {
        Set<ScoringStatus> strict = ExportPlan.STANDARD.labels().statuses();
        boolean isStrict = now.labels().statuses().equals(strict);
        return approvedOnly.isSelected() ? strict : isStrict ? EnumSet.allOf(ScoringStatus.class) : now.labels().statuses();
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static int whole(TextField field) {
        return Integer.parseInt(field.getText().strip());
    }

    private static <T> Optional<T> marked(TextField field, Supplier<T> value) {
        field.getStyleClass().remove("wrong");
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            field.getStyleClass().add("wrong");
            return Optional.empty();
        }
    }

    private void show(ExportPlan plan) {
        if (showing) {
            return;
        }
        showing = true;
        set(name, plan.name());
        set(version, plan.version());
        set(license, plan.license());
        source.setValue(plan.labels().source());
        scorer.setValue(plan.labels().scorer().isEmpty() ? scorer.getValue() : plan.labels().scorer());
        scorer.setVisible(plan.labels().source() == ExportPlan.Source.SCORER);
        approvedOnly.setSelected(plan.labels().statuses().equals(ExportPlan.STANDARD.labels().statuses()));
        products.forEach((product, box) -> box.setSelected(plan.products().contains(product)));
        montage.setValue(plan.images().montage());
        set(width, Integer.toString(plan.images().widthPx()));
        set(height, Integer.toString(plan.images().heightPx()));
        palette.setValue(plan.images().palette());
        sex.setSelected(plan.privacy().keepSex());
        age.setSelected(plan.privacy().keepAge());
        device.setSelected(plan.privacy().keepDevice());
        comments.setSelected(plan.privacy().keepComments());
        if (!words(texts.getText()).equals(plan.privacy().allowedTexts())) {
            texts.setText(String.join(", ", plan.privacy().allowedTexts()));
        }
        set(prefix, plan.naming().prefix());
        set(seed, Long.toString(plan.naming().seed()));
        table.setSelected(plan.naming().keepTable());
        if (!SharesText.isOf(shares.getText(), plan.split().shares())) {
            shares.setText(SharesText.write(plan.split().shares()));
        }
        set(splitSeed, Long.toString(plan.split().seed()));
        set(destination, plan.destination());
        showing = false;
    }

    // What is being typed is not typed over: blanks at its end are on the way to the next word.
    private static void set(TextField field, String text) {
        if (!field.getText().strip().equals(text)) {
            field.setText(text);
        }
    }

    private void showScorers(List<Scorer> scorers) {
        showing = true;
        String now = scorer.getValue();
        List<String> names = new ArrayList<>(scorers.stream().map(Scorer::name).distinct().toList());
        if (now != null && !now.isEmpty() && !names.contains(now)) {
            names.add(now);
        }
        scorer.getItems().setAll(names);
        scorer.setValue(now == null && !names.isEmpty() ? names.getFirst() : now);
        showing = false;
    }
}
