package org.onbam.architecture.wrong.edf;

import java.io.IOException;

public final class PrintsItsStackTrace {

    public void say(IOException failure) {
        failure.printStackTrace();
    }
}
