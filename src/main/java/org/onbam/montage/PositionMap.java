package org.onbam.montage;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onbam.message.Message;
import org.onbam.model.BodyPosition;

/// A line of `assets/montages/positions.tsv`: a usual set of position codes, to choose from by name.
///
/// @param device whose codes they are for certain, see [Device#id]; empty for a set that somebody has to choose
public record PositionMap(String id, String device, PositionCodes codes) {

    private static final List<PositionMap> TABLE = AssetTable.lines("positions.tsv").stream().map(PositionMap::parse).toList();

    /// The name in the reader's language.
    public Message displayName() {
        return Message.of("montage.position.map." + id);
    }

    /// What is known for certain of a device without anybody having said it.
    public static PositionCodes ofDevice(Device device) {
        return table().stream().filter(map -> map.device().equals(device.id())).findFirst().map(PositionMap::codes)
                .orElse(PositionCodes.NONE);
    }

    /// The table that comes with the program.
    public static List<PositionMap> table() {
        return TABLE;
    }

    private static PositionMap parse(String[] column) {
        if (column.length != 3) {
            throw new IllegalStateException("position codes with " + column.length + " columns: " + column[0]);
        }
        SortedMap<Double, BodyPosition> numbers = new TreeMap<>();
        Map<PositionCodes.Direction, BodyPosition> directions = new EnumMap<>(PositionCodes.Direction.class);
        for (String code : column[2].split(" ")) {
            String[] sides = code.split("=", 2);
            BodyPosition position = BodyPosition.valueOf(sides[1].toUpperCase(Locale.ROOT));
            PositionCodes.Direction.ofCode(sides[0])
                    .ifPresentOrElse(d -> directions.put(d, position), () -> numbers.put(Double.valueOf(sides[0]), position));
        }
        return new PositionMap(column[0], column[1], new PositionCodes(numbers, directions));
    }
}
