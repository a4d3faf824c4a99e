package io.tradeagent.copy.group.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found wrong while a document is read, each once. For one thread. */
public final class Findings {

    private final Set<Violation> violations = new LinkedHashSet<>();

    /** Notes a problem. */
    public void add(Place place, String problem) {
        violations.add(new Violation(place, problem));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return violations.isEmpty();
    }

    /** In the order in which they were found. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }
}
