package io.tradeagent.outbox;

/** What may happen to a sent order, and what follows from it: the whole of it, one row a stage, and one for demands. */
final class SentOrderTable {

    /** What may happen. */
    enum Occurrence {
        /** The terminal says that it has it. */
        TOLD_RECEIVED,
        /** The terminal says how it ended, in an answer or in a snapshot. */
        TOLD_OUTCOME,
        /** A snapshot shows it in a state that cannot be read. */
        TOLD_UNREADABLE,
        /** A snapshot that proves it shows: it was not carried out, and will not be. */
        SHOWN_ABSENT,
        /** A snapshot that should show it does not, and proves nothing. */
        SHOWN_NOTHING,
        /** A newer session has begun. */
        SESSION_OVER,
        /** The session came back and has not seen it. */
        RECONNECTED,
        /** The session may receive again through the same connection, whose gateway may have held it back meanwhile. */
        RESUMED,
        /** The session can be reached, and has seen it. */
        REACHABLE,
        /** Connected, ready, and silent for too long. */
        SILENCE,
        /** Its {@code expires_at} is there. */
        RAN_OUT,
        /** Its issuer or a hold wants it back. */
        RETRACTED
    }

    /** What follows. */
    enum Step {
        /** Nothing. */
        STAY,
        /** It is with the terminal. */
        RECEIVE,
        /** It is over, as the terminal says. */
        SETTLE,
        /** It is over: it was not carried out in time and never will be. */
        EXPIRE,
        /** It is over: nobody knows how. */
        GIVE_UP,
        /** It is over: taken back here, for no terminal will carry it out. */
        RETRACT,
        /** Only the terminal can take it back: a cancel has to travel. */
        CANCEL,
        /** Out again. */
        SEND,
        /** Out again, if its time has come. */
        SEND_IF_DUE,
        /** Out again, or to the dead letters if that was the last attempt. */
        RETRY,
        /** Nobody knows until the terminal tells. */
        DOUBT,
        /** To be sent again, in the new session. */
        CLEAR
    }

    private SentOrderTable() {}

    static Step step(SentOrder order, Occurrence occurrence) {
        return order.order().action().trades() ? step(order.stage(), occurrence) : demand(order.stage(), occurrence);
    }

    /** What a terminal may do twice without harm is never in doubt, and over with the first answer of any kind. */
    static Step demand(Stage stage, Occurrence occurrence) {
        return switch (occurrence) {
            case TOLD_RECEIVED, TOLD_OUTCOME -> Step.SETTLE;
            case TOLD_UNREADABLE, SHOWN_ABSENT, SHOWN_NOTHING -> Step.STAY;
            case SESSION_OVER -> stage == Stage.CLEARED ? Step.STAY : Step.CLEAR;
            case RAN_OUT -> Step.EXPIRE;
            case RETRACTED -> Step.RETRACT;
            case RECONNECTED, RESUMED, REACHABLE, SILENCE -> step(stage, occurrence);
        };
    }

    static Step step(Stage stage, Occurrence occurrence) {
        return switch (stage) {
            case SENT -> sent(occurrence);
            case RECEIVED -> received(occurrence);
            case DOUBTED -> doubted(occurrence);
            case CLEARED -> cleared(occurrence);
        };
    }

    private static Step sent(Occurrence occurrence) {
        return switch (occurrence) {
            case TOLD_RECEIVED -> Step.RECEIVE;
            case TOLD_OUTCOME -> Step.SETTLE;
            // It may still be on its way: what a snapshot of the same session does not show proves nothing.
            case TOLD_UNREADABLE, SHOWN_ABSENT, SHOWN_NOTHING -> Step.STAY;
            case SESSION_OVER -> Step.DOUBT;
            case RECONNECTED, RESUMED -> Step.SEND;
            case REACHABLE -> Step.SEND_IF_DUE;
            case SILENCE -> Step.RETRY;
            // Not expired: it may have been carried out in time, and the answer be on its way.
            case RAN_OUT -> Step.DOUBT;
            case RETRACTED -> Step.CANCEL;
        };
    }

    private static Step received(Occurrence occurrence) {
        return switch (occurrence) {
            case TOLD_OUTCOME -> Step.SETTLE;
            case SESSION_OVER -> Step.DOUBT;
            // A terminal that says it has not seen it has lost it.
            case RECONNECTED -> Step.SEND;
            case RETRACTED -> Step.CANCEL;
            // The terminal has it, so its own clock decides whether it is too late.
            case RAN_OUT -> Step.STAY;
            case TOLD_RECEIVED, TOLD_UNREADABLE, SHOWN_ABSENT, SHOWN_NOTHING, RESUMED, REACHABLE, SILENCE -> Step.STAY;
        };
    }

    private static Step doubted(Occurrence occurrence) {
        return switch (occurrence) {
            // The new session's terminal remembers it, so it cannot carry it out twice.
            case TOLD_RECEIVED -> Step.RECEIVE;
            case TOLD_OUTCOME -> Step.SETTLE;
            case TOLD_UNREADABLE, SHOWN_NOTHING -> Step.GIVE_UP;
            case SHOWN_ABSENT -> Step.CLEAR;
            case RETRACTED -> Step.CANCEL;
            // Never sent while in doubt, whatever connects and however late it gets.
            case SESSION_OVER, RECONNECTED, RESUMED, REACHABLE, SILENCE, RAN_OUT -> Step.STAY;
        };
    }

    private static Step cleared(Occurrence occurrence) {
        return switch (occurrence) {
            case TOLD_RECEIVED -> Step.RECEIVE;
            case TOLD_OUTCOME -> Step.SETTLE;
            // The proof stands: it was not sent since.
            case TOLD_UNREADABLE, SHOWN_ABSENT, SHOWN_NOTHING, SESSION_OVER -> Step.STAY;
            // Also at or below what the client has seen: it was seen by a session that is over.
            case RECONNECTED, RESUMED, REACHABLE -> Step.SEND;
            case SILENCE -> Step.STAY;
            case RAN_OUT -> Step.EXPIRE;
            case RETRACTED -> Step.RETRACT;
        };
    }
}
