package org.onbam.message;

/// How much a [Finding] matters: `INFO` is worth knowing, `WARNING` was repaired or assumed, `ERROR` lost something.
public enum Severity { INFO, WARNING, ERROR }
