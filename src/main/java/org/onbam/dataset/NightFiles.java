package org.onbam.dataset;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What the files of a night are called.
record NightFiles(PlannedNight night) {

    /// The folder of the pictures.
    static final String IMAGES = "images/";

    String signals() {
        return night.code() + (night.entry().format().startsWith("BDF") ? ".bdf" : ".edf");
    }

    /// @param scorer the code of whose labels they are; in the name where several scored
    String annotations(String scorer) {
        return night.code() + "_annotations" + (night.picked().size() > 1 ? "_" + scorer : "") + ".edf";
    }

    String json() {
        return night.code() + ".json";
    }

    String epochs() {
        return night.code() + "_epochs.csv";
    }

    String events() {
        return night.code() + "_events.csv";
    }

    /// @param epoch 0-based; in the name from 1
    String image(int epoch) {
        return IMAGES + night.code() + String.format(Locale.ROOT, "_%04d.png", epoch + 1);
    }

    /// All that a plan makes, with how many files each stands for; before the labels are read, so that the pictures of an
    /// epoch that reaches beyond the recording are counted too.
    Map<String, Integer> all(ExportPlan plan) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Product product : plan.products()) {
            switch (product) {
                case SIGNALS -> names.put(signals(), 1);
                case ANNOTATIONS -> night.picked().forEach(each -> names.put(annotations(each.code()), 1));
                case JSON -> names.put(json(), 1);
                case CSV -> {
                    names.put(epochs(), 1);
                    names.put(events(), 1);
                }
                case IMAGES -> names.put(IMAGES, night.picked().isEmpty() ? 0 : night.picked().getFirst().summary().epochs());
            }
        }
        return names;
    }
}
