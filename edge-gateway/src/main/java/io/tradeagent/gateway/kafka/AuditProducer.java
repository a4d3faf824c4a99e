package io.tradeagent.gateway.kafka;

import io.tradeagent.gateway.Attempt;
import io.tradeagent.gateway.FailedAuthentication;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what only the gateway sees into the audit topic. Nobody waits for it: who is refused is refused all the same. */
public final class AuditProducer implements FailedAuthentication.Trail, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditProducer.class);
    private static final String SERVICE = "edge-gateway";
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private final Producer<String, AuditEntry> producer;
    private final String instance;
    private final AtomicLong written = new AtomicLong();

    /**
     * A writer.
     *
     * @param producer is closed with this
     * @param instance names this run of this gateway
     */
    public AuditProducer(Producer<String, AuditEntry> producer, String instance) {
        this.producer = producer;
        this.instance = instance;
    }

    @Override
    public void add(FailedAuthentication failed) {
        UUID id = NameBasedId.of("authentication-failed", instance, Long.toString(written.incrementAndGet()));
        try {
            producer.send(record(id, failed), (where, failure) -> {
                if (failure != null) {
                    lost(failure);
                }
            });
        } catch (RuntimeException e) {
            lost(e);
        }
    }

    private static void lost(Exception failure) {
        LOG.warn("An audit entry was not written: {}", failure.toString());
    }

    private static ProducerRecord<String, AuditEntry> record(UUID id, FailedAuthentication failed) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", utf8(id.toString()));
        headers.add("ce_type", utf8("AuditEntry"));
        headers.add("ce_source", utf8("/" + SERVICE));
        headers.add("ce_time", utf8(failed.at().toString()));
        String key = failed.attempt().account().key();
        return new ProducerRecord<>(Topic.AUDIT.topicName(), null, null, key, entry(id, failed), headers);
    }

    private static AuditEntry entry(UUID id, FailedAuthentication failed) {
        Attempt attempt = failed.attempt();
        Map<String, String> references = new TreeMap<>();
        references.put("auth_method", attempt.method());
        references.put("source", attempt.source().name());
        references.put("others_not_written", Long.toString(failed.others()));
        return AuditEntry.newBuilder()
                .setAuditId(id)
                .setAt(failed.at())
                .setActorKind(ActorKind.terminal)
                .setAction(AuditAction.authentication_failed)
                .setTenantId(attempt.account().tenant().value())
                .setAccountId(attempt.account().id())
                .setCode(failed.reason())
                .setReason("Somebody did not prove to be a terminal of the account.")
                .setReferences(references)
                .build();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Waits for what is under way, for a bounded time. */
    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
