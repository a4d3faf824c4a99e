package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import java.util.Arrays;

/** What the terminal reads. The outbox carries it and never looks inside. */
public sealed interface Payload {

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
}
