package org.onbam.edf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onbam.model.TimeSpan;

/// Files written here, opened by EDFlib (the strictest reader there is) and by MNE; skipped where they are not installed.
class OtherReadersTest {

    private static final int RECORDS = 50;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"EDF", "EDF_PLUS_C", "BDF", "BDF_PLUS_C"})
    void edflib_reads_the_samples_and_the_annotations_that_were_written(EdfVariant variant) throws Exception {
        Path file = folder.resolve("x.edf");
        List<EdfSignalSpec> signals = List.of(
                new EdfSignalSpec("EEG C4-M1", "AgAgCl cup", "µV", -3276.8, 3276.7, variant.digitalMinimum(),
                        variant.digitalMaximum(), "HP:0.1Hz", 200),
                new EdfSignalSpec("SaO2", "", "%", 0, 100, -10_000, 10_000, "", 1),
                // inverted polarity
                new EdfSignalSpec("Flow", "", "V", 1.5e-3, -1.5e-3, -12_048, 12_047, "", 25));
        EdfFileSpec spec = new EdfFileSpec(variant, "김온밤", "ward 3 서울",
                EdfFiles.START.plusNanos(variant.isPlus() ? 250_000_000 : 0), TimeSpan.SECOND, signals, variant.isPlus() ? EdfFiles.ANNOTATION_BYTES : 0);
        List<EdfAnnotation> annotations = variant.isPlus() ? List.of(EdfAnnotation.at(0, "Lights off"),
                new EdfAnnotation(1_953_125_000L, 12_500_000_000L, "저호흡", "Flow"),
                EdfAnnotation.lasting(30 * TimeSpan.SECOND, 0, "Arousal")) : List.of();
        EdfFiles.write(file, spec, annotations, IntStream.range(0, RECORDS).asLongStream().toArray());

        List<String> expected = new ArrayList<>();
        expected.add(String.join("\t", "file", Integer.toString(edflibType(variant)), "3", Integer.toString(RECORDS),
                Integer.toString(annotations.size()), "2024-03-01T22:15:07", variant.isPlus() ? "2500000" : "0"));
        for (int s = 0; s < signals.size(); s++) {
            expected.add(signalLine(s, signals.get(s)));
        }
        annotations.forEach(annotation -> expected.add(annotationLine(annotation)));
        assertEquals(expected, OtherReaders.edflib(file, folder));
    }

    @Test
    void edflib_and_mne_read_a_file_of_annotations_alone() throws Exception {
        Path file = folder.resolve("scoring.edf");
        List<EdfAnnotation> annotations = new ArrayList<>();
        for (int epoch = 0; epoch < 2_500; epoch++) {
            String stage = epoch % 2 == 0 ? "Sleep stage N2" : "수면 단계 R";
            annotations.add(EdfAnnotation.lasting(epoch * 30 * TimeSpan.SECOND, 30 * TimeSpan.SECOND, stage));
        }
        EdfAnnotationFile.write(file, "X", "", EdfFiles.START, 500_000_000, annotations);
        List<String> mne = OtherReaders.mne(file);
        List<String> edflib = OtherReaders.edflib(file, folder);
        assertEquals(annotations.stream().map(OtherReadersTest::annotationLine).toList(), edflib.subList(1, edflib.size()));
        assumeTrue(!mne.isEmpty(), "skipped: no MNE for /usr/bin/python3");
        assertEquals(annotations.stream().map(a -> String.format(Locale.ROOT, "%.3f %.3f %s",
                a.onsetNanos() / 1e9, a.durationNanos() / 1e9, a.text())).toList(), mne);
    }

    private static int edflibType(EdfVariant variant) {
        // EDFLIB_FILETYPE_EDF 0, EDFPLUS 1, BDF 2, BDFPLUS 3
        return switch (variant) {
            case EDF -> 0;
            case EDF_PLUS_C, EDF_PLUS_D -> 1;
            case BDF -> 2;
            case BDF_PLUS_C, BDF_PLUS_D -> 3;
        };
    }

    private static String signalLine(int index, EdfSignalSpec signal) {
        int count = RECORDS * signal.samplesPerRecord();
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (long) EdfFiles.value(index, i) * (i % 1_000 + 1);
        }
        double first = signal.physicalMin() + (EdfFiles.value(index, 0) - (double) signal.digitalMin())
                * (signal.physicalMax() - signal.physicalMin()) / ((double) signal.digitalMax() - signal.digitalMin());
        return String.format(Locale.ROOT, "signal\t%-16s\t%d\t%d\t%.6f", signal.label(), count, sum, first);
    }

    private static String annotationLine(EdfAnnotation annotation) {
        String channel = annotation.channel().isEmpty() ? "" : "@@" + annotation.channel();
        String duration = annotation.hasDuration() ? HeaderText.decimal(annotation.durationNanos()) : "";
        // EDFlib counts in units of 100 ns
        return String.join("\t", "annotation", Long.toString(annotation.onsetNanos() / 100), duration, annotation.text() + channel);
    }
}
