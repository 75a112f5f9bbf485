package org.onbam.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds many byte strings at once, ASCII letters of either case, in one pass over a stream (Aho and Corasick 1975).
/// Immutable; a search keeps its state in a number.
final class ByteSearch {

    /// A pattern that ends at a byte.
    @FunctionalInterface
    interface Found {

        /// @param pattern its index
        /// @param end     the offset behind its last byte, counted over the stream
        void at(int pattern, long end);
    }

    private final List<int[]> next = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();

    ByteSearch(List<byte[]> patterns) {
        List<int[]> trie = new ArrayList<>();
        trie.add(node());
        List<List<Integer>> outputs = new ArrayList<>();
        outputs.add(new ArrayList<>());
        for (int p = 0; p < patterns.size(); p++) {
            int state = 0;
            for (byte b : patterns.get(p)) {
                int c = folded(b);
                if (trie.get(state)[c] < 0) {
                    trie.get(state)[c] = trie.size();
                    trie.add(node());
                    outputs.add(new ArrayList<>());
                }
                state = trie.get(state)[c];
            }
            outputs.get(state).add(p);
        }
        link(trie, outputs);
        next.addAll(trie);
        outputs.forEach(list -> ends.add(list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static int[] node() {
        int[] node = new int[256];
        Arrays.fill(node, -1);
        return node;
    }

    private static void link(List<int[]> trie, List<List<Integer>> outputs) {
        int[] fail = new int[trie.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int c = 0; c < 256; c++) {
            int to = trie.getFirst()[c];
            if (to < 0) {
                trie.getFirst()[c] = 0;
            } else {
                queue.add(to);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            outputs.get(state).addAll(outputs.get(fail[state]));
            for (int c = 0; c < 256; c++) {
                int to = trie.get(state)[c];
                int back = trie.get(fail[state])[c];
                if (to < 0) {
                    trie.get(state)[c] = back;
                } else {
                    fail[to] = back;
                    queue.add(to);
                }
            }
        }
    }

    private static int folded(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b & 255;
    }

    /// Searches a stretch of a stream.
    ///
    /// @param state  0 at the beginning, then what the stretch before gave
    /// @param offset of `bytes[0]` in the stream
    /// @return the state at its end
    int run(int state, byte[] bytes, int count, long offset, Found found) {
        int at = state;
        for (int i = 0; i < count; i++) {
            at = next.get(at)[folded(bytes[i])];
            for (int pattern : ends.get(at)) {
                found.at(pattern, offset + i + 1);
            }
        }
        return at;
    }
}
