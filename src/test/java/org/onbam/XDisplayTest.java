package org.onbam;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XDisplayTest {

    @TempDir
    Path folder;

    private boolean answers(String display) {
        return new XDisplay(display, folder, folder.resolve("unix")).answers();
    }

    @Test
    void a_local_server_answers_and_one_that_ended_does_not() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(folder.resolve("X7")));
            assertTrue(answers(":7"));
            assertTrue(answers(":7.0"));
            assertTrue(answers("unix:7"));
            assertFalse(answers(":8"));
        }
        assertTrue(Files.exists(folder.resolve("X7")), "the socket's file outlives its server");
        assertFalse(answers(":7"));
    }

    @Test
    void a_server_whose_socket_is_in_no_folder_is_found_in_the_list() throws IOException {
        Files.writeString(folder.resolve("unix"), "Num RefCount Protocol Flags Type St Inode Path\n"
                + "0000: 00000002 00000000 00010000 0001 01 18 @" + folder.resolve("X12") + "\n");
        assertTrue(answers(":12"));
        assertFalse(answers(":1"));
        assertFalse(answers(":2"));
    }

    @Test
    void a_server_of_another_machine_answers_at_its_port() throws IOException {
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int number = server.getLocalPort() - 6000;
            assertTrue(answers("localhost:" + number + ".0"));
        }
    }

    @Test
    void nothing_is_no_display_and_an_unknown_form_is_believed() {
        assertFalse(answers(""));
        assertFalse(answers(" "));
        assertFalse(answers("localhost:99999"));
        assertTrue(answers("/private/tmp/launch/org.xquartz"));
    }
}
