package io.tradeagent.schemas.deadletters;

/**
 * Why a record could not be processed, fit for a header: bounded, in one line.
 *
 * @param kind class of the error, without its package
 * @param message what it says; empty where it says nothing. Never that of its cause: a parser's message may quote the payload
 */
public record Failure(String kind, String message) {

    private static final int LONGEST_MESSAGE = 500;

    public Failure {
        kind = oneLine(kind);
        message = oneLine(message);
    }

    /** The failure that an error stands for. */
    public static Failure of(Exception error) {
        String message = error.getMessage();
        return new Failure(error.getClass().getSimpleName(), message == null ? "" : message);
    }

    private static String oneLine(String text) {
        String bounded = text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
        return bounded.replaceAll("\\p{Cntrl}", "?");
    }
}
