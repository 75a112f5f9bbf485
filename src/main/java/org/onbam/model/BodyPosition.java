package org.onbam.model;

/// Which way a sleeper lies.
public enum BodyPosition { SUPINE, LEFT, RIGHT, PRONE, UPRIGHT, UNKNOWN }
