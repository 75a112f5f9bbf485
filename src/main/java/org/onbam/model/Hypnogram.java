package org.onbam.model;

import java.util.Arrays;
import java.util.List;

/// The stages of all epochs of one scoring; immutable, one byte an epoch.
public final class Hypnogram {

    private final byte[] stages;

    private Hypnogram(byte[] stages) {
        this.stages = stages;
    }

    public static Hypnogram unscored(int epochs) {
        return new Hypnogram(new byte[epochs]);
    }

    public static Hypnogram of(List<SleepStage> stages) {
        byte[] bytes = new byte[stages.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) stages.get(i).ordinal();
        }
        return new Hypnogram(bytes);
    }

    /// From a text of one byte an epoch, less than a microsecond for a night: a list of 30,000 scorings is read at once.
    ///
    /// @param codes   left as they are
    /// @param stageOf the ordinal of the stage of each code from 0 on; -1 where a code means none
    /// @throws IllegalArgumentException for a code that means no stage
    public static Hypnogram of(byte[] codes, byte[] stageOf) {
        byte[] stages = new byte[codes.length];
        for (int i = 0; i < stages.length; i++) {
            byte code = codes[i];
            stages[i] = code >= 0 && code < stageOf.length ? stageOf[code] : -1;
            if (stages[i] < 0) {
                throw new IllegalArgumentException("no stage: " + (char) (code & 0xff));
            }
        }
        return new Hypnogram(stages);
    }

    public int size() {
        return stages.length;
    }

    public SleepStage at(int epoch) {
        if (epoch < 0 || epoch >= stages.length) {
            throw new IllegalArgumentException("epoch " + epoch + " outside hypnogram of " + stages.length);
        }
        return SleepStage.of(stages[epoch]);
    }

    /// The stages of the epochs `[from, to)`.
    public List<SleepStage> range(int from, int to) {
        if (from < 0 || to < from || to > stages.length) {
            throw new IllegalArgumentException("epochs " + from + ".." + to + " outside hypnogram of " + stages.length);
        }
        SleepStage[] range = new SleepStage[to - from];
        for (int i = from; i < to; i++) {
            range[i - from] = SleepStage.of(stages[i]);
        }
        return List.of(range);
    }

    /// This hypnogram with the stages from epoch `first` on replaced by `values`.
    public Hypnogram with(int first, List<SleepStage> values) {
        if (first < 0 || first + values.size() > stages.length) {
            throw new IllegalArgumentException("epochs " + first + ".." + (first + values.size())
                    + " outside hypnogram of " + stages.length);
        }
        byte[] next = stages.clone();
        for (int i = 0; i < values.size(); i++) {
            next[first + i] = (byte) values.get(i).ordinal();
        }
        return new Hypnogram(next);
    }

    public int count(SleepStage stage) {
        int n = 0;
        for (byte b : stages) {
            if (b == stage.ordinal()) {
                n++;
            }
        }
        return n;
    }

    public int scoredCount() {
        return size() - count(SleepStage.UNSCORED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hypnogram that && Arrays.equals(stages, that.stages);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(stages);
    }

    @Override
    public String toString() {
        return "Hypnogram of " + size() + " epochs, " + scoredCount() + " scored";
    }
}
