package io.tradeagent.session;

/** Which way an event came. */
public sealed interface Origin {

    /** Where events that came through no connection stand on it. */
    long NO_ORDINAL = 0;

    /**
     * Through the session's connection, where order counts.
     *
     * @param connectionId the socket
     * @param ordinal 1 for the first event of the connection, then by one
     */
    record Stream(String connectionId, long ordinal) implements Origin {}

    /**
     * In a request that stands for itself; its events are in order because they came together.
     *
     * @param requestId of the request
     * @param index 0 for its first event, then by one
     */
    record Batch(String requestId, int index) implements Origin {}

    /** Where the event stands on its connection; {@link #NO_ORDINAL} where it came through none. */
    default long ordinal() {
        return switch (this) {
            case Stream s -> s.ordinal();
            case Batch b -> NO_ORDINAL;
        };
    }

    /** Names the event's place for ever. */
    default String cause() {
        return switch (this) {
            case Stream s -> "event/" + s.connectionId() + "/" + s.ordinal();
            case Batch b -> "batch/" + b.requestId() + "/" + b.index();
        };
    }
}
