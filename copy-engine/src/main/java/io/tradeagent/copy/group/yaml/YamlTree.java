package io.tradeagent.copy.group.yaml;

import io.tradeagent.copy.group.document.Element;
import io.tradeagent.copy.group.document.Element.Entry;
import io.tradeagent.copy.group.document.Element.Items;
import io.tradeagent.copy.group.document.Element.Kind;
import io.tradeagent.copy.group.document.Element.Scalar;
import io.tradeagent.copy.group.document.Element.Section;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML as a tree of elements. Nothing but nodes is made of the text: no objects, no numbers. */
final class YamlTree {

    private static final Map<Tag, Kind> KINDS = Map.of(
            Tag.STR, Kind.TEXT,
            Tag.INT, Kind.WHOLE,
            Tag.FLOAT, Kind.DECIMAL,
            Tag.BOOL, Kind.FLAG,
            Tag.NULL, Kind.NOTHING);

    private YamlTree() {}

    /** @throws UnreadableYamlException if the text is no such tree */
    static Element parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(GroupsYaml.MOST_BYTES)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(1)
                .build();
        try {
            YamlGuard.check(text, settings);
            return new Compose(settings)
                    .composeString(text)
                    .map(YamlTree::element)
                    .orElseGet(() -> new Scalar(Kind.NOTHING, ""));
        } catch (MarkedYamlEngineException e) {
            throw new UnreadableYamlException(at(e.getProblemMark()) + "is no YAML: "
                    + e.getProblem().lines().findFirst().orElse(""));
        } catch (YamlEngineException e) {
            throw new UnreadableYamlException("is no YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static Element element(Node node) {
        return switch (node) {
            case ScalarNode scalar -> new Scalar(kind(scalar), scalar.getValue());
            case SequenceNode sequence ->
                new Items(sequence.getValue().stream().map(YamlTree::element).toList());
            case MappingNode mapping ->
                new Section(mapping.getValue().stream().map(YamlTree::entry).toList());
            default -> throw new UnreadableYamlException(at(node.getStartMark()) + "has a node of no known kind");
        };
    }

    private static Entry entry(NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode key && kind(key) != Kind.NOTHING) {
            return new Entry(key.getValue(), element(tuple.getValueNode()));
        }
        throw new UnreadableYamlException(at(tuple.getKeyNode().getStartMark()) + "has a key that is no text");
    }

    private static Kind kind(ScalarNode scalar) {
        Kind kind = KINDS.get(scalar.getTag());
        if (kind == null) {
            throw new UnreadableYamlException(
                    at(scalar.getStartMark()) + "has a tag that is not used here: " + scalar.getTag());
        }
        return kind;
    }

    /** The place, to be put before what is wrong there. */
    static String at(Optional<Mark> mark) {
        return mark.map(place -> "line " + (place.getLine() + 1) + ", column " + (place.getColumn() + 1) + " ")
                .orElse("");
    }
}
