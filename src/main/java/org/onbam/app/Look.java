package org.onbam.app;

/// How bright the screens are.
public enum Look { LIGHT, DARK }
