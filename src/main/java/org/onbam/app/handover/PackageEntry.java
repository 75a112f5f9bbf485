package org.onbam.app.handover;

/// One file inside a package, as its manifest names it.
///
/// @param bytes  as it is without packing
/// @param sha256 64 hexadecimal digits
record PackageEntry(String name, long bytes, String sha256) {

    static final String MANIFEST = "manifest.json";
    static final String NIGHTS = "recordings.json";
    static final String MONTAGES = "montages.json";
    static final String TYPES = "vocabulary.json";
    static final String RULES = "rules.json";
    static final String SCORINGS = "scorings/";
    static final String RECORDINGS = "recordings/";
}
