package io.tradeagent.local.terminal.wire;

/** What a terminal can tell. */
public enum EventType {
    /** Introduces the account. */
    INIT_REQUEST("InitRequest"),
    /** Sign of life; has no sequence and no answer. */
    STATUS_HEARTBEAT("StatusHeartbeat"),
    /** Everything that the account holds. */
    SYNC_SNAPSHOT("SyncSnapshot"),
    /** A trade that the terminal's own strategy wants. */
    ORDER_INTENT("OrderIntent"),
    /** The broker's word. */
    EXECUTION_REPORT("ExecutionReport"),
    /** The answer to a sequenced message. */
    COMMAND_ACK("CommandAck"),
    /** The terminal is about to go. */
    SHUTDOWN_NOTICE("ShutdownNotice");

    private final String wire;

    EventType(String wire) {
        this.wire = wire;
    }

    /** The name as it goes over the wire. */
    public String wire() {
        return wire;
    }
}
