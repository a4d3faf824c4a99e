package io.tradeagent.local.deadletters;

import io.tradeagent.local.deadletters.RedriveOrder.Effect;
import io.tradeagent.schemas.serde.SchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A run over the dead letters of one topic that brings those back that may be. It can be killed at any point and run again: what was
 * brought back is found by its mark, what was not is brought back then.
 */
public final class Redrive implements AutoCloseable {

    /** Is told what became of each dead letter. */
    @FunctionalInterface
    public interface Listener {

        /**
         * One is done with.
         *
         * @param verdict about it
         * @param written where the record stands now; null if it was not written
         */
        void judged(DeadLetter letter, Verdict verdict, @Nullable RecordMetadata written);
    }

    private final RedriveOrder order;
    private final DeadLetterLog log;
    private final Examination examination;
    private final @Nullable RedriveWriter writer;
    private final Pacer pacer;
    private final InstantSource clock;

    private Redrive(
            RedriveOrder order,
            DeadLetterLog log,
            Examination examination,
            @Nullable RedriveWriter writer,
            Pacer pacer,
            InstantSource clock) {
        this.order = order;
        this.log = log;
        this.examination = examination;
        this.writer = writer;
        this.pacer = pacer;
        this.clock = clock;
    }

    /**
     * Prepares a run. If it is to write, one that is under way on the same topic is fenced by it, and fails.
     *
     * @param bootstrapServers of the cluster
     * @param rate at which records are brought back
     */
    public static Redrive begin(
            String bootstrapServers,
            SchemaRegistry registry,
            Topic topic,
            RedriveOrder order,
            Rate rate,
            InstantSource clock) {
        // The writer first: what a former one committed is final before it is looked at.
        RedriveWriter writer =
                order.effect() == Effect.WRITTEN ? RedriveWriter.open(bootstrapServers, topic, registry) : null;
        try {
            Examination examination = Examination.of(bootstrapServers, topic, registry);
            DeadLetterLog log = new DeadLetterLog(bootstrapServers, topic);
            return new Redrive(order, log, examination, writer, new Pacer(rate), clock);
        } catch (RuntimeException e) {
            if (writer != null) {
                writer.close();
            }
            throw e;
        }
    }

    /** Carries the order out, or ends early if the thread is interrupted. */
    public void run(Listener listener) {
        log.visit(letter -> !order.selection().takes(letter) || step(letter, listener));
    }

    private boolean step(DeadLetter letter, Listener listener) {
        Verdict verdict = examination.judge(letter, order.objections());
        RecordMetadata written = null;
        if (verdict.kind() == Verdict.Kind.TAKEN) {
            examination.taken(letter);
            try {
                written = write(letter);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        listener.judged(letter, verdict, written);
        return true;
    }

    private @Nullable RecordMetadata write(DeadLetter letter) throws InterruptedException {
        if (writer == null) {
            return null;
        }
        TimeUnit.NANOSECONDS.sleep(pacer.pause(System.nanoTime()));
        return writer.write(new RedriveRecords(letter, letter.origin().orElseThrow(), order, clock.instant()));
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
    }
}
