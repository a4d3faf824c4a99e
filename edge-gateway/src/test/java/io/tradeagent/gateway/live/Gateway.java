package io.tradeagent.gateway.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.gateway.app.EdgeGatewayApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that runs in this process, and a client of its REST side. */
final class Gateway implements AutoCloseable {

    static final String SESSIONS = "/ea-gateway/v1/sessions";
    static final String CURRENT = SESSIONS + "/current";

    /** An answer and its JSON, which is missing where there is none. */
    record Answer(HttpResponse<String> http, JsonNode json) {

        int status() {
            return http.statusCode();
        }

        String text(String field) {
            return json.path(field).stringValue("");
        }
    }

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private Gateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Gateway start(String bootstrapServers, URI registry, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--tradeagent.gateway.port=0",
                "--tradeagent.gateway.pepper=pepper-pepper-pepper-pepper-pepper",
                "--tradeagent.gateway.token-key=token-key-token-key-token-key-token",
                "--tradeagent.kafka.bootstrap-servers=" + bootstrapServers,
                "--tradeagent.schema-registry.url=" + registry,
                "--tradeagent.topics.account-partitions=" + PlayedLog.LAYOUT.accountPartitions(),
                "--tradeagent.topics.mailbox-partitions=" + PlayedLog.LAYOUT.mailboxPartitions()));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return new Gateway(EdgeGatewayApplication.start(arguments.toArray(String[]::new)));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** What a counter of the gateway shows. */
    double counted(String counter, String... tags) {
        return context.getBean(MeterRegistry.class)
                .get(counter)
                .tags(tags)
                .counter()
                .count();
    }

    /** How often something was refused or slowed by a limit. */
    double limited(String limit) {
        Counter counter = context.getBean(MeterRegistry.class)
                .find("tradeagent.gateway.limited")
                .tags("limit", limit)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    /** What a gauge of the gateway shows. */
    double measured(String gauge) {
        return context.getBean(MeterRegistry.class).get(gauge).gauge().value();
    }

    /** Methods and paths of the protocol, as the gateway serves them. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternValues().stream()
                                .filter(path -> path.startsWith("/ea-gateway/"))
                                .forEach(path -> operations.add(method + " " + path))));
        return operations;
    }

    /** The names and tags of everything that the gateway measures. */
    String meters() {
        return context.getBean(MeterRegistry.class).getMeters().stream()
                .map(meter -> meter.getId().toString())
                .toList()
                .toString();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = answer.body();
            return new Answer(
                    answer,
                    body.startsWith("{")
                            ? JsonMapper.shared().readTree(body)
                            : JsonMapper.shared().missingNode());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer post(String body, String... headers) {
        HttpRequest.Builder request = request(SESSIONS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer createSession(String account) {
        return post(sessionRequest(account));
    }

    Answer get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    static String sessionRequest(String account) {
        return """
                {"account_id":"%s","auth_method":"account_session_key","auth_key":"key of %s","platform":"MT5",
                 "ea":{"name":"TradeAgent","version":"1.0.0","build":4410}}""".formatted(account, account);
    }

    Ea connect(String token, String... headers) {
        return Ea.connect(URI.create("ws://127.0.0.1:" + port() + "/ea-gateway/v1/stream"), token, headers);
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
