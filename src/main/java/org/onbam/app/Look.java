package org.onbam.app;

/// How bright the screens are; `SYSTEM` as the desktop is, also when that changes.
public enum Look { SYSTEM, LIGHT, DARK }
