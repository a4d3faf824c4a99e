package io.tradeagent.schemas.topics;

import static io.tradeagent.schemas.topics.TopicSpec.SHORT;
import static io.tradeagent.schemas.topics.TopicSpec.named;

import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.CopyDecision;
import io.tradeagent.schema.copy.CopyDifference;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.copy.CopyLink;
import io.tradeagent.schema.copy.CopyOrderStep;
import io.tradeagent.schema.copy.CopyPlan;
import io.tradeagent.schema.copy.CopyRisk;
import io.tradeagent.schema.copy.CopyRiskEvent;
import io.tradeagent.schema.copy.LeaderSignal;
import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.ErrorAlertEvent;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import io.tradeagent.schema.ea.InitRequestEvent;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schema.ea.StatusHeartbeatEvent;
import io.tradeagent.schema.ea.StatusSummaryEvent;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.SessionEvent;
import io.tradeagent.schema.session.SessionState;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;

/**
 * Every topic of the platform: the one place where a topic is described. Topics are created from it and {@code
 * docs/reference/topics.md} is generated from it.
 */
public enum Topic {
    EA_INBOUND(
            named("ta.ea.inbound.v1", Inbound.class)
                    .keyedByIdentity()
                    .stampedByBroker()
                    .read(),
            "The single ordered log of everything that can change a session: events of terminals, session requests,"
                    + " operators' decisions, timer ticks. Replaying it gives the same sessions and the same outputs."),
    SESSION_EVENTS(
            named("ta.session.events.v1", SessionEvent.class).keyedByIdentity(),
            "Each change in the life of a session."),
    SESSION_STATE(
            named("ta.session.state.v1", SessionState.class)
                    .keyedByIdentity()
                    .compacted()
                    .read(),
            "Each identity's session as it is now."),
    EA_ORDER_INTENTS(
            named("ta.ea.order-intents.v1", OrderIntentEvent.class).keyedByIdentity(),
            "Trades that a terminal's own strategy wants; an intent that was held while its session was pending comes"
                    + " when it is approved."),
    EA_EXECUTION_REPORTS(
            named("ta.ea.execution-reports.v1", ExecutionReportEvent.class)
                    .keyedByIdentity()
                    .read(),
            "The broker's word about orders and deals."),
    EA_STATUS_HEARTBEATS(
            named("ta.ea.status-heartbeats.v1", StatusHeartbeatEvent.class)
                    .keyedByIdentity()
                    .keptFor(SHORT)
                    .read(),
            "Signs of life with the account's figures; the only events without a sequence."),
    EA_STATUS_SUMMARIES(
            named("ta.ea.status-summaries.v1", StatusSummaryEvent.class).keyedByIdentity(),
            "What operators may want to know; a terminal's ShutdownNotice stands here too, with reason shutdown."),
    EA_SYNC_SNAPSHOTS(
            named("ta.ea.sync-snapshots.v1", SyncSnapshotEvent.class)
                    .keyedByIdentity()
                    .read(),
            "Everything that an account holds, as its terminal sees it."),
    EA_ERROR_ALERTS(
            named("ta.ea.error-alerts.v1", ErrorAlertEvent.class).keyedByIdentity(), "What went wrong in terminals."),
    EA_INIT_REQUESTS(
            named("ta.ea.init-requests.v1", InitRequestEvent.class)
                    .keyedByIdentity()
                    .read(),
            "Terminals introduce their accounts: broker, currency, symbols, capabilities."),
    EA_COMMAND_ACKS(
            named("ta.ea.command-acks.v1", CommandAckEvent.class)
                    .keyedByIdentity()
                    .read(),
            "Terminals' answers to sequenced messages."),
    ORDER_COMMANDS(
            named("ta.order.commands.v1", OrderInstruction.class).read(),
            "What is asked of terminals: OrderCommand, OrderCancel, TradingHold, SnapshotDemand."),
    ORDER_DELIVERIES(
            named("ta.order.deliveries.v1", OrderDelivery.class).read(),
            "What became of each instruction, for whoever issued it."),
    GATEWAY_MAILBOX(
            named("ta.gateway.mailbox.v1", Mail.class)
                    .keyedByIdentity()
                    .addressed()
                    .keptFor(Duration.ofHours(1))
                    .read(),
            "What gateways have to pass on to their sockets, in order; a gateway reads one partition from its end."),
    COPY_GROUPS(
            named("ta.copy.groups.v1", CopyGroupsVersion.class)
                    .everywhere("tenant")
                    .compacted()
                    .read(),
            "Each tenant's copy groups as they apply, whole. Every version stands in every partition, from one"
                    + " transaction."),
    COPY_SIGNALS(
            named("ta.copy.signals.v1", LeaderSignal.class).read(),
            "What a leader's positions and pending orders are now, told to each follower. The key is the follower's."),
    COPY_COMMANDS(
            named("ta.copy.commands.v1", CopyCommand.class).read(),
            "What operators ask of the copy engine: LimitReset, GroupTrade, TradePlan."),
    COPY_PLANS(
            named("ta.copy.plans.v1", CopyPlan.class).keptFor(SHORT),
            "What would become of a trade at each follower, asked with a TradePlan. Nothing of it was done."),
    COPY_DECISIONS(
            named("ta.copy.decisions.v1", CopyDecision.class),
            "Each leader's opening or pending order at each follower: copied, skipped or denied, with the reason and the"
                    + " inputs."),
    COPY_ORDERS(
            named("ta.copy.orders.v1", CopyOrderStep.class),
            "Each step of each order that copies a leader, with the broker's deals, their slippage and their times."),
    COPY_LINKS(
            named("ta.copy.links.v1", CopyLink.class)
                    .keyedBy("tenant/account/group/leader/position~turn")
                    .compacted(),
            "What each follower holds of each leader position."),
    COPY_RISK(
            named("ta.copy.risk.v1", CopyRisk.class).compacted(),
            "What the risk guards remember of each account: stop-outs, and the figures that losses count from."),
    COPY_RISK_EVENTS(
            named("ta.copy.risk-events.v1", CopyRiskEvent.class),
            "Limits that paused or flattened an account, and their resets."),
    COPY_DIFFERENCES(
            named("ta.copy.differences.v1", CopyDifference.class),
            "What a follower's terminal holds and its links do not say, or say otherwise, and what is done about it."),
    AUDIT(
            named("ta.audit.v1", AuditEntry.class).keptFor(TopicSpec.AUDIT),
            "Who did what, what the platform refused, and why.");

