package io.tradeagent.schemas.protocol;

import tools.jackson.databind.JsonNode;

/** How deep JSON is nested: what is validated recursively must not be deeper than the stack. */
final class Nesting {

    private Nesting() {}

    static boolean isDeeper(JsonNode node, int levels) {
        if (levels == 0) {
            return node.isContainer();
        }
        for (JsonNode child : node) {
            if (child.isContainer() && isDeeper(child, levels - 1)) {
                return true;
            }
        }
        return false;
    }
}
