package org.onbam.edf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Little-endian 16- and 24-bit samples to and from arrays, in small static loops that the compiler vectorises or at
/// least keeps free of bounds checks. Nothing here allocates.
final class SampleCodec {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private SampleCodec() {
    }

    /// Writes `count` values of `from` at `at`; returns whether all of them fit into the width.
    static boolean encode(int width, int[] from, int count, byte[] to, int at) {
        return width == 2 ? encode16(from, count, to, at) : encode24(from, count, to, at);
    }

    private static boolean encode16(int[] from, int count, byte[] to, int at) {
        int outside = 0;
        for (int i = 0; i < count; i++) {
            int value = from[i];
            outside |= value ^ (short) value;
            SHORT.set(to, at + 2 * i, (short) value);
        }
        return outside == 0;
    }

    private static boolean encode24(int[] from, int count, byte[] to, int at) {
        int outside = 0;
        for (int i = 0; i < count; i++) {
            int value = from[i];
            outside |= value ^ (value << 8 >> 8);
            SHORT.set(to, at + 3 * i, (short) value);
            to[at + 3 * i + 2] = (byte) (value >> 16);
        }
        return outside == 0;
    }

    /// Reads `count` values at `at` as `gain * digital + offset`.
    static void decode(int width, byte[] from, int at, int count, double gain, double offset, float[] to, int toAt) {
        if (width == 2) {
            decode16(from, at, count, gain, offset, to, toAt);
        } else {
            decode24(from, at, count, gain, offset, to, toAt);
        }
    }

    private static void decode16(byte[] from, int at, int count, double gain, double offset, float[] to, int toAt) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] = (float) ((short) SHORT.get(from, at + 2 * i) * gain + offset);
        }
    }

    private static void decode24(byte[] from, int at, int count, double gain, double offset, float[] to, int toAt) {
        for (int i = 0; i < count; i++) {
            int p = at + 3 * i;
            int value = (short) SHORT.get(from, p) & 0xFFFF | from[p + 2] << 16;
            to[toAt + i] = (float) (value * gain + offset);
        }
    }

    /// Reads `count` stored values at `at`.
    static void decode(int width, byte[] from, int at, int count, int[] to, int toAt) {
        if (width == 2) {
            for (int i = 0; i < count; i++) {
                to[toAt + i] = (short) SHORT.get(from, at + 2 * i);
            }
        } else {
            for (int i = 0; i < count; i++) {
                int p = at + 3 * i;
                to[toAt + i] = (short) SHORT.get(from, p) & 0xFFFF | from[p + 2] << 16;
            }
        }
    }
}
