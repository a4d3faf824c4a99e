package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import java.util.Arrays;

/** What the terminal reads. The outbox carries what issuers wrote and never looks inside. */
public sealed interface Payload {

    /** Below this level of the account's holds the instruction has no more sense: it is not sent any more. */
    default Hold.Level needs() {
        return switch (this) {
            // Even when trading goes on: the order was taken back.
            case Encoded encoded -> Hold.Level.NONE;
            case HoldCancel cancel -> Hold.Level.NONE;
            case HoldDemand demand -> Hold.Level.STOP_OPENS;
            case HoldOrderCancel cancel -> Hold.Level.CANCEL_PENDING;
            case HoldClose close -> Hold.Level.FLATTEN;
        };
    }

    /** Whether a hold issued it. */
    default boolean isOfAHold() {
        return !(this instanceof Encoded);
    }

    /** An issuer's instruction in its encoded form. Equal when the bytes are. */
    final class Encoded implements Payload {

        private final byte[] bytes;

        /** Takes a copy. */
        public Encoded(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /** A copy of the bytes. */
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Encoded encoded && Arrays.equals(bytes, encoded.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Encoded[" + bytes.length + " bytes]";
        }
    }

    /**
     * A cancel that the outbox itself issues because of a {@link Hold}.
     *
     * @param target the command that the terminal shall not carry out
     */
    record HoldCancel(CommandId target) implements Payload {}

    /**
     * A cancel of a pending order at the broker, whoever placed it, because of a {@link Hold}.
     *
     * @param orderId the broker's
     */
    record HoldOrderCancel(String orderId) implements Payload {}

    /**
     * A close of a position, whoever opened it, because of a {@link Hold}.
     *
     * @param positionId the broker's
     * @param symbol as the broker names it
     * @param side of the position
     * @param volume that the terminal showed
     */
    record HoldClose(String positionId, String symbol, Side side, Lots volume) implements Payload {}

    /** A demand for the terminal's snapshot because of a {@link Hold}. */
    record HoldDemand() implements Payload {}
}
