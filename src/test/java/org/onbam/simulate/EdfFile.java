package org.onbam.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A few lines that read EDF by the specification alone, so that signals are checked by code that shares nothing with the
/// program's own reader and writer.
final class EdfFile {

    private final byte[] bytes;
    private final int headerBytes;
    private final int signals;
    final int records;

    EdfFile(Path file) {
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        headerBytes = Integer.parseInt(text(184, 8));
        records = Integer.parseInt(text(236, 8));
        signals = Integer.parseInt(text(252, 4));
    }

    String text(int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1).strip();
    }

    private String field(int offset, int width, int signal) {
        return text(256 + offset * signals + width * signal, width);
    }

    List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int s = 0; s < signals; s++) {
            labels.add(field(0, 16, s));
        }
        return labels;
    }

    int rate(String label) {
        return samples(labels().indexOf(label));
    }

    private int samples(int signal) {
        return Integer.parseInt(field(216, 8, signal));
    }

    private int recordBytes() {
        int sum = 0;
        for (int s = 0; s < signals; s++) {
            sum += 2 * samples(s);
        }
        return sum;
    }

    long expectedBytes() {
        return headerBytes + (long) records * recordBytes();
    }

    long size() {
        return bytes.length;
    }

    private int offset(int signal) {
        int sum = 0;
        for (int s = 0; s < signal; s++) {
            sum += 2 * samples(s);
        }
        return sum;
    }

    /// All physical values of a signal.
    float[] read(String label) {
        int signal = labels().indexOf(label);
        int n = samples(signal);
        double physicalMin = Double.parseDouble(field(104, 8, signal));
        double physicalMax = Double.parseDouble(field(112, 8, signal));
        double digitalMin = Double.parseDouble(field(120, 8, signal));
        double digitalMax = Double.parseDouble(field(128, 8, signal));
        double gain = (physicalMax - physicalMin) / (digitalMax - digitalMin);
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[n * records];
        for (int r = 0; r < records; r++) {
            int at = headerBytes + r * recordBytes() + offset(signal);
            for (int i = 0; i < n; i++) {
                values[r * n + i] = (float) ((data.getShort(at + 2 * i) - digitalMin) * gain + physicalMin);
            }
        }
        return values;
    }

    /// The annotation bytes of all records, as text.
    String annotations() {
        int signal = labels().indexOf("EDF Annotations");
        StringBuilder all = new StringBuilder();
        for (int r = 0; r < records; r++) {
            all.append(new String(bytes, headerBytes + r * recordBytes() + offset(signal), 2 * samples(signal),
                    StandardCharsets.UTF_8).replace("\0", "|"));
        }
        return all.toString();
    }

    static float[] minus(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
