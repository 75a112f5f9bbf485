package org.onbam.architecture;

import java.util.Set;
import java.util.stream.Stream;

/// Which class below `wrong` each rule must blame; classes that are there and not named for a rule are right by it.
final class WrongClasses {

    private WrongClasses() {
    }

    static Stream<BoundaryTest.Expected> expected() {
        return Stream.of(
                rule("1 a package uses only lower levels", "message.KnowsTheModel", "scoring.KnowsTheStore",
                        "store.KnowsItsNeighbour", "nowhere.NotInTheTable"),
                rule("2 no cycles between packages", "ui.night.NeedsThePage", "ui.page.NeedsTheNight"),
                rule("3 JavaFX only in ui", "app.KnowsTheScreen", "render.RunsLater"),
                rule("4 SQL only in store", "cli.KnowsTheTables"),
                rule("5 AWT only in render and the PDF writer", "simulate.DrawsWithAwt", "report.HtmlWriter"),
                rule("6 windows do not read or write", "ui.page.ReadsFiles", "ui.page.OpensUrls"),
                rule("7 Platform.runLater only in ui.task", "render.RunsLater"),
                rule("7 threads are made only in app, store, ui.page and Main", "dsp.MakesThreads", "dsp.IsAThread",
                        "dsp.BorrowsThreads"),
                rule("8 no state that is static", "dsp.KeepsState", "dsp.KeepsACounter", "dsp.IsASingleton"),
                rule("9 fields of model are final", "model.Changes"),
                rule("10 only cli speaks to the terminal", "edf.Prints", "edf.PrintsItsStackTrace"),
                rule("10 a locale is always named", "edf.FormatsByMachine", "edf.FormatsByReference"),
                rule("11 nothing throws a bare exception", "edf.ThrowsBare", "edf.DeclaresBare"));
    }

    private static BoundaryTest.Expected rule(String name, String... classes) {
        return new BoundaryTest.Expected(name, Set.of(classes));
    }
}
