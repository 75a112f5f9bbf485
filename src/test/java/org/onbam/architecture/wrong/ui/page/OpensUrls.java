package org.onbam.architecture.wrong.ui.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

public final class OpensUrls {

    public InputStream open(URL url) throws IOException {
        return url.openStream();
    }
}
