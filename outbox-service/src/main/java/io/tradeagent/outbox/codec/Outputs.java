package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.codec.Received.Everywhere;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the world is told of an event: the terminal first, then the issuer, then the auditors. */
public final class Outputs {

    private final MailRecords mails;

    /** @param instructions reads what terminals are sent */
    public Outputs(InstructionCodec instructions) {
        this.mails = new MailRecords(instructions);
    }

    /** The records that an event causes, in order; empty where it concerns nobody outside. */
    public List<Outgoing> of(Account account, OutboxEvent event) {
        List<Outgoing> outputs = new ArrayList<>();
        String traceparent = Traces.of(event);
        if (event instanceof OutboxEvent.OrderSent sent) {
            outputs.add(mails.record(account, sent));
        }
        OrderDelivery delivery = DeliveryRecords.record(account, event);
        if (delivery != null) {
            outputs.add(new Outgoing(Topic.ORDER_DELIVERIES, account.key(), delivery, null, traceparent));
        }
        AuditEntry audit = AuditRecords.record(account, event);
        if (audit != null) {
            outputs.add(new Outgoing(Topic.AUDIT, account.key(), audit, null, traceparent));
        }
        return outputs;
    }

    /**
     * The records that a hold of all accounts of a partition causes. Every partition gets it; one of them tells the auditors.
     *
     * @param standing the hold that stands in its place and is newer; null: none
     * @param partition that got it
     * @param partitions how many there are
     */
    public List<Outgoing> of(
            Everywhere everywhere, @Nullable Hold standing, Instant now, int partition, int partitions) {
        String key = everywhere.key();
        List<Outgoing> outputs = new ArrayList<>();
        OrderDelivery delivery = HoldRecords.everywhere(everywhere, standing, now);
        outputs.add(new Outgoing(Topic.ORDER_DELIVERIES, key, delivery, null, null));
        if (standing == null && AccountPartitioner.partition(key, partitions) == partition) {
            AuditEntry entry = HoldRecords.audit(everywhere.tenantName(), Everywhere.ALL, everywhere.hold(), now);
            outputs.add(new Outgoing(Topic.AUDIT, entry.getTenantId() + "/" + entry.getAccountId(), entry, null, null));
        }
        return outputs;
    }

    private static final class Traces {

        static @Nullable String of(OutboxEvent event) {
            return switch (event) {
                case OutboxEvent.OrderKept e -> e.order().order().traceparent();
                case OutboxEvent.OrderSent e -> e.order().order().traceparent();
                case OutboxEvent.OrderReceived e -> e.order().order().traceparent();
                case OutboxEvent.OrderDoubted e -> e.order().order().traceparent();
                case OutboxEvent.OrderCleared e -> e.order().order().traceparent();
                case OutboxEvent.UnsentSettled e -> e.order().traceparent();
                case OutboxEvent.SentSettled e -> e.order().order().traceparent();
                case OutboxEvent.OutcomeCorrected e -> null;
                case OutboxEvent.SessionChanged e -> null;
                case OutboxEvent.EpochSeen e -> null;
                case OutboxEvent.HoldChanged e -> null;
                case OutboxEvent.HoldOutdated e -> null;
                case OutboxEvent.HaltBegun e -> null;
                case OutboxEvent.HaltEnded e -> null;
                case OutboxEvent.ClearanceChanged e -> null;
                case OutboxEvent.SnapshotProgressed e -> null;
            };
        }
    }
}
