package io.tradeagent.copy.group.document;

import io.tradeagent.copy.group.document.Element.Entry;
import io.tradeagent.copy.group.document.Element.Section;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The keys of a section, taken one by one. What nobody took in the end is unknown. For one thread. */
public final class Fields {

    private final Section section;
    private final Place place;
    private final Findings findings;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(Section section, Place place, Findings findings) {
        this.section = section;
        this.place = place;
        this.findings = findings;
    }

    /** Where the section stands. */
    public Place place() {
        return place;
    }

    /** What stands behind a key, which is known from now on; empty where the section has no such key. */
    public Optional<Part> take(String key) {
        known.add(key);
        return section.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .map(entry -> new Part(entry.value(), place.key(key), findings));
    }

    /** What stands behind a key, read. */
    public <V> Optional<V> read(String key, Reader<V> reader) {
        return take(key).flatMap(reader::read);
    }

    /** As {@link #read}, and a missing key is refused. */
    public <V> Optional<V> require(String key, Reader<V> reader) {
        Optional<Part> part = take(key);
        if (part.isEmpty()) {
            findings.add(place.key(key), "is missing");
        }
        return part.flatMap(reader::read);
    }

    /** Refuses keys that nobody took and keys that stand there twice. A misspelt limit must not be a limit that is not there. */
    public void finish() {
        Set<String> seen = new HashSet<>();
        for (Entry entry : section.entries()) {
            if (!seen.add(entry.key())) {
                findings.add(place.key(entry.key()), "stands there twice");
            } else if (!known.contains(entry.key())) {
                findings.add(place.key(entry.key()), "unknown key" + suggestion(entry.key()));
            }
        }
    }

    private String suggestion(String key) {
        return Spelling.nearest(key, known)
                .map(near -> "; did you mean " + near + "?")
                .orElseGet(() -> "; known are " + String.join(", ", known));
    }
}
