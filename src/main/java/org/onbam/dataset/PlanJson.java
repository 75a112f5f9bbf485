package org.onbam.dataset;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onbam.model.RecordingId;
import org.onbam.model.ScoringStatus;
import org.onbam.render.Palette;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plans as JSON. A key that is left out is as in [ExportPlan#STANDARD]; one that is not known, is there twice or has a
/// wrong value refuses the plan.
public final class PlanJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private PlanJson() {
    }

    /// @throws DatasetException if the text is no plan; one sentence names the place
    public static ExportPlan read(String json) throws DatasetException {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new DatasetException(e, "dataset.plan.noJson", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        }
        if (!root.isObject()) {
            throw new DatasetException("dataset.plan.noJson", 1);
        }
        PlanPlace top = new PlanPlace(root, "");
        if (!root.path("form").isIntegralNumber() || root.path("form").asInt(0) != ExportPlan.FORM) {
            throw new DatasetException("dataset.plan.form", ExportPlan.FORM, root.path("form").toString());
        }
        top.only("form", "name", "version", "license", "created", "recordings", "labels", "products", "images",
                "privacy", "naming", "split", "faulty", "destination");
        ExportPlan usual = ExportPlan.STANDARD;
        return new ExportPlan(top.text("name", ""), top.text("version", usual.version()), top.text("license", ""),
                top.text("created", ""), recordings(top), labels(top), products(top), images(top), privacy(top),
                naming(top), split(top), top.choice("faulty", ExportPlan.Faulty.class, usual.faulty()), top.text("destination", ""));
    }

    private static ExportPlan.Chosen recordings(PlanPlace top) throws DatasetException {
        if (!top.has("recordings")) {
            return ExportPlan.Chosen.ALL;
        }
        PlanPlace place = top.object("recordings", "by", "text", "ids");
        ExportPlan.By by = place.choice("by", ExportPlan.By.class, ExportPlan.By.ALL);
        List<RecordingId> ids = new ArrayList<>();
        for (String id : place.texts("ids")) {
            try {
                ids.add(new RecordingId(id));
            } catch (IllegalArgumentException e) {
                throw place.at("ids").wrong("SHA-256");
            }
        }
        String text = place.text("text", "");
        if (text.isBlank() && (by == ExportPlan.By.FILTER || by == ExportPlan.By.QUERY)) {
            throw place.at("text").wrong("\"…\"");
        }
        return new ExportPlan.Chosen(by, text, ids);
    }

    private static ExportPlan.Labels labels(PlanPlace top) throws DatasetException {
        ExportPlan.Labels usual = ExportPlan.STANDARD.labels();
        if (!top.has("labels")) {
            return usual;
        }
        PlanPlace place = top.object("labels", "source", "scorer", "statuses");
        Set<ScoringStatus> statuses = EnumSet.noneOf(ScoringStatus.class);
        for (String status : place.texts("statuses")) {
            statuses.add(place.at("statuses").constant(status, ScoringStatus.class));
        }
        ExportPlan.Source source = place.choice("source", ExportPlan.Source.class, usual.source());
        String scorer = place.text("scorer", "");
        if (source == ExportPlan.Source.SCORER && scorer.isBlank()) {
            throw place.at("scorer").wrong("\"…\"");
        }
        return new ExportPlan.Labels(source, scorer, place.has("statuses") ? statuses : usual.statuses());
    }

    private static Set<Product> products(PlanPlace top) throws DatasetException {
        if (!top.has("products")) {
            return ExportPlan.STANDARD.products();
        }
        Set<Product> products = EnumSet.noneOf(Product.class);
        for (String product : top.texts("products")) {
            products.add(top.at("products").constant(product, Product.class));
        }
        if (products.isEmpty()) {
            throw top.at("products").wrong("signals, annotations, json, csv, images");
        }
        return products;
    }

    private static ExportPlan.ImageLook images(PlanPlace top) throws DatasetException {
        ExportPlan.ImageLook usual = ExportPlan.STANDARD.images();
        if (!top.has("images")) {
            return usual;
        }
        PlanPlace place = top.object("images", "montage", "width", "height", "palette");
        return new ExportPlan.ImageLook(place.text("montage", usual.montage()),
                (int) place.whole("width", usual.widthPx(), 16, ExportPlan.ImageLook.MOST_PX),
                (int) place.whole("height", usual.heightPx(), 16, ExportPlan.ImageLook.MOST_PX),
                place.choice("palette", Palette.class, usual.palette()));
    }

    private static ExportPlan.Privacy privacy(PlanPlace top) throws DatasetException {
        ExportPlan.Privacy usual = ExportPlan.Privacy.STRICT;
        if (!top.has("privacy")) {
            return usual;
        }
        PlanPlace place = top.object("privacy", "keepSex", "keepAge", "keepDevice", "keepComments", "allowedTexts",
                "allowedLabels", "ageBand", "k", "belowK");
        return new ExportPlan.Privacy(place.truth("keepSex", usual.keepSex()), place.truth("keepAge", usual.keepAge()),
                place.truth("keepDevice", usual.keepDevice()), place.truth("keepComments", usual.keepComments()),
                place.texts("allowedTexts"), place.texts("allowedLabels"), groups(place));
    }

    private static ExportPlan.Groups groups(PlanPlace privacy) throws DatasetException {
        ExportPlan.Groups usual = ExportPlan.Groups.USUAL;
        int band = (int) privacy.whole("ageBand", usual.ageBand(), 1, 20);
        if (!ExportPlan.Groups.BANDS.contains(band)) {
            throw privacy.at("ageBand").wrong("1, 5, 10, 20");
        }
        return new ExportPlan.Groups(band, (int) privacy.whole("k", usual.k(), 1, ExportPlan.Groups.MOST_K),
                privacy.choice("belowK", ExportPlan.BelowK.class, usual.below()));
    }

    private static ExportPlan.Naming naming(PlanPlace top) throws DatasetException {
        ExportPlan.Naming usual = ExportPlan.STANDARD.naming();
        if (!top.has("naming")) {
            return usual;
        }
        PlanPlace place = top.object("naming", "prefix", "seed", "keepTable");
        String prefix = place.text("prefix", usual.prefix());
        if (!prefix.matches("[A-Za-z][A-Za-z0-9-]{0,7}")) {
            throw place.at("prefix").wrong("A–Z a–z 0–9 -, 1..8");
        }
        return new ExportPlan.Naming(prefix, place.whole("seed", usual.seed(), Long.MIN_VALUE, Long.MAX_VALUE),
                place.truth("keepTable", usual.keepTable()));
    }

    private static ExportPlan.Split split(PlanPlace top) throws DatasetException {
        if (!top.has("split")) {
            return ExportPlan.Split.USUAL;
        }
        PlanPlace place = top.object("split", "seed", "shares");
        long seed = place.whole("seed", ExportPlan.Split.USUAL.seed(), Long.MIN_VALUE, Long.MAX_VALUE);
        if (!place.has("shares")) {
            return new ExportPlan.Split(seed, ExportPlan.Split.USUAL.shares());
        }
        PlanPlace shares = place.at("shares");
        List<ExportPlan.Share> list = new ArrayList<>();
        try {
            for (Map.Entry<String, JsonNode> entry : shares.node().properties()) {
                if (!entry.getValue().isNumber()) {
                    throw shares.at(entry.getKey()).wrong("0..1");
                }
                list.add(new ExportPlan.Share(entry.getKey(), entry.getValue().doubleValue()));
            }
            return new ExportPlan.Split(seed, list);
        } catch (IllegalArgumentException e) {
            throw shares.wrong("{\"train\": 0.8, \"test\": 0.2}");
        }
    }

    /// The plan with every key, in the order of the schema; the same plan is the same text.
    public static String write(ExportPlan plan) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("form", ExportPlan.FORM);
        top.put("name", plan.name());
        top.put("version", plan.version());
        top.put("license", plan.license());
        top.put("created", plan.created());
        Map<String, Object> recordings = new LinkedHashMap<>();
        recordings.put("by", plan.recordings().by().code());
        recordings.put("text", plan.recordings().text());
        recordings.put("ids", plan.recordings().ids().stream().map(RecordingId::digest).toList());
        top.put("recordings", recordings);
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("source", plan.labels().source().code());
        labels.put("scorer", plan.labels().scorer());
        labels.put("statuses", plan.labels().statuses().stream().map(PlanPlace::code).toList());
        top.put("labels", labels);
        top.put("products", plan.products().stream().map(Product::code).toList());
        Map<String, Object> images = new LinkedHashMap<>();
        images.put("montage", plan.images().montage());
        images.put("width", plan.images().widthPx());
        images.put("height", plan.images().heightPx());
        images.put("palette", PlanPlace.code(plan.images().palette()));
        top.put("images", images);
        Map<String, Object> privacy = new LinkedHashMap<>();
        privacy.put("keepSex", plan.privacy().keepSex());
        privacy.put("keepAge", plan.privacy().keepAge());
        privacy.put("keepDevice", plan.privacy().keepDevice());
        privacy.put("keepComments", plan.privacy().keepComments());
        privacy.put("allowedTexts", plan.privacy().allowedTexts());
        privacy.put("allowedLabels", plan.privacy().allowedLabels());
        privacy.put("ageBand", plan.privacy().groups().ageBand());
        privacy.put("k", plan.privacy().groups().k());
        privacy.put("belowK", PlanPlace.code(plan.privacy().groups().below()));
        top.put("privacy", privacy);
        Map<String, Object> naming = new LinkedHashMap<>();
        naming.put("prefix", plan.naming().prefix());
        naming.put("seed", plan.naming().seed());
        naming.put("keepTable", plan.naming().keepTable());
        top.put("naming", naming);
        Map<String, Object> split = new LinkedHashMap<>();
        split.put("seed", plan.split().seed());
        Map<String, Object> shares = new LinkedHashMap<>();
        plan.split().shares().forEach(share -> shares.put(share.name(), share.share()));
        split.put("shares", shares);
        top.put("split", split);
        top.put("faulty", PlanPlace.code(plan.faulty()));
        top.put("destination", plan.destination());
        return DatasetJson.text(top);
    }
}
