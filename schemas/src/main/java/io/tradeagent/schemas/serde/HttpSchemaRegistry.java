package io.tradeagent.schemas.serde;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A registry behind the Confluent API over HTTP. What was answered once is never asked again: an id and its schema do
 * not change. Refusals are not remembered.
 */
public final class HttpSchemaRegistry implements SchemaRegistry, AutoCloseable {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final long MAX_ANSWER_BYTES = 4L * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final HttpClient http;
    private final Map<SubjectSchema, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /** @param api root of the Confluent API, such as {@code http://127.0.0.1:8085/apis/ccompat/v7} */
    public HttpSchemaRegistry(URI api) {
        this.base = api.toString().replaceAll("/+$", "");
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    @Override
    public int idOf(String subject, Schema schema) {
        SubjectSchema key = new SubjectSchema(subject, schema);
        Integer known = ids.get(key);
        return known != null ? known : register(key);
    }

    // Two threads may ask for the same at once; the registry gives both the same answer, so no lock is held meanwhile.
    private int register(SubjectSchema key) {
        String body = JSON.writeValueAsString(Map.of(
                "schemaType", "AVRO", "schema", PublishedSchema.of(key.schema()).toString()));
        String path = "/subjects/" + URLEncoder.encode(key.subject(), StandardCharsets.UTF_8) + "/versions";
        JsonNode id = ask(request(path).POST(HttpRequest.BodyPublishers.ofString(body)), "register " + key.subject())
                .path("id");
        if (!id.isInt()) {
            throw new RegistryUnavailableException("the schema registry's answer has no id: register " + key.subject());
        }
        ids.put(key, id.intValue());
        return id.intValue();
    }

    @Override
    public Schema byId(int id) {
        Schema known = schemas.get(id);
        return known != null ? known : fetch(id);
    }

    private Schema fetch(int id) {
        String purpose = "read schema " + id;
        JsonNode answer = ask(request("/schemas/ids/" + id).GET(), purpose);
        if (!answer.path("schema").isString()) {
            throw new RegistryUnavailableException("the schema registry's answer has no schema: " + purpose);
        }
        try {
            Schema schema = new Schema.Parser().parse(answer.path("schema").stringValue());
            schemas.put(id, schema);
            return schema;
        } catch (SchemaParseException e) {
            throw new SerializationException("schema " + id + " is not Avro", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", MEDIA_TYPE + ", application/json")
                .header("Content-Type", MEDIA_TYPE);
    }

    private JsonNode ask(HttpRequest.Builder request, String purpose) {
        HttpResponse<String> answer = send(request.build(), purpose);
        int status = answer.statusCode();
        if (isTransient(status)) {
            throw new RegistryUnavailableException("the schema registry answered " + status + ": " + purpose);
        }
        if (status != 200) {
            throw new SerializationException("the schema registry refused (" + status + "): " + purpose);
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new RegistryUnavailableException("the schema registry did not answer with JSON: " + purpose, e);
        }
    }

    // Only these say something about the schema; everything else says that the registry, or the way to it, is in
    // trouble.
    private static boolean isTransient(int status) {
        return status != 200 && status != 400 && status != 404 && status != 409 && status != 422;
    }

    private HttpResponse<String> send(HttpRequest request, String purpose) {
        try {
            return http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_ANSWER_BYTES));
        } catch (IOException e) {
            throw new RegistryUnavailableException("the schema registry cannot be reached: " + purpose, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private record SubjectSchema(String subject, Schema schema) {}
}
