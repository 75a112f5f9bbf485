package org.onbam.architecture.wrong.edf;

public final class Prints {

    public void say(String sentence) {
        System.out.println(sentence);
    }
}
