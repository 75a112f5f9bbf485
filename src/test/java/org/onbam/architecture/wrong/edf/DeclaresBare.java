package org.onbam.architecture.wrong.edf;

public interface DeclaresBare {

    void fail() throws Exception;
}
