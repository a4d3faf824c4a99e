package io.tradeagent.approval.servicebus;

import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceivedMessageContext;
import com.azure.messaging.servicebus.models.DeadLetterOptions;
import io.tradeagent.approval.DecisionContract;
import io.tradeagent.approval.DecisionLog;
import io.tradeagent.approval.Message;
import io.tradeagent.approval.NotDurableException;
import io.tradeagent.approval.OperatorDecision;
import io.tradeagent.approval.Reading;
import io.tradeagent.approval.Reading.Accepted;
import io.tradeagent.approval.Reading.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one message at a time to its end: in Kafka and completed, or dead-lettered.
 *
 * <p>While Kafka is out of reach the message stays in hand, its lock renewed by the client. It is neither abandoned nor let
 * go, for each of these counts as a delivery, and after a few deliveries Service Bus would dead-letter a decision that is
 * perfectly good. Only when the connector stops is a message left as it is: Service Bus hands it out again when its lock
 * ends.
 */
final class DecisionHandler {

    private static final Logger log = LoggerFactory.getLogger(DecisionHandler.class);

    private final DecisionContract contract;
    private final DecisionLog decisions;
    private final ConnectorMeters meters;
    private final InstantSource clock;
    private final Semaphore turn = new Semaphore(1);

    DecisionHandler(DecisionContract contract, DecisionLog decisions, ConnectorMeters meters, InstantSource clock) {
        this.contract = contract;
        this.decisions = decisions;
        this.meters = meters;
        this.clock = clock;
    }

    void handle(ServiceBusReceivedMessageContext context) {
        if (!turn.tryAcquire()) {
            return; // Stopped.
        }
        meters.taken();
        try {
            Message message = ReceivedMessages.toMessage(context.getMessage());
            Reading reading = contract.read(message, clock.instant());
            switch (reading) {
                case Accepted accepted -> forward(accepted.decision(), message, context);
                case Refused refused -> deadLetter(refused, context);
            }
        } finally {
            meters.released();
            turn.release();
        }
    }

    /** Lets the message in hand be settled and handles none after it. */
    void stop(Duration patience) throws InterruptedException {
        if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Stopping while a message is in hand; Service Bus will hand it out again");
        }
    }

    private void forward(OperatorDecision decision, Message message, ServiceBusReceivedMessageContext context) {
        try {
            decisions.append(decision, ReceivedMessages.traceparent(message));
        } catch (NotDurableException e) {
            log.info("Stopping: {}; its message stays with Service Bus", e.getMessage());
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        // Should this fail, the message comes again, and its second record has no effect: the id is the same.
        context.complete();
        meters.forwarded(decision);
        log.atInfo()
                .addKeyValue("event.action", "decision_forwarded")
                .addKeyValue(
                        "tradeagent.tenant",
                        decision.identity().account().tenant().value())
                .addKeyValue("tradeagent.account", decision.identity().account().id())
                .addKeyValue(
                        "tradeagent.fingerprint",
                        decision.identity().fingerprint().hex())
                .addKeyValue("tradeagent.decision_sequence", decision.stamp().sequence())
                .log(
                        "{} {} (message {}) about {} by {} is in Kafka",
                        decision.getClass().getSimpleName(),
                        decision.stamp().decisionId(),
                        decision.stamp().sequence(),
                        about(decision),
                        decision.decidedBy());
    }

    private void deadLetter(Refused refused, ServiceBusReceivedMessageContext context) {
        context.deadLetter(new DeadLetterOptions()
                .setDeadLetterReason(refused.reason().code())
                .setDeadLetterErrorDescription(refused.description()));
        meters.deadLettered(refused.reason());
        ServiceBusReceivedMessage message = context.getMessage();
        log.atWarn()
                .addKeyValue("event.action", "decision_dead_lettered")
                .addKeyValue("event.outcome", "failure")
                .addKeyValue("event.code", refused.reason().code())
                .addKeyValue("tradeagent.decision_sequence", message.getSequenceNumber())
                .log(
                        "Message {} is dead-lettered ({}): {}",
                        message.getSequenceNumber(),
                        refused.reason().code(),
                        refused.description());
    }

    private static String about(OperatorDecision decision) {
        return decision.identity().account() + "/"
                + decision.identity().fingerprint().abbreviated();
    }
}
