package io.tradeagent.system.script;

import io.tradeagent.system.script.Statement.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sets fields of a JSON object as a script says, and compares them. A name may be a path with dots. */
final class Fields {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Fields() {}

    /** Changes an object. A value is text unless a number or a boolean stands in its place already. */
    static void set(ObjectNode object, List<Field> fields) {
        for (Field field : fields) {
            String[] path = field.name().split("\\.");
            ObjectNode parent = object;
            for (int i = 0; i < path.length - 1; i++) {
                parent =
                        parent.path(path[i]).isObject() ? (ObjectNode) parent.path(path[i]) : parent.putObject(path[i]);
            }
            set(parent, path[path.length - 1], field);
        }
    }

    private static void set(ObjectNode parent, String name, Field field) {
        JsonNode present = parent.path(name);
        switch (field.form()) {
            case ABSENT -> parent.remove(name);
            case JSON -> parent.set(name, JSON.readTree(field.value()));
            case VALUE -> {
                if (present.isNumber() || present.isBoolean()) {
                    parent.set(name, JSON.readTree(field.value()));
                } else {
                    parent.put(name, field.value());
                }
            }
        }
    }

    /** What is wrong with an object; null: nothing. */
    static @Nullable String mismatch(JsonNode object, List<Field> fields) {
        for (Field field : fields) {
            JsonNode actual = object;
            for (String step : field.name().split("\\.")) {
                actual = actual.isArray() ? actual.path(Integer.parseInt(step)) : actual.path(step);
            }
            if (!matches(actual, field)) {
                return field.name() + " is " + (actual.isMissingNode() ? "absent" : actual) + ", not "
                        + (field.form() == Statement.Form.ABSENT ? "absent" : field.value());
            }
        }
        return null;
    }

    private static boolean matches(JsonNode actual, Field field) {
        boolean absent = actual.isMissingNode() || actual.isNull();
        return switch (field.form()) {
            case ABSENT -> absent;
            case JSON -> actual.equals(JSON.readTree(field.value()));
            case VALUE -> !absent && (field.value().equals("*") || text(actual).equals(field.value()));
        };
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }
}
