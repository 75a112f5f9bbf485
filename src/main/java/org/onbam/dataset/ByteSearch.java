package org.onbam.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds many byte strings at once, ASCII letters of either case, in one pass over a stream (Aho and Corasick 1975).
/// Immutable; a search keeps its state in a number.
///
/// The states are rows of one table with a column for each class of bytes that no pattern tells apart, so that the rows in
/// use stay in the processor's cache; states at which a pattern ends are negative, which costs the others one comparison.
final class ByteSearch {

    /// A pattern that ends at a byte.
    @FunctionalInterface
    interface Found {

        /// @param pattern its index
        /// @param end     the offset behind its last byte, counted over the stream
        void at(int pattern, long end);
    }

    private final int[] classes = new int[256];
    private final int[] next;
    private final int[][] ends;
    private final int columns;

    ByteSearch(List<byte[]> patterns) {
        int count = 1;
        for (byte[] pattern : patterns) {
            for (byte b : pattern) {
                int folded = folded(b & 255);
                classes[folded] = classes[folded] == 0 ? count++ : classes[folded];
            }
        }
        for (int b = 0; b < 256; b++) {
            classes[b] = classes[folded(b)];
        }
        columns = count;
        List<int[]> trie = new ArrayList<>(List.of(node()));
        List<List<Integer>> outputs = new ArrayList<>(List.of(new ArrayList<>()));
        for (int p = 0; p < patterns.size(); p++) {
            int state = 0;
            for (byte b : patterns.get(p)) {
                int[] row = trie.get(state);
                int column = classes[b & 255];
                if (row[column] < 0) {
                    row[column] = trie.size();
                    trie.add(node());
                    outputs.add(new ArrayList<>());
                }
                state = row[column];
            }
            outputs.get(state).add(p);
        }
        link(trie, outputs);
        ends = outputs.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        next = new int[trie.size() * columns];
        for (int state = 0; state < trie.size(); state++) {
            for (int column = 0; column < columns; column++) {
                int to = trie.get(state)[column];
                next[state * columns + column] = ends[to].length == 0 ? to * columns : ~(to * columns);
            }
        }
    }

    private int[] node() {
        int[] node = new int[columns];
        Arrays.fill(node, -1);
        return node;
    }

    private static void link(List<int[]> trie, List<List<Integer>> outputs) {
        int[] fail = new int[trie.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int[] row = trie.get(state);
            for (int column = 0; column < row.length; column++) {
                int to = row[column];
                int back = state == 0 ? 0 : trie.get(fail[state])[column];
                if (to < 0) {
                    row[column] = back;
                } else {
                    fail[to] = back;
                    outputs.get(to).addAll(outputs.get(back));
                    queue.add(to);
                }
            }
        }
    }

    private static int folded(int b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    /// Searches a stretch of a stream: `bytes[from]` to `bytes[to - 1]`.
    ///
    /// @param state  0 at the beginning, then what the stretch before gave
    /// @param offset of `bytes[0]` in the stream
    /// @return the state at its end
    int run(int state, byte[] bytes, int from, int to, long offset, Found found) {
        int at = state;
        for (int i = from; i < to; i++) {
            int reached = next[at + classes[bytes[i] & 255]];
            if (reached < 0) {
                reached = ~reached;
                for (int pattern : ends[reached / columns]) {
                    found.at(pattern, offset + i + 1);
                }
            }
            at = reached;
        }
        return at;
    }
}
