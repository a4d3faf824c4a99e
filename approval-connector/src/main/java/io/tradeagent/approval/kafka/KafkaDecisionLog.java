package io.tradeagent.approval.kafka;

import io.tradeagent.approval.DecisionLog;
import io.tradeagent.approval.NotDurableException;
import io.tradeagent.approval.OperatorDecision;
import io.tradeagent.schema.session.Inbound;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbound log. A decision is in it when all in-sync replicas have it.
 *
 * <p>Every failure is waited out, also those that look final (a missing topic, a refused permission, a schema that the
 * registry does not take): somebody will mend them, and until then the decision is safe where it came from.
 */
public final class KafkaDecisionLog implements DecisionLog, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaDecisionLog.class);

    private final InboundProducer producer;
    private final DecisionRecords records;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> problem = new AtomicReference<>();

    /** @param values writes the values; it may ask a schema registry */
    public KafkaDecisionLog(InboundTopic topic, Serializer<Inbound> values, InstantSource clock) {
        this.producer = new InboundProducer(topic, values);
        this.records = new DecisionRecords(topic.partitions(), clock);
    }

    @Override
    public void append(OperatorDecision decision, @Nullable String traceparent)
            throws NotDurableException, InterruptedException {
        ProducerRecord<String, Inbound> record = records.record(decision, traceparent);
        Backoff backoff = new Backoff();
        while (isOpen()) {
            try {
                awaitConfirmation(producer.send(record));
                recovered();
                return;
            } catch (InterruptException e) {
                throw interrupted(e);
            } catch (KafkaException | IllegalStateException e) {
                failed(e);
            }
            closed.await(backoff.nextMillis(), TimeUnit.MILLISECONDS);
        }
        throw new NotDurableException("decision " + decision.stamp().decisionId() + " was not confirmed by Kafka");
    }

    // Confirmation may take as long as the outage does; meanwhile others want to know that there is one.
    private void awaitConfirmation(Future<RecordMetadata> sent) throws InterruptedException {
        while (true) {
            try {
                sent.get(Backoff.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                report("Kafka does not confirm");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
            }
        }
    }

    private void failed(RuntimeException e) {
        if (!(e instanceof RetriableException)) {
            producer.discard();
        }
        if (isOpen()) {
            report(e.toString());
            log.debug("A decision could not be written", e);
        }
    }

    private void report(String now) {
        if (!now.equals(problem.getAndSet(now))) {
            log.warn("A decision is held until Kafka has it: {}", now);
        }
    }

    private void recovered() {
        if (problem.getAndSet(null) != null) {
            log.info("Kafka takes decisions again");
        }
    }

    private static InterruptedException interrupted(InterruptException e) {
        Thread.interrupted(); // Kafka set the flag again; the exception says it instead.
        InterruptedException interrupted = new InterruptedException("interrupted while writing to Kafka");
        interrupted.initCause(e);
        return interrupted;
    }

    /** Why a decision is being held just now; empty while none is. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem.get());
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    /** Makes every waiting append give up. */
    @Override
    public void close() {
        closed.countDown();
        producer.close();
    }
}
