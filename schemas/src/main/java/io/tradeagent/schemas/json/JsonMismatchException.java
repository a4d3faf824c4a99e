package io.tradeagent.schemas.json;

/** JSON that does not fit a record's schema. The message names the place and what belongs there, never what stands there. */
public final class JsonMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String pointer;

    JsonMismatchException(String pointer, String expectation) {
        super((pointer.isEmpty() ? "/" : pointer) + ": " + expectation);
        this.pointer = pointer;
    }

    /** Place of the mismatch as a JSON pointer (RFC 6901); empty for the whole document. */
    public String pointer() {
        return pointer;
    }
}
