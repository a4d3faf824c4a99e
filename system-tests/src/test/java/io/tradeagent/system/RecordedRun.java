package io.tradeagent.system;

import static io.tradeagent.system.invariant.Invariant.AT_MOST_ONE_ACTIVE_EPOCH_AN_IDENTITY;
import static io.tradeagent.system.invariant.Invariant.EVERY_ACCEPTED_EVENT_IS_EXACTLY_ONCE_DOWNSTREAM;
import static io.tradeagent.system.invariant.Invariant.SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED;

import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.session.SessionEvent;
import io.tradeagent.schema.session.SessionEventType;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.WanderingEa.Receipt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The committed records of a run, from the beginning, and what its terminals saw: judged by the named invariants. */
final class RecordedRun {

    private static final List<Topic> ANALYSTS = Stream.of(Topic.values())
            .filter(topic -> topic.topicName().startsWith("ta.ea.")
                    && topic != Topic.EA_INBOUND
                    && topic != Topic.EA_STATUS_HEARTBEATS)
            .toList();

    private static final List<Topic> JUDGED = Stream.concat(
                    ANALYSTS.stream(),
                    Stream.of(
                            Topic.SESSION_EVENTS,
                            Topic.SESSION_STATE,
                            Topic.GATEWAY_MAILBOX,
                            Topic.ORDER_COMMANDS,
                            Topic.ORDER_DELIVERIES))
            .toList();

    private final List<Recorded> records;

    RecordedRun(List<Recorded> records) {
        this.records = List.copyOf(records);
    }

    /** Everything that the platform has committed. */
    static RecordedRun of(Platform platform) {
        Topics topics = new Topics(platform);
        return new RecordedRun(
                JUDGED.stream().flatMap(topic -> topics.read(topic).stream()).toList());
    }

    List<Recorded> records() {
        return records;
    }

    /**
     * Fails with the name of the first invariant that does not hold.
     *
     * @param terminals all that there were
     * @param accounts how often each command was executed, and where that cannot be known
     */
    void judge(Collection<WanderingEa> terminals, Collection<RecordedOrders.AccountTrades> accounts) {
        Map<String, Long> acked = new HashMap<>();
        Set<Receipt> receipts = new HashSet<>();
        for (WanderingEa terminal : terminals) {
            acked.putAll(terminal.acked());
            receipts.addAll(terminal.receipts());
        }
        epochs();
        inbound(acked);
        RecordedMail mail = new RecordedMail(values(Topic.GATEWAY_MAILBOX), authenticatedEpochs());
        mail.judge(receipts);
        new RecordedOrders(records).judge(accounts);
    }

    private List<Recorded> values(Topic topic) {
        return records.stream().filter(record -> record.topic() == topic).toList();
    }

    private void epochs() {
        Map<String, Long> created = new HashMap<>();
        for (Recorded record : values(Topic.SESSION_EVENTS)) {
            SessionEvent event = (SessionEvent) record.value();
            if (event.getType() == SessionEventType.created) {
                long expected = created.merge(record.key(), 1L, Long::sum);
                AT_MOST_ONE_ACTIVE_EPOCH_AN_IDENTITY.require(
                        event.getEpoch() == expected, record.key() + " began " + event.getEpoch());
            }
        }
        Map<String, Long> present = new HashMap<>();
        for (Recorded record : values(Topic.SESSION_STATE)) {
            long epoch = ((SessionState) record.value()).getEpoch();
            long before = present.getOrDefault(record.key(), epoch);
            AT_MOST_ONE_ACTIVE_EPOCH_AN_IDENTITY.require(
                    epoch == before || epoch == before + 1,
                    record.key() + " went from epoch " + before + " to " + epoch);
            present.put(record.key(), epoch);
        }
        AT_MOST_ONE_ACTIVE_EPOCH_AN_IDENTITY.require(
                present.equals(created), "events tell of " + created + ", states of " + present);
    }

    /** Everything that came from terminals, in the order of its sequences. */
    private void inbound(Map<String, Long> acked) {
        Map<String, Long> sequences = new HashMap<>();
        Map<String, TreeMap<Long, EventEnvelope>> histories = new HashMap<>();
        for (Topic topic : ANALYSTS) {
            for (Recorded record : values(topic)) {
                EventEnvelope envelope = (EventEnvelope) record.value().get(0);
                EVERY_ACCEPTED_EVENT_IS_EXACTLY_ONCE_DOWNSTREAM.require(
                        sequences.put(envelope.getEventId(), envelope.getSequence()) == null,
                        envelope.getEventId() + " came twice");
                EventEnvelope other = histories
                        .computeIfAbsent(record.key(), k -> new TreeMap<>())
                        .put(envelope.getSequence(), envelope);
                SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED.require(
                        other == null, record.key() + " has two of " + envelope.getSequence());
            }
        }
        histories.forEach((identity, history) -> inOrder(identity, new ArrayList<>(history.values())));
        acked.forEach((event, sequence) -> EVERY_ACCEPTED_EVENT_IS_EXACTLY_ONCE_DOWNSTREAM.require(
                sequence.equals(sequences.get(event)),
                event + " was acked as " + sequence + " and came as " + sequences.get(event)));
    }

    private static void inOrder(String identity, List<EventEnvelope> history) {
        long epoch = 0;
        for (int i = 0; i < history.size(); i++) {
            EventEnvelope envelope = history.get(i);
            SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED.require(
                    envelope.getSequence() == i + 1, identity + " has no " + (i + 1));
            AT_MOST_ONE_ACTIVE_EPOCH_AN_IDENTITY.require(
                    envelope.getEpoch() >= epoch,
                    identity + "'s " + envelope.getEventId() + " is of an epoch before " + epoch);
            epoch = envelope.getEpoch();
        }
    }

    private Set<String> authenticatedEpochs() {
        Set<String> authenticated = new HashSet<>();
        for (Recorded record : values(Topic.SESSION_STATE)) {
            SessionState state = (SessionState) record.value();
            if (state.getReady()) {
                authenticated.add(record.key() + "/" + state.getEpoch());
            }
        }
        return authenticated;
    }
}
