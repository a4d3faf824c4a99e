package io.tradeagent.servicebus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes that no client sends. Every test ends with a real client that works as before. */
class AbuseTest {
    private static final byte[] SASL_HEADER = {'A', 'M', 'Q', 'P', 3, 1, 0, 0};
    private static final byte[] AMQP_HEADER = {'A', 'M', 'Q', 'P', 0, 1, 0, 0};

    private final ServiceBusEmulator emulator = ServiceBusEmulator.builder()
            .config(EmulatorConfig.builder().queue("q").build())
            .maxConnections(8)
            .start();
    private final List<Socket> sockets = new ArrayList<>();
    private ServiceBusSenderClient bystander;

    @BeforeEach
    void aClientThatWorks() {
        bystander = EmulatorExtension.client(emulator.connectionString())
                .sender()
                .queueName("q")
                .buildClient();
        bystander.sendMessage(new ServiceBusMessage("before"));
    }

    @AfterEach
    void worksAsBefore() throws IOException {
        bystander.sendMessage(new ServiceBusMessage("after"));
        bystander.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        emulator.close();
    }

    @Test
    void anotherProtocolIsDisconnected() throws IOException {
        assertDisconnected("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anotherVersionOfAmqpIsDisconnected() throws IOException {
        assertDisconnected("AMQP\0\0\u0009\u0001".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void anOversizedFrameIsDisconnected() throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(32)
                .put(SASL_HEADER)
                .putInt(Integer.MAX_VALUE)
                .put(new byte[] {2, 0, 0, 0});
        assertDisconnected(frame.array());
    }

    @Test
    void randomBytesAfterAGoodStartAreDisconnectedOrIgnored() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            byte[] junk = new byte[256];
            new Random(seed).nextBytes(junk);
            try (Socket socket = new Socket("127.0.0.1", emulator.port())) {
                socket.getOutputStream().write(seed % 2 == 0 ? SASL_HEADER : AMQP_HEADER);
                socket.getOutputStream().write(junk);
            } catch (SocketException e) {
                assertThat(e).as("closed before all was sent, which is as good").isNotNull();
            }
        }
    }

    @Test
    void deeplyNestedListsAreDisconnected() throws IOException {
        assertDisconnected(frame(nested()));
    }

    @Test
    void anArrayThatClaimsToBeHugeIsDisconnected() throws IOException {
        // An open frame whose list holds array32 of long with 2^31-1 elements.
        assertDisconnected(frame(new byte[] {
            0,
            0x53,
            0x10,
            (byte) 0xc0,
            14,
            1,
            (byte) 0xf0,
            0,
            0,
            0,
            8,
            0x7f,
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0x81,
            0,
            0,
            0
        }));
    }

    @Test
    void connectionsBeyondTheLimitAreClosedAndMakeRoomAgain() throws IOException {
        for (int i = 0; i < 7; i++) {
            sockets.add(new Socket("127.0.0.1", emulator.port()));
        }
        await().atMost(EmulatorExtension.SOON).until(() -> closesAtOnce(emulator.port()));
        sockets.removeFirst().close();
        await().atMost(EmulatorExtension.SOON).until(() -> !closesAtOnce(emulator.port()));
    }

    private static boolean closesAtOnce(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(200);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    private void assertDisconnected(byte[] bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", emulator.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(bytes);
            assertThat(readToEnd(socket.getInputStream())).isTrue();
        }
    }

    private static boolean readToEnd(InputStream in) {
        try {
            in.readAllBytes();
            return true;
        } catch (SocketException e) {
            return true; // reset: disconnected as well
        } catch (IOException e) {
            throw new UncheckedIOException("still connected", e);
        }
    }

    private static byte[] nested() {
        ByteBuffer buffer = ByteBuffer.allocate(60_000).put(new byte[] {0, 0x53, 0x10});
        while (buffer.remaining() >= 9) {
            buffer.put((byte) 0xd0).putInt(buffer.remaining() - 4).putInt(1);
        }
        return buffer.array();
    }

    /** SASL without questions, then one AMQP frame with this performative. */
    private static byte[] frame(byte[] performative) {
        byte[] saslInit = {
            0, 0x53, 0x41, (byte) 0xc0, 12, 1, (byte) 0xa3, 9, 'A', 'N', 'O', 'N', 'Y', 'M', 'O', 'U', 'S'
        };
        return ByteBuffer.allocate(
                        SASL_HEADER.length + 8 + saslInit.length + AMQP_HEADER.length + 8 + performative.length)
                .put(SASL_HEADER)
                .putInt(8 + saslInit.length)
                .put(new byte[] {2, 1, 0, 0})
                .put(saslInit)
                .put(AMQP_HEADER)
                .putInt(8 + performative.length)
                .put(new byte[] {2, 0, 0, 0})
                .put(performative)
                .array();
    }
}
