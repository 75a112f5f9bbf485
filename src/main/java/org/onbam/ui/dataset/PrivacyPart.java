package org.onbam.ui.dataset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.onbam.dataset.ExportPlan;

/// What of a person may leave, and how many have to be alike in it.
final class PrivacyPart implements PlanPart {

    private final CheckBox sex;
    private final CheckBox age;
    private final CheckBox device;
    private final CheckBox comments;
    private final ComboBox<Integer> band;
    private final TextField k;
    private final ComboBox<ExportPlan.BelowK> below;
    private final TextField texts;

    PrivacyPart(PlanFields fields, FormRows rows) {
        sex = fields.check("dataset-sex", "dataset.privacy.sex");
        age = fields.check("dataset-age", "dataset.privacy.age");
        device = fields.check("dataset-device", "dataset.privacy.device");
        comments = fields.check("dataset-comments", "dataset.privacy.comments");
        band = fields.choice("dataset-age-band", ExportPlan.Groups.BANDS, years -> fields.text("dataset.privacy.band." + years));
        k = fields.field("dataset-k", 52);
        below = fields.choice("dataset-below-k", List.of(ExportPlan.BelowK.values()),
                each -> fields.text("dataset.privacy.below." + each.name().toLowerCase(Locale.ROOT)));
        texts = fields.field("dataset-texts");
        texts.setPromptText(fields.text("dataset.privacy.texts.prompt"));
        band.disableProperty().bind(age.selectedProperty().not());
        rows.group("dataset.group.privacy").row("dataset.row.keeps", PlanFields.flow(sex, age, device, comments))
                .row("dataset.row.band", band).row("dataset.row.k", k, below).row("dataset.row.texts", texts);
    }

    @Override
    public void show(ExportPlan plan) {
        ExportPlan.Privacy privacy = plan.privacy();
        sex.setSelected(privacy.keepSex());
        age.setSelected(privacy.keepAge());
        device.setSelected(privacy.keepDevice());
        comments.setSelected(privacy.keepComments());
        band.setValue(privacy.groups().ageBand());
        PlanFields.set(k, Integer.toString(privacy.groups().k()));
        below.setValue(privacy.groups().below());
        if (!words(texts.getText()).equals(privacy.allowedTexts())) {
            texts.setText(String.join(", ", privacy.allowedTexts()));
        }
    }

    @Override
    public ExportPlan read(ExportPlan plan) {
        ExportPlan.Groups groups = PlanFields.marked(k, () -> new ExportPlan.Groups(band.getValue(), PlanFields.whole(k), below.getValue()));
        return plan.withPrivacy(new ExportPlan.Privacy(sex.isSelected(), age.isSelected(), device.isSelected(), comments.isSelected(),
                words(texts.getText()), plan.privacy().allowedLabels(), groups));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
