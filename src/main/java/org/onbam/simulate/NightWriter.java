package org.onbam.simulate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onbam.edf.EdfAnnotation;
import org.onbam.edf.EdfException;
import org.onbam.edf.EdfFileSpec;
import org.onbam.edf.EdfSignalSpec;
import org.onbam.edf.EdfVariant;
import org.onbam.edf.EdfWriter;
import org.onbam.model.TimeSpan;

/// Turns a night into a file: block after block of signals, all channels of a block in parallel, records of one second.
final class NightWriter {

    /// Room for a record's time and two or three events; what does not fit goes into the next record.
    private static final int ANNOTATION_BYTES = 160;

    private final SimulatedNight night;
    private final NightPlan plan;
    private final LongConsumer progress;
    private final BooleanSupplier cancelled;
    private final Cortex cortex;
    private final List<Trace> traces;
    private final List<EdfSignalSpec> specs;
    private final float[][] physical;
    private final int[][] digital;
    private final int[][] record;

    NightWriter(SimulatedNight night, LongConsumer progress, BooleanSupplier cancelled) {
        this.night = night;
        this.plan = night.plan();
        this.progress = progress;
        this.cancelled = cancelled;
        Chance chance = new Chance(plan.seed()).fork("signals");
        cortex = new Cortex(night.script(), chance.fork("cortex"));
        List<Headbox.Input> inputs = plan.headbox().inputs();
        traces = Traces.of(plan.headbox(), night.script(), cortex, chance);
        specs = inputs.stream().map(NightWriter::spec).toList();
        physical = blocks(inputs, Window.BLOCK_SECONDS).map(float[]::new).toArray(float[][]::new);
        digital = blocks(inputs, Window.BLOCK_SECONDS).map(int[]::new).toArray(int[][]::new);
        record = blocks(inputs, 1).map(int[]::new).toArray(int[][]::new);
    }

    private static Stream<Integer> blocks(List<Headbox.Input> inputs, int seconds) {
        return inputs.stream().map(input -> input.rateHz() * seconds);
    }

    private static EdfSignalSpec spec(Headbox.Input input) {
        Sensor sensor = input.sensor();
        return new EdfSignalSpec(input.label(), sensor.transducer(), sensor.unit(), sensor.physicalMinimum(),
                sensor.physicalMaximum(), sensor.digitalMinimum(), sensor.digitalMaximum(), sensor.prefilter(), input.rateHz());
    }

    boolean write(Path file) throws EdfException {
        EdfVariant variant = plan.pause().isPresent() ? EdfVariant.EDF_PLUS_D : EdfVariant.EDF_PLUS_C;
        EdfFileSpec spec = new EdfFileSpec(variant, plan.subjectCode() + " X X X",
                EdfText.recordingField(plan.start().toLocalDate()), plan.start(), TimeSpan.SECOND, specs, ANNOTATION_BYTES);
        List<EdfAnnotation> annotations = EdfText.annotations(night);
        EdfWriter writer = EdfWriter.create(file, spec);
        boolean whole = false;
        try {
            whole = writeRecords(writer, annotations);
        } finally {
            if (!whole) {
                writer.abort();
            }
        }
        writer.close();
        return whole;
    }

    private boolean writeRecords(EdfWriter writer, List<EdfAnnotation> annotations) throws EdfException {
        int next = 0;
        for (int second = 0; second < plan.seconds(); second++) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            int inBlock = second % Window.BLOCK_SECONDS;
            if (inBlock == 0) {
                makeBlock();
            }
            int from = next;
            while (next < annotations.size() && annotations.get(next).onsetNanos() < (second + 1) * TimeSpan.SECOND) {
                next++;
            }
            List<EdfAnnotation> now = annotations.subList(from, next);
            if (isPaused(second)) {
                next = from;
            } else {
                cut(inBlock);
                writer.writeRecord(second * TimeSpan.SECOND, record, now);
            }
            progress.accept(second + 1L);
        }
        return true;
    }

    private boolean isPaused(int second) {
        Optional<TimeSpan> pause = plan.pause();
        return pause.isPresent() && pause.get().contains(second * TimeSpan.SECOND);
    }

    private void makeBlock() {
        cortex.advance();
        IntStream.range(0, traces.size()).parallel().forEach(i -> {
            traces.get(i).render(cortex.blockSeconds(), physical[i]);
            quantise(specs.get(i), physical[i], digital[i]);
        });
    }

    /// The nearest digital value; a value beyond the limits saturates, as in an amplifier.
    private static void quantise(EdfSignalSpec spec, float[] from, int[] to) {
        int low = spec.digitalMin();
        int high = spec.digitalMax();
        double steps = ((double) high - low) / (spec.physicalMax() - spec.physicalMin());
        float scale = (float) steps;
        // Half a step and 65,536 make the cast round to nearest, as it cuts towards zero.
        float offset = (float) (low - spec.physicalMin() * steps) + 65536.5f;
        for (int i = 0; i < from.length; i++) {
            int value = (int) (from[i] * scale + offset) - 65536;
            to[i] = Math.min(high, Math.max(low, value));
        }
    }

    private void cut(int secondOfBlock) {
        for (int i = 0; i < record.length; i++) {
            System.arraycopy(digital[i], secondOfBlock * record[i].length, record[i], 0, record[i].length);
        }
    }
}
