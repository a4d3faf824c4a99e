package io.tradeagent.copy.group.document;

/**
 * What is wrong with a document at one place.
 *
 * @param place of it
 * @param problem for people: what must be, in a line
 */
public record Violation(Place place, String problem) {

    @Override
    public String toString() {
        return place + ": " + problem;
    }
}
