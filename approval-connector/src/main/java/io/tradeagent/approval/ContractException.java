package io.tradeagent.approval;

/** A message breaks its contract before its fields can be looked at; the message says how, for operators. */
final class ContractException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String description;

    ContractException(String description) {
        super(description);
        this.description = description;
    }

    String description() {
        return description;
    }
}
