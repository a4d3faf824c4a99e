package io.tradeagent.gateway;

import org.jspecify.annotations.Nullable;

/** Reads what clients send. */
@FunctionalInterface
public interface FrameReader {

    /** What a frame turned out to be. */
    sealed interface Reading {}

    /** An event of the protocol. */
    record Event(ToSession.EventFrame event) implements Reading {}

    /**
     * Nothing of the protocol.
     *
     * @param message for the client's author; quotes nothing that the client sent
     * @param eventId the frame's, where it has one of the right form; else null
     */
    record Bad(ErrorCode code, String message, @Nullable String eventId) implements Reading {}

    /** Reads one text frame. Never throws for what a client sent. */
    Reading read(String text);
}
