package org.onbam.scoring.statistics;

import java.util.Arrays;

/// The numbers while they are being filled in: each figure exactly once.
final class FigureTable {

    private static final int SIZE = Figure.values().length;

    final double[] values = new double[SIZE];
    final int[] counts = new int[SIZE];
    final Absence[] absences = new Absence[SIZE];

    FigureTable() {
        Arrays.fill(values, Double.NaN);
        Arrays.fill(counts, -1);
        Arrays.fill(absences, Absence.NO_STAGES);
    }

    void put(Figure figure, double value) {
        values[figure.ordinal()] = value;
    }

    void absent(Absence reason, Figure... figures) {
        for (Figure figure : figures) {
            absences[figure.ordinal()] = reason;
        }
    }

    /// `part / whole`, or absent where the whole is nothing.
    void ratio(Figure figure, double part, double whole, Absence ifNothing) {
        if (whole > 0) {
            put(figure, part / whole);
        } else {
            absent(ifNothing, figure);
        }
    }

    /// Events an hour, and how many; absent where there is no time.
    void perHour(Figure figure, int events, double minutes, Absence ifNoTime) {
        ratio(figure, 60.0 * events, minutes, ifNoTime);
        if (minutes > 0) {
            counts[figure.ordinal()] = events;
        }
    }

    double get(Figure figure) {
        return values[figure.ordinal()];
    }
}
