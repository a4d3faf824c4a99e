package io.tradeagent.gateway.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bytes on a socket, for what no decent client would send. */
final class Wire implements AutoCloseable {

    private static final int TIMEOUT_MS = 10_000;

    private final Socket socket;

    Wire(int port) {
        try {
            socket = new Socket();
            // Small, so that a client that does not read is noticed soon.
            socket.setReceiveBufferSize(4 * 1024);
            socket.setSoTimeout(TIMEOUT_MS);
            socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headers of a proper upgrade. */
    static Map<String, String> upgrade(String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "127.0.0.1");
        headers.put("Authorization", "Bearer " + token);
        headers.put("Upgrade", "websocket");
        headers.put("Connection", "Upgrade");
        headers.put("Sec-WebSocket-Version", "13");
        headers.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        headers.put("Sec-WebSocket-Protocol", "tradeagent.v1");
        return headers;
    }

    /** Asks for a path and returns the head of the answer, and the body where it has a length. */
    String get(String path, Map<String, String> headers) {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return send(request.append("\r\n").toString());
    }

    String send(String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase(java.util.Locale.ROOT);
        int length = lower.indexOf("content-length: ");
        if (length < 0) {
            return head.toString();
        }
        int bytes = Integer.parseInt(lower.substring(length + 16, lower.indexOf('\r', length)));
        return head + new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
