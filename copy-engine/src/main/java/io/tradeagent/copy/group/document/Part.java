package io.tradeagent.copy.group.document;

import io.tradeagent.copy.group.document.Element.Items;
import io.tradeagent.copy.group.document.Element.Kind;
import io.tradeagent.copy.group.document.Element.Scalar;
import io.tradeagent.copy.group.document.Element.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An element at its place.
 *
 * @param element of the document
 * @param place where it stands
 * @param findings to which problems are added
 */
public record Part(Element element, Place place, Findings findings) {

    /** Notes what is wrong with it; empty, for the reader to return. */
    public <V> Optional<V> refuse(String problem) {
        findings.add(place, problem);
        return Optional.empty();
    }

    /** Its text where it is a scalar of the kind; nothing is noted otherwise. */
    public Optional<String> scalar(Kind kind) {
        return element instanceof Scalar scalar && scalar.kind() == kind
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** Its keys; refused where it has none. */
    public Optional<Fields> fields(String form) {
        return element instanceof Section section
                ? Optional.of(new Fields(section, place, findings))
                : refuse("must be " + form);
    }

    /**
     * Its items; refused where it is no list or a longer one.
     *
     * @param form what it must be
     */
    public Optional<List<Part>> items(String form, int atMost) {
        if (!(element instanceof Items items)) {
            return refuse("must be " + form);
        }
        if (items.values().size() > atMost) {
            return refuse("has " + items.values().size() + " entries; at most " + atMost + " are possible");
        }
        return Optional.of(IntStream.range(0, items.values().size())
                .mapToObj(i -> new Part(items.values().get(i), place.item(i), findings))
                .toList());
    }
}
