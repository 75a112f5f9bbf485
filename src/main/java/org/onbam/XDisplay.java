package org.onbam;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether an X server answers where `DISPLAY` points. A terminal that outlived its desktop or its ssh connection still
/// has the variable; JavaFX cannot be started twice in a process, so this is asked first.
///
/// @param display value of the variable, such as `:0` or `localhost:10.0`; blank where there is none
/// @param sockets folder of the X servers' sockets
/// @param names   where the system lists its sockets; those in no folder stand there with an `@`
record XDisplay(String display, Path sockets, Path names) {

    private static final Pattern ADDRESS = Pattern.compile("(?<host>.*):(?<number>\\d{1,5})(\\.\\d+)?");
    private static final int FIRST_PORT = 6000;
    private static final int LAST_PORT = 65_535;
    private static final int PATIENCE_MILLIS = 2000;

    /// The one that this process was given.
    static XDisplay ofProcess() {
        String display = System.getenv("DISPLAY");
        return new XDisplay(display == null ? "" : display, Path.of("/tmp/.X11-unix"), Path.of("/proc/net/unix"));
    }

    /// Blocks until a server of another machine answers, for two seconds at most. What has an unknown form is believed.
    boolean answers() {
        Matcher address = ADDRESS.matcher(display.strip());
        if (!address.matches()) {
            return !display.isBlank();
        }
        String host = address.group("host");
        int number = Integer.parseInt(address.group("number"));
        return host.isEmpty() || host.equals("unix") ? isLocal("X" + number) : isRemote(host, FIRST_PORT + number);
    }

    private boolean isLocal(String name) {
        Path socket = sockets.resolve(name);
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException e) {
            return isListed("@" + socket);
        }
    }

    private boolean isListed(String name) {
        try {
            return Files.readAllLines(names).stream().anyMatch(line -> line.endsWith(" " + name));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isRemote(String host, int port) {
        if (port > LAST_PORT) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
