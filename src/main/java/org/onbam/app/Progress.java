package org.onbam.app;

/// How far a piece of work is. Called on the work's thread, as often as the work likes; receivers thin it out.
@FunctionalInterface
public interface Progress {

    Progress NONE = (fraction, detail) -> { };

    /// @param fraction 0 to 1, or negative while unknown
    /// @param detail   what is under way, such as a file name, in the work's own words; may be empty
    void report(double fraction, String detail);
}
