package io.tradeagent.schemas.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A valid message that has every member the protocol knows, and what can be changed about it. */
record Sample(JsonNode message) {

    static Sample of(EventType type) {
        return named(type.schemaName());
    }

    static Sample sessionRequest() {
        return named("session-request");
    }

    private static Sample named(String name) {
        try (InputStream in = Sample.class.getResourceAsStream("/ea-protocol/" + name + ".json")) {
            return new Sample(JsonMapper.shared().readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy with another value at the place, given as JSON. */
    JsonNode with(String pointer, String json) {
        return with(pointer, JsonMapper.shared().readTree(json));
    }

    JsonNode with(String pointer, JsonNode value) {
        JsonNode copy = message.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        switch (copy.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
            case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
            default -> throw new IllegalArgumentException("nothing to change at " + pointer);
        }
        return copy;
    }

    JsonNode without(String pointer) {
        JsonNode copy = message.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        ((ObjectNode) copy.at(place.head())).remove(place.last().getMatchingProperty());
        return copy;
    }

    /** Pointers of everything below the message: objects, arrays and single values. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        collect(message, "", (pointer, node) -> places.add(pointer));
        return places;
    }

    /** Pointers of all texts. */
    List<String> texts() {
        List<String> places = new ArrayList<>();
        collect(message, "", (pointer, node) -> {
            if (node.isString()) {
                places.add(pointer);
            }
        });
        return places;
    }

    private static void collect(JsonNode node, String pointer, BiConsumer<String, JsonNode> visitor) {
        if (!pointer.isEmpty()) {
            visitor.accept(pointer, node);
        }
        node.forEachEntry((name, child) -> collect(child, pointer + "/" + name, visitor));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, visitor);
        }
    }
}
