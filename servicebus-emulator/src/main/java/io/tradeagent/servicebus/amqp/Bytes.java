package io.tradeagent.servicebus.amqp;

import java.util.Arrays;
import org.apache.qpid.proton.amqp.Binary;

/** Copies out of proton's views, whose arrays belong to somebody else. */
final class Bytes {
    private Bytes() {}

    static byte[] of(Binary binary) {
        int from = binary.getArrayOffset();
        return Arrays.copyOfRange(binary.getArray(), from, from + binary.getLength());
    }
}
