package io.tradeagent.gateway.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A schema registry behind the Confluent API, as far as the serde asks: the real one is tested where the serde is. */
final class RegistryServer implements AutoCloseable {

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final HttpServer server;

    RegistryServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    InMemorySchemaRegistry registry() {
        return registry;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            byte[] body = answer(exchange.getRequestURI().getPath(), exchange.getRequestBody())
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (SerializationException e) {
            exchange.sendResponseHeaders(404, -1);
        } finally {
            exchange.close();
        }
    }

    private ObjectNode answer(String path, InputStream body) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        if (path.startsWith("/schemas/ids/")) {
            int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
            return answer.put("schema", registry.byId(id).toString());
        }
        String schema = JsonMapper.shared().readTree(body).path("schema").stringValue();
        return answer.put("id", registry.idOf(path, new Schema.Parser().parse(schema)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
