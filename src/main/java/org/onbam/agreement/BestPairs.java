package org.onbam.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onbam.agreement.EventMatching.Pair;

/// The choice of pairs, one to one, that has the most pairs and among those the greatest sum of IoU.
///
/// Events that share no time, not even through others, do not compete: each such group is solved alone by the Hungarian
/// method, in the cube of its size. Groups of a night are of a few events.
final class BestPairs {

    private final List<Pair> pairs;

    BestPairs(List<Pair> pairs) {
        this.pairs = pairs;
    }

    List<Pair> best() {
        List<Pair> best = new ArrayList<>();
        groups().forEach(group -> best.addAll(solve(group)));
        return best;
    }

    private List<List<Pair>> groups() {
        Map<Integer, Integer> ofReference = new HashMap<>();
        Map<Integer, Integer> ofTest = new HashMap<>();
        int[] parent = new int[pairs.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            join(parent, i, ofReference.putIfAbsent(pairs.get(i).reference(), i));
            join(parent, i, ofTest.putIfAbsent(pairs.get(i).test(), i));
        }
        Map<Integer, List<Pair>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(parent, i), key -> new ArrayList<>()).add(pairs.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static void join(int[] parent, int i, @Nullable Integer other) {
        if (other != null) {
            parent[root(parent, i)] = root(parent, other);
        }
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static List<Pair> solve(List<Pair> group) {
        if (group.size() == 1) {
            return group;
        }
        List<Integer> rows = group.stream().map(Pair::reference).distinct().sorted().toList();
        List<Integer> columns = group.stream().map(Pair::test).distinct().sorted().toList();
        int size = Math.max(rows.size(), columns.size());
        double[][] cost = new double[size][size];
        @Nullable Pair[][] at = new Pair[size][size];
        for (Pair pair : group) {
            int row = rows.indexOf(pair.reference());
            int column = columns.indexOf(pair.test());
            // one more pair outweighs all shared time
            cost[row][column] = -(size + 1 + pair.iou());
            at[row][column] = pair;
        }
        int[] rowOf = hungarian(cost);
        List<Pair> chosen = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            Pair pair = at[rowOf[column]][column];
            if (pair != null) {
                chosen.add(pair);
            }
        }
        return chosen;
    }

    // Kuhn 1955 with potentials; returns the row of each column at the least sum of costs.
    private static int[] hungarian(double[][] cost) {
        int size = cost.length;
        double[] ofRow = new double[size + 1];
        double[] ofColumn = new double[size + 1];
        int[] rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[size + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            int[] from = new int[size + 1];
            boolean[] used = new boolean[size + 1];
            do {
                used[column] = true;
                int at = rowOf[column];
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= size; j++) {
                    if (!used[j]) {
                        double reduced = cost[at - 1][j - 1] - ofRow[at] - ofColumn[j];
                        if (reduced < least[j]) {
                            least[j] = reduced;
                            from[j] = column;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= size; j++) {
                    if (used[j]) {
                        ofRow[rowOf[j]] += delta;
                        ofColumn[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[from[column]];
                column = from[column];
            }
        }
        int[] result = new int[size];
        for (int j = 1; j <= size; j++) {
            result[j - 1] = rowOf[j] - 1;
        }
        return result;
    }
}
