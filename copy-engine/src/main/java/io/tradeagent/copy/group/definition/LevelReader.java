package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.document.Fields;
import io.tradeagent.copy.group.document.Part;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings that stand in a section, whatever else stands there. */
final class LevelReader {

    private static final Map<String, Setting<?>> BY_PATH = new LinkedHashMap<>();
    /** The keys below a path; the empty path: those of the section itself. */
    private static final Map<String, Set<String>> KEYS = new LinkedHashMap<>();

    static {
        for (Setting<?> setting : Settings.ALL) {
            BY_PATH.put(setting.path(), setting);
            String above = "";
            for (String key : setting.path().split("\\.")) {
                KEYS.computeIfAbsent(above, none -> new LinkedHashSet<>()).add(key);
                above = path(above, key);
            }
        }
    }

    private final Map<Setting<?>, Object> values = new HashMap<>();

    private LevelReader() {}

    /** Takes the keys of settings, and leaves it to the caller to finish with the section. */
    static LevelSettings read(Level level, Fields fields) {
        LevelReader reader = new LevelReader();
        reader.read(fields, "");
        return new LevelSettings(level, fields.place(), reader.values);
    }

    private void read(Fields fields, String above) {
        for (String key : KEYS.getOrDefault(above, Set.of())) {
            Optional<Part> part = fields.take(key);
            String path = path(above, key);
            Setting<?> setting = BY_PATH.get(path);
            if (setting != null) {
                part.flatMap(setting.reader()::read).ifPresent(value -> values.put(setting, value));
            } else {
                part.flatMap(section -> section.fields(
                                "a section with " + String.join(", ", KEYS.getOrDefault(path, Set.of()))))
                        .ifPresent(inner -> {
                            read(inner, path);
                            inner.finish();
                        });
            }
        }
    }

    private static String path(String above, String key) {
        return above.isEmpty() ? key : above + "." + key;
    }
}
