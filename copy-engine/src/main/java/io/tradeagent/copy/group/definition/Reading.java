package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.document.Violation;
import java.util.List;

/** What came of reading a document. */
public sealed interface Reading {

    /** Copy groups that may be applied. */
    record Sound(GroupsDefinition definition) implements Reading {}

    /**
     * None: a document is applied as a whole or not at all.
     *
     * @param violations all that is wrong with it, at least one
     */
    record Unsound(List<Violation> violations) implements Reading {

        public Unsound {
            violations = List.copyOf(violations);
        }
    }
}
