package org.onbam.simulate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onbam.edf.EdfAnnotation;
import org.onbam.model.EventFamily;
import org.onbam.model.EventType;
import org.onbam.model.EventVocabulary;
import org.onbam.model.ScoredEvent;
import org.onbam.model.Scoring;
import org.onbam.model.TimeSpan;

/// The words a simulated night writes into its file.
final class EdfText {

    private static final Set<EventFamily> TECHNICIAN = Set.of(EventFamily.MARKER, EventFamily.POSITION);

    private EdfText() {
    }

    /// EDF+ 2.1.3.3 (4): `Startdate dd-MMM-yyyy`, investigation, technician, equipment.
    static String recordingField(LocalDate date) {
        String day = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH).format(date).toUpperCase(Locale.ROOT);
        return "Startdate " + day + " X X Onbam_simulator";
    }

    /// The annotations of the file, by onset.
    static List<EdfAnnotation> annotations(SimulatedNight night) {
        EventVocabulary vocabulary = EventVocabulary.standard();
        boolean all = night.plan().marks() == NightPlan.Marks.TRUTH;
        List<EdfAnnotation> annotations = new ArrayList<>();
        for (ScoredEvent event : night.truth().events()) {
            EventType type = vocabulary.typeOf(event);
            if (all || TECHNICIAN.contains(type.family()) || event.type().equals("note")) {
                annotations.add(annotation(event, type));
            }
        }
        if (all) {
            addStages(annotations, night.truth());
        }
        annotations.sort(Comparator.comparingLong(EdfAnnotation::onsetNanos));
        return annotations;
    }

    private static EdfAnnotation annotation(ScoredEvent event, EventType type) {
        String text = event.type().equals("note") ? event.comment() : type.edfText();
        long duration = type.isPoint() ? EdfAnnotation.NO_DURATION : event.span().durationNanos();
        return new EdfAnnotation(event.span().startNanos(), duration, text, event.channel());
    }

    private static void addStages(List<EdfAnnotation> annotations, Scoring truth) {
        for (int epoch = 0; epoch < truth.grid().count(); epoch++) {
            TimeSpan span = truth.grid().span(epoch);
            annotations.add(EdfAnnotation.lasting(span.startNanos(), span.durationNanos(),
                    "Sleep stage " + truth.hypnogram().at(epoch).code()));
        }
    }
}
