package org.onbam.model;

/// Events that belong together: one colour, one lane of the night strip, one line of agreement.
public enum EventFamily { APNEA, HYPOPNEA, RERA, DESATURATION, AROUSAL, LIMB, SNORE, CARDIAC, POSITION, ARTIFACT, MARKER, OTHER }
