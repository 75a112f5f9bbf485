package org.onbam.architecture.wrong.cli;

/// Right by every rule.
public final class Speaks {

    public void say(String sentence) {
        System.out.println(sentence);
    }
}
