package org.onbam.ui.dataset;

import java.util.List;
import javafx.scene.Node;
import org.onbam.app.Montages;
import org.onbam.dataset.ExportPlan;
import org.onbam.message.Messages;
import org.onbam.ui.shell.Command;
import org.onbam.ui.shell.CommandButton;
import org.onbam.ui.shell.Keymap;

/// The plan as a form, a [PlanPart] a group. Every change goes into the model's plan at once; what cannot be a plan (a share
/// that is no number) is marked and waits.
final class PlanForm {

    private final DatasetModel model;
    private final Messages messages;
    private final Montages montages;
    private final FormRows rows;
    private final LabelsPart labels;
    private final ImagesPart images;
    private final DestinationPart destination;
    private final List<PlanPart> parts;
    private final Runnable onMontages = this::showMontages;
    private boolean showing;

    PlanForm(DatasetModel model, Messages messages, Montages montages, Node preview, Command folder, Keymap keymap) {
        this.model = model;
        this.messages = messages;
        this.montages = montages;
        this.rows = new FormRows(messages);
        PlanFields fields = new PlanFields(messages, this::changed);
        showing = true;
        AboutPart about = new AboutPart(fields, rows);
        this.labels = new LabelsPart(fields, rows);
        FilesPart files = new FilesPart(fields, rows);
        this.images = new ImagesPart(fields, rows, preview);
        PrivacyPart privacy = new PrivacyPart(fields, rows);
        SplitPart split = new SplitPart(fields, rows);
        this.destination = new DestinationPart(fields, rows, new CommandButton(folder, keymap, messages),
                new FolderTree(model, messages).node());
        this.parts = List.of(about, labels, files, images, privacy, split, destination);
        showing = false;
        model.planProperty().addListener((property, before, now) -> show(now));
        model.offeredProperty().addListener((property, before, now) -> quietly(() -> labels.showScorers(now.scorers())));
        montages.onChange(onMontages);
        show(model.plan());
        showMontages();
    }

    Node node() {
        return rows.node();
    }

    void setDestination(String folder) {
        destination.set(folder);
    }

    private void changed() {
        if (!showing) {
            read();
        }
    }

    /// Takes the form over as far as it is a plan: each group marks its own field where it is none.
    private void read() {
        ExportPlan next = model.plan();
        boolean whole = true;
        for (PlanPart part : parts) {
            try {
                next = part.read(next);
            } catch (IllegalArgumentException marked) {
                whole = false;
            }
        }
        if (whole) {
            ExportPlan read = next;
            model.change(before -> read);
        }
    }

    private void show(ExportPlan plan) {
        quietly(() -> parts.forEach(part -> part.show(plan)));
    }

    private void showMontages() {
        quietly(() -> images.showMontages(montages.plans(), messages));
    }

    private void quietly(Runnable shown) {
        if (!showing) {
            showing = true;
            shown.run();
            showing = false;
        }
    }

    void close() {
        montages.removeListener(onMontages);
    }
}
