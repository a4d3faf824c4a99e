package io.tradeagent.gateway.kafka;

import io.tradeagent.schema.session.GatewayAddress;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Where the platform finds a gateway: it reads one partition of the mailbox, chosen by its name, and may share it. */
public final class MailboxAddress {

    private MailboxAddress() {}

    /**
     * The address of a gateway.
     *
     * @param instanceId names one run of one gateway
     * @param partitions of the mailbox
     */
    public static GatewayAddress of(String instanceId, int partitions) {
        byte[] name = instanceId.getBytes(StandardCharsets.UTF_8);
        return new GatewayAddress(Utils.toPositive(Utils.murmur2(name)) % partitions, instanceId);
    }
}
