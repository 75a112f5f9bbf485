package org.onbam.montage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.onbam.model.Channel;
import org.onbam.model.ChannelKind;
import org.onbam.model.FilterBand;
import org.onbam.model.LaneScale;
import org.onbam.model.LaneStyle;
import org.onbam.model.PhysicalUnit;
import org.onbam.model.TraceColour;

/// Plans that use everything a plan can say, from a seed.
final class RandomPlans {

    private static final List<String> TEXTS = List.of("Flow", "C4-M1", "코골이", "\"quoted\" \\ \u0007", "µV °C", "  spaced", "a,b;c",
            "\uD83D\uDE34 sleep");
    private static final List<String> ELECTRODES = List.of("C4", "FPZ", "M1", "T7", "E1", "PO10", "LOC");

    private RandomPlans() {
    }

    static MontagePlan plan(Random random) {
        List<PlannedChannel> channels = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            channels.add(channel(random));
        }
        return new MontagePlan("plan-" + random.nextInt(1000), TEXTS.get(random.nextInt(TEXTS.size())), random.nextInt(13),
                channels);
    }

    static String text(Random random) {
        return random.nextInt(4) == 0 ? "" : TEXTS.get(random.nextInt(TEXTS.size())).strip();
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static double number(Random random) {
        return random.nextInt(5) == 0 ? Double.MIN_VALUE : (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 6);
    }

    private static PlannedChannel channel(Random random) {
        List<Sought> sought = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            sought.add(sought(random));
        }
        List<Double> gridlines = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            gridlines.add(number(random));
        }
        return new PlannedChannel(text(random), one(random, ChannelKind.values()), sought, band(random), scale(random),
                new PhysicalUnit(text(random)), Math.abs(number(random)), new LaneStyle(one(random, TraceColour.values()),
                gridlines, text(random).strip(), one(random, LaneStyle.Overflow.values())), one(random, Presence.values()));
    }

    private static Sought sought(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> {
                List<Reference> references = new ArrayList<>();
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    references.add(random.nextInt(3) == 0 ? one(random, Reference.Common.values())
                            : Reference.parse(electrode(random) + (random.nextBoolean() ? "" : " + " + electrode(random))));
                }
                yield new Sought.Electrode(electrode(random), references);
            }
            case 1 -> new Sought.OfSensor(one(random, Sensor.values()), one(random, Side.values()), 1 + random.nextInt(4));
            default -> new Sought.Labelled(new SignalName(text(random), 1 + random.nextInt(3)));
        };
    }

    private static String electrode(Random random) {
        return ELECTRODES.get(random.nextInt(ELECTRODES.size()));
    }

    static SignalMeaning meaning(Random random) {
        return random.nextBoolean() ? new SignalMeaning.OfElectrode(electrode(random), random.nextBoolean() ? "" : "M2")
                : new SignalMeaning.OfSensor(one(random, Sensor.values()), one(random, new Side[] {Side.LEFT, Side.RIGHT, Side.NONE}));
    }

    private static FilterBand band(Random random) {
        return new FilterBand(Math.abs(number(random)), random.nextInt(100), random.nextInt(3) * 10, 1 + random.nextInt(5),
                1 + random.nextInt(8), one(random, FilterBand.Phase.values()));
    }

    private static LaneScale scale(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new LaneScale.Fitted(random.nextBoolean());
            case 1 -> new LaneScale.PerMillimetre(1 + random.nextDouble(), number(random));
            default -> new Channel.Range(number(random), 1 + random.nextDouble() * 1e6);
        };
    }
}
