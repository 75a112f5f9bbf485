package org.onbam.dataset;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where in a file text may stand: the header and annotations of EDF, all of a picture but its pixels, everything of all
/// others. Finds out by the content, not by the name.
interface TextPlaces {

    boolean isText(long offset);

    static TextPlaces of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(256);
            if (start.length == 256 && (start[0] == (byte) 0xFF || start[0] == '0' && start[1] == ' ')) {
                return edf(start, in);
            }
            return start.length > 8 && start[0] == (byte) 0x89 && start[1] == 'P' ? png(file) : offset -> true;
        }
    }

    private static TextPlaces edf(byte[] main, InputStream in) throws IOException {
        int signals = Integer.parseInt(text(main, 252, 4));
        byte[] header = in.readNBytes(256 * signals);
        int width = main[0] == '0' ? 2 : 3;
        int record = 0;
        List<int[]> annotations = new ArrayList<>();
        for (int s = 0; s < signals; s++) {
            int bytes = Integer.parseInt(text(header, 216 * signals + 8 * s, 8)) * width;
            if (text(header, 16 * s, 16).endsWith("Annotations")) {
                annotations.add(new int[] {record, record + bytes});
            }
            record += bytes;
        }
        long data = 256L * (signals + 1);
        int size = Math.max(1, record);
        return offset -> {
            if (offset < data) {
                return true;
            }
            long at = (offset - data) % size;
            return annotations.stream().anyMatch(part -> at >= part[0] && at < part[1]);
        };
    }

    private static String text(byte[] bytes, int at, int width) {
        return new String(bytes, at, width, StandardCharsets.US_ASCII).strip();
    }

    private static TextPlaces png(Path file) throws IOException {
        List<long[]> pixels = new ArrayList<>();
        long at = 8;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(8);
            while (at + 12 <= Files.size(file)) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
                if (type.equals("IDAT")) {
                    pixels.add(new long[] {at + 8, at + 8 + length});
                }
                in.skipNBytes(length + 4L);
                at += length + 12L;
            }
        }
        return offset -> pixels.stream().noneMatch(part -> offset >= part[0] && offset < part[1]);
    }
}
