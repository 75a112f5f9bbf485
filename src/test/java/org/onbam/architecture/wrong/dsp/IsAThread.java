package org.onbam.architecture.wrong.dsp;

public final class IsAThread extends Thread {

    @Override
    public void run() {
        setName("wrong");
    }
}
