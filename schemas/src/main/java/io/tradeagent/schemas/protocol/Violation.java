package io.tradeagent.schemas.protocol;

/**
 * One thing that is wrong with a message. Fit for the sender and for logs: it names the place and what belongs there, never
 * what stands there.
 *
 * @param pointer place as a JSON pointer (RFC 6901), empty for the whole message; shortened and without control characters
 * @param message what belongs there
 */
public record Violation(String pointer, String message) {

    private static final int LONGEST_POINTER = 256;

    public Violation {
        String shortened = pointer.length() > LONGEST_POINTER ? pointer.substring(0, LONGEST_POINTER) : pointer;
        pointer = shortened.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]", "?");
    }
}
