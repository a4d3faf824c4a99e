package io.tradeagent.copy.group.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;

/**
 * Looks at a text before a tree is made of it. Anchors are refused, with which a small text could stand for an enormous
 * tree, and depth, with which the making of the tree would run out of stack.
 */
final class YamlGuard {

    /** The format itself has seven. */
    private static final int DEEPEST = 20;

    private YamlGuard() {}

    /** @throws UnreadableYamlException for what is refused */
    static void check(String text, LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw new UnreadableYamlException(YamlTree.at(event.getStartMark())
                        + "has an anchor or alias; what several share can stand in defaults or in their group");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new UnreadableYamlException(YamlTree.at(event.getStartMark()) + "is nested too deeply");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }
}
