package io.tradeagent.gateway.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A client that opens thousands of sockets and never says a word. A process of its own: files are limited by process. */
final class SilentSockets {

    static final String OPEN = "open ";
    static final String CUT = "cut ";

    private SilentSockets() {}

    /** @param arguments the port and how many; says when all are open, and when the other side has closed all */
    public static void main(String... arguments) throws IOException {
        InetSocketAddress gateway = new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < count; i++) {
                SocketChannel socket = SocketChannel.open(gateway);
                socket.configureBlocking(false);
                socket.register(selector, SelectionKey.OP_READ);
            }
            System.out.println(OPEN + count);
            System.out.println(CUT + awaitEnds(selector, count));
        }
    }

    private static int awaitEnds(Selector selector, int count) throws IOException {
        int cut = 0;
        while (cut < count) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (ended((SocketChannel) key.channel())) {
                    key.channel().close();
                    cut++;
                }
            }
            selector.selectedKeys().clear();
        }
        return cut;
    }

    private static boolean ended(SocketChannel socket) {
        try {
            return socket.read(ByteBuffer.allocate(512)) < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
