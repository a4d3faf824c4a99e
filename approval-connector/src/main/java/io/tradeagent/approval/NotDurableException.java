package io.tradeagent.approval;

/** The log was closed before it confirmed a decision. The decision must be offered again. */
public final class NotDurableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message says which decision */
    public NotDurableException(String message) {
        super(message);
    }
}
