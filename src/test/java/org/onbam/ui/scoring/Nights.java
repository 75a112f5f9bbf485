package org.onbam.ui.scoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onbam.app.OpenNight;
import org.onbam.message.Report;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.Derivation;
import org.onbam.model.EventVocabulary;
import org.onbam.model.FilterBand;
import org.onbam.model.Montage;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.Recording;
import org.onbam.model.RecordingId;
import org.onbam.model.SampleRate;
import org.onbam.model.Scoring;
import org.onbam.model.ScoringId;
import org.onbam.model.Segment;
import org.onbam.model.SignalInfo;
import org.onbam.model.TimeSpan;
import org.onbam.render.TraceRenderer;
import org.onbam.scoring.LibraryRecording;
import org.onbam.scoring.LogEntry;
import org.onbam.scoring.OpenedScoring;
import org.onbam.scoring.ScoringSession;
import org.onbam.signal.SignalSource;

/// Small open nights for tests: three signals of 10 Hz, flat unless a wave is given, in memory; every submitted change is kept in `log`.
public final class Nights {

    private Nights() {
    }

    /// A night and the log of what was submitted to its sink.
    public record Night(ScoreModel model, List<LogEntry> log) {
    }

    public static Night of(int seconds) {
        return of(seconds, (signal, sample) -> 0);
    }

    /// What a signal of a night is made of.
    @FunctionalInterface
    public interface Wave {

        /// @param signal 0 for EEG, 1 for flow, 2 for SpO2
        /// @param sample index, ten a second
        double at(int signal, long sample);
    }

    public static Night of(int seconds, Wave wave) {
        List<LogEntry> log = new ArrayList<>();
        Recording recording = recording(seconds);
        ScoringSession session = new ScoringSession(
                new OpenedScoring(ScoringId.random(), Scoring.empty(recording.defaultGrid()), List.of()),
                (id, entry) -> log.add(entry), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return new Night(new ScoreModel(open(entry(recording), recording, session, wave), EventVocabulary.standard()), log);
    }

    /// A night whose session somebody else has made.
    public static OpenNight open(LibraryRecording entry, Recording recording, ScoringSession session) {
        return open(entry, recording, session, (signal, sample) -> 0);
    }

    private static OpenNight open(LibraryRecording entry, Recording recording, ScoringSession session, Wave wave) {
        Drawn source = new Drawn(recording, wave);
        return new OpenNight(entry, source, new TraceRenderer(source), Report.empty(), List.of(montage()), session,
                Optional.empty());
    }

    public static LibraryRecording entry(Recording recording) {
        return new LibraryRecording(new RecordingId("0".repeat(64)), "/nowhere/night.edf", "TEST-1", "EDF",
                recording.start(), recording.durationNanos(), List.of("C4-M1", "Flow", "SpO2"), 0);
    }

    public static Recording recording(int seconds) {
        SampleRate rate = SampleRate.ofHertz(10);
        List<SignalInfo> signals = new ArrayList<>();
        for (String label : List.of("C4-M1", "Flow", "SpO2")) {
            signals.add(new SignalInfo(signals.size(), label, "", new PhysicalUnit("uV"),
                    Optional.of(new SignalInfo.Calibration(-100, 100, -1000, 1000)), "", 10, rate, seconds * 10L));
        }
        return new Recording("EDF", "X X X X", "Startdate X X X X", Optional.of(LocalDateTime.of(2026, 3, 14, 22, 49, 7)),
                signals, seconds == 0 ? List.of() : List.of(new Segment(0, 0, seconds, TimeSpan.SECOND)),
                seconds * TimeSpan.SECOND);
    }

    private static Montage montage() {
        return new Montage("test", List.of(
                channel("C4-M1", ChannelKind.EEG, 0), channel("Flow", ChannelKind.NASAL_PRESSURE, 1),
                channel("SpO2", ChannelKind.SPO2, 2)));
    }

    private static Channel channel(String name, ChannelKind kind, int signal) {
        return new Channel(name, kind, Derivation.of(signal), new PhysicalUnit("uV"), FilterBand.OFF,
                Optional.of(Channel.Range.symmetric(75)), 1);
    }

    private record Drawn(Recording recording, Wave wave) implements SignalSource {

        @Override
        public void read(int signal, long first, int count, float[] dst, int at) {
            for (int i = 0; i < count; i++) {
                dst[at + i] = (float) wave.at(signal, first + i);
            }
        }

        @Override
        public void close() {
        }
    }
}
