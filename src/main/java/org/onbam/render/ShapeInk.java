package org.onbam.render;

import org.onbam.model.EventShape;

/// Fills the part of a low bar that an event's shape takes, so that types of one colour are told apart without letters.
final class ShapeInk {

    private ShapeInk() {
    }

    static void fill(Columns out, EventShape shape, int left, int top, int right, int bottom, int argb) {
        int half = (bottom - top + 1) / 2;
        int third = Math.max(1, (bottom - top) / 3);
        switch (shape) {
            case FULL, FLAG -> out.fill(left, top, right, bottom, argb);
            case UPPER -> out.fill(left, top, right, top + half, argb);
            case LOWER -> out.fill(left, bottom - half, right, bottom, argb);
            case MIDDLE -> out.fill(left, top + third, right, bottom - third, argb);
            case EDGES -> {
                out.fill(left, top, right, top + third, argb);
                out.fill(left, bottom - third, right, bottom, argb);
            }
        }
    }
}
