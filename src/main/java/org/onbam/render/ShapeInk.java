package org.onbam.render;

import org.onbam.model.EventShape;

/// Fills the part of a low bar that an event's shape takes, so that types of one colour are told apart without letters.
final class ShapeInk {

    private ShapeInk() {
    }

    static void fill(Raster out, EventShape shape, int left, int top, int right, int bottom, int argb) {
        int half = (bottom - top + 1) / 2;
        int third = Math.max(1, (bottom - top) / 3);
        switch (shape) {
            case FULL, FLAG -> Ink.fill(out, left, top, right, bottom, argb);
            case UPPER -> Ink.fill(out, left, top, right, top + half, argb);
            case LOWER -> Ink.fill(out, left, bottom - half, right, bottom, argb);
            case MIDDLE -> Ink.fill(out, left, top + third, right, bottom - third, argb);
            case EDGES -> {
                Ink.fill(out, left, top, right, top + third, argb);
                Ink.fill(out, left, bottom - third, right, bottom, argb);
            }
        }
    }
}
