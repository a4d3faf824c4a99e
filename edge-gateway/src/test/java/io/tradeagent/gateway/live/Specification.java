package io.tradeagent.gateway.live;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An interface description of docs/reference, and what it says of messages. */
final class Specification {

    private static final Path REFERENCE = reference();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;

    private Specification(JsonNode document) {
        this.document = document;
    }

    static Specification named(String file) {
        return new Specification(
                new YAMLMapper().readTree(REFERENCE.resolve(file).toFile()));
    }

    /** A page of docs/reference. */
    static String text(String file) {
        try {
            return Files.readString(REFERENCE.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /** What is wrong with a message of a schema of {@code components}; empty if nothing is. */
    List<String> judge(String schema, JsonNode message) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + schema);
        root.set("components", JsonNodeFactory.instance.objectNode().set("schemas", schemas()));
        Schema judge = SCHEMAS.getSchema(root);
        return judge.validate(message).stream().map(Object::toString).toList();
    }

    /** Those that stay inside the document. */
    private ObjectNode schemas() {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        document.path("components").path("schemas").properties().stream()
                .filter(entry -> !entry.getValue().toString().contains("../"))
                .forEach(entry -> own.set(entry.getKey(), entry.getValue()));
        return own;
    }

    /** References to nothing. */
    List<String> brokenReferences() {
        return references(document).filter(reference -> !resolves(reference)).toList();
    }

    private static Stream<String> references(JsonNode node) {
        List<String> found = new ArrayList<>();
        JsonNode reference = node.path("$ref");
        if (reference.isString()) {
            found.add(reference.stringValue());
        }
        return Stream.concat(found.stream(), node.valueStream().flatMap(Specification::references));
    }

    private boolean resolves(String reference) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String pointer = hash < 0 ? "" : reference.substring(hash + 1);
        if (file.isEmpty()) {
            return !document.at(pointer).isMissingNode();
        }
        Path target = REFERENCE.resolve(file).normalize();
        return Files.isRegularFile(target)
                && !new YAMLMapper().readTree(target.toFile()).at(pointer).isMissingNode();
    }

    private static Path reference() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(path -> path != null)
                .map(path -> path.resolve("docs/reference"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run the tests inside a checkout"));
    }
}
