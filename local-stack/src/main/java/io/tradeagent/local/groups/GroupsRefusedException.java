package io.tradeagent.local.groups;

/** Groups were not applied; the message says why in one line. */
public final class GroupsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one line for a user */
    GroupsRefusedException(String message) {
        super(message);
    }
}
