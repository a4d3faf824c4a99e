package io.tradeagent.servicebus.entity;

/** The broker refused a request; its state is unchanged. The message is meant for the client. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Refusal refusal;

    public RefusedException(Refusal refusal, String message) {
        super(message, null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    static RefusedException messageLockLost() {
        return new RefusedException(
                Refusal.MESSAGE_LOCK_LOST,
                "The lock supplied is invalid. Either the lock expired, or the message has already been removed.");
    }

    static RefusedException sessionLockLost() {
        return new RefusedException(
                Refusal.SESSION_LOCK_LOST, "The session lock has expired on the receiver. Accept the session again.");
    }

    /** No entity has this address. */
    public static RefusedException entityNotFound(String address) {
        return new RefusedException(
                Refusal.ENTITY_NOT_FOUND, "The messaging entity '" + address + "' could not be found.");
    }
}
