package io.tradeagent.copy.group.document;

/**
 * Where something stands in a document.
 *
 * @param path such as {@code groups[0].followers[2].allocation}; empty: the whole document
 */
public record Place(String path) {

    /** The whole document. */
    public static final Place ROOT = new Place("");

    /** Below a key. */
    public Place key(String key) {
        return new Place(path.isEmpty() ? key : path + "." + key);
    }

    /** An item of the list that stands here, counted from 0. */
    public Place item(int index) {
        return new Place(path + "[" + index + "]");
    }

    @Override
    public String toString() {
        return path.isEmpty() ? "document" : path;
    }
}