    private final TopicSpec spec;
    private final String description;

    Topic(TopicSpec spec, String description) {
        this.spec = spec;
        this.description = description;
    }

    /** The topic's name, {@code ta.<domain>.<what>.v1}. */
    public String topicName() {
        return spec.name();
    }

    /** The name of the topic for records that could not be read. Exists where {@link #hasDeadLetters()}. */
    public String deadLetterName() {
        return spec.name() + ".dlq";
    }

    /** Whether a service of the platform reads the topic, and so needs a place for what it cannot read. */
    public boolean hasDeadLetters() {
        return spec.consumed();
    }

    /** The subject of its values in the schema registry. */
    public String subject() {
        return spec.name() + "-value";
    }

    /** The type of its values. */
    public Class<? extends SpecificRecord> recordType() {
        return spec.recordType();
    }

    /** The form of its keys, such as {@code tenant/account}. */
    public String key() {
        return spec.key();
    }

    /** How partitions are chosen, and so how many there are. */
    public Partitioning partitioning() {
        return spec.partitioning();
    }

    /** How long records are kept. */
    public Retention retention() {
        return spec.retention();
    }

    /** Whose clock stamps the records. */
    public RecordTime recordTime() {
        return spec.recordTime();
    }

    /** What it holds, in a sentence or two. */
    public String description() {
        return description;
    }
}
