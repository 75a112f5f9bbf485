package org.onbam.ui.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.onbam.app.AppContext;
import org.onbam.app.DatasetPreview;
import org.onbam.app.MakeDataset.Looked;
import org.onbam.app.MakeDataset;
import org.onbam.dataset.ExportPlan;
import org.onbam.dataset.ExportWatch;
import org.onbam.message.Message;
import org.onbam.message.UserException;
import org.onbam.model.Scorer;
import org.onbam.scoring.work.SavedFilter;

/// The plan of the Dataset space, what was found of it, and the run. FX thread; needs no screen.
final class DatasetModel {

    /// What the library offers to choose from.
    record Offered(List<SavedFilter> filters, List<Scorer> scorers, int recordings) {

        static final Offered NOTHING = new Offered(List.of(), List.of(), 0);
    }

    private final AppContext app;
    private final MakeDataset make;
    private final ReadOnlyObjectWrapper<ExportPlan> plan = new ReadOnlyObjectWrapper<>(ExportPlan.STANDARD);
    private final ReadOnlyObjectWrapper<Optional<Looked>> looked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UserException>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> looking = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(new RunState.Resting());
    private final ReadOnlyObjectWrapper<Offered> offered = new ReadOnlyObjectWrapper<>(Offered.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<DatasetPreview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> file = Optional.empty();
    private final DatasetJob job;
    private final ChangeListener<RunState> onState = (property, before, now) -> state.set(now);
    private long ticket;
    private boolean closed;
    private boolean previewAwaited;

    DatasetModel(AppContext app) {
        this(app, new DatasetJob());
    }

    private DatasetModel(AppContext app, DatasetJob job) {
        this.app = app;
        this.job = job;
        this.make = new MakeDataset(app.library(), app.desk(), app.vocabulary(), app.montages());
        this.state.set(job.state());
        job.stateProperty().addListener(onState);
    }

    /// One that goes on where another was left: with its plan, where that lies, and what it was making.
    static DatasetModel after(DatasetModel before) {
        DatasetModel next = new DatasetModel(before.app, before.job);
        next.file = before.file;
        next.plan.set(before.plan());
        return next;
    }

    ReadOnlyObjectProperty<ExportPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    ExportPlan plan() {
        return plan.get();
    }

    /// What the last look found; empty while a new one is under way.
    ReadOnlyObjectProperty<Optional<Looked>> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /// Why the plan could not even be looked at.
    ReadOnlyObjectProperty<Optional<UserException>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Offered> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DatasetPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Where the plan was read from or saved to.
    Optional<Path> file() {
        return file;
    }

    boolean isRunning() {
        return job.isRunning();
    }

    /// Reads what there is to choose from, and looks at the plan anew.
    void reload() {
        app.jobs().read(Message.of("dataset.job.offer"),
                (progress, token) -> new Offered(app.desk().filters(), app.desk().scorers(), app.library().recordings().size()),
                found -> {
                    if (!closed) {
                        offered.set(found);
                        look();
                    }
                }, this::refuse);
    }

    /// Changes the plan, at once; it is looked at when the screen asks for it.
    void change(UnaryOperator<ExportPlan> change) {
        ExportPlan next = change.apply(plan.get());
        if (!next.equals(plan.get())) {
            plan.set(next);
            job.rest();
        }
    }

    /// Finds the nights and every problem, in the background; a look before it is given up.
    void look() {
        long mine = ++ticket;
        looking.set(true);
        ExportPlan now = plan.get();
        app.jobs().prepare(Message.of("dataset.job.look"), (progress, token) -> make.look(now, base(), ExportWatch.NONE), found -> {
            if (mine == ticket && !closed) {
                looking.set(false);
                refusal.set(Optional.empty());
                looked.set(Optional.of(found));
                showPreview(found);
            }
        }, reason -> {
            if (mine == ticket) {
                refuse(reason);
            }
        });
    }

    private void refuse(UserException reason) {
        looking.set(false);
        looked.set(Optional.empty());
        refusal.set(Optional.of(reason));
    }

    /// Whether a recording is being opened for the preview.
    boolean isPreviewAwaited() {
        return previewAwaited;
    }

    private void showPreview(Looked found) {
        previewAwaited = true;
        app.jobs().prepare(Message.of("dataset.job.preview"), (progress, token) -> DatasetPreview.of(found.plan(), make.reading()), opened -> {
            previewAwaited = false;
            show(closed ? Optional.empty() : opened);
            if (closed) {
                opened.ifPresent(DatasetPreview::close);
            }
        }, reason -> {
            previewAwaited = false;
            show(Optional.empty());
        });
    }

    private void show(Optional<DatasetPreview> next) {
        preview.get().ifPresent(DatasetPreview::close);
        preview.set(next);
    }

    private Path base() {
        return file.flatMap(path -> Optional.ofNullable(path.toAbsolutePath().getParent()))
                .orElseGet(() -> Path.of(System.getProperty("user.home", "")).toAbsolutePath());
    }

    /// Reads a plan in the place of this one.
    void open(Path from) {
        app.jobs().read(Message.of("dataset.job.open"), (progress, token) -> MakeDataset.read(from), read -> {
            file = Optional.of(from);
            change(before -> read);
            look();
        }, this::refuse);
    }

    void save(Path to, Runnable saved) {
        ExportPlan now = plan.get();
        app.jobs().read(Message.of("dataset.job.save"), (progress, token) -> {
            MakeDataset.save(now, to);
            return to;
        }, done -> {
            file = Optional.of(to);
            saved.run();
        }, this::refuse);
    }

    /// Makes the data set, or goes on with it.
    void run() {
        Optional<Looked> now = looked.get();
        if (!isRunning() && now.isPresent() && now.get().checked().isGood()) {
            job.start(app.jobs(), make, now.get(), app.settings().libraryFile().map(path -> path.toAbsolutePath().getParent()).orElse(base())
                    .resolve("dataset-codes.csv"));
        }
    }

    void tick() {
        job.tick();
    }

    void pauseOrResume() {
        job.pauseOrResume();
    }

    void cancel() {
        job.cancel();
    }

    /// A run goes on: it ends with the program, or is told by the next screen.
    void close() {
        closed = true;
        job.stateProperty().removeListener(onState);
        show(Optional.empty());
    }
}
