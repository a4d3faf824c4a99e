package io.tradeagent.copy.group.document;

import java.util.List;

/** A node of a document: a plain tree, without aliases. */
public sealed interface Element {

    /** What the writer of a scalar meant it to be. */
    enum Kind {
        /** In quotes, or plain and nothing of the others. */
        TEXT,
        WHOLE,
        /** A number with a point or an exponent. */
        DECIMAL,
        FLAG,
        /** Left out, or null. */
        NOTHING
    }

    /**
     * A single value.
     *
     * @param text as it was written, without quotes
     */
    record Scalar(Kind kind, String text) implements Element {}

    /** A list. */
    record Items(List<Element> values) implements Element {

        public Items {
            values = List.copyOf(values);
        }
    }

    /** Keys with their values, in the order of the document; a key may stand there more than once. */
    record Section(List<Entry> entries) implements Element {

        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** A key with its value. */
    record Entry(String key, Element value) {}
}
