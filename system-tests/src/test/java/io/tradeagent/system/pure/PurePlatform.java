package io.tradeagent.system.pure;

import io.tradeagent.gateway.InboundLog;
import io.tradeagent.gateway.ToSession;
import io.tradeagent.gateway.codec.InboundCodec;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.session.codec.Outgoing;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform on one thread. What stands between two services is a queue, and whoever runs the platform says which queue
 * moves next: {@link #settle} in the order of a quiet day, {@link #step} in any other that Kafka could produce. Records of one
 * queue keep their order; records of two have none.
 */
public final class PurePlatform {

    /** A record of the inbound log. */
    public record Logged(Inbound record, Instant at) {}

    private static final int MAILBOXES = 2;
    private static final List<Topic> FEEDS =
            List.of(Topic.SESSION_STATE, Topic.ORDER_COMMANDS, Topic.EA_COMMAND_ACKS, Topic.EA_SYNC_SNAPSHOTS);

    private final VirtualClock clock = new VirtualClock();
    private final PureParameters parameters = new PureParameters();
    private final List<Logged> log = new ArrayList<>();
    private final List<List<Outgoing>> outputs = new ArrayList<>();
    private final Map<Topic, Deque<SpecificRecord>> feeds = new EnumMap<>(Topic.class);
    private final List<Deque<Mail>> mailboxes = List.of(new ArrayDeque<>(), new ArrayDeque<>());
    private final List<GatewayInstance> gateways = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private SessionService sessions = newSessions();
    private OutboxService outbox = new OutboxService(parameters, MAILBOXES);
    private Defect defect = Defect.NONE;
    private Runnable afterAsking = this::settle;
    private Consumer<Mail> postman = mail -> {};
    private boolean settling;
    private int gatewaysMade;

    /** One without a gateway yet. */
    public PurePlatform() {
        FEEDS.forEach(topic -> feeds.put(topic, new ArrayDeque<>()));
    }

    private SessionService newSessions() {
        return new SessionService(parameters, MAILBOXES);
    }

    /** Its time. */
    public VirtualClock clock() {
        return clock;
    }

    /** What runs while a gateway waits for an answer; everything, until somebody says otherwise. */
    public void whileAsking(Runnable meanwhile) {
        afterAsking = meanwhile;
    }

    /** Who sees each mail just before its gateway does. */
    public void whenDelivering(Consumer<Mail> watcher) {
        postman = watcher;
    }

    /** From now on something does not work as it should. */
    public void suffer(Defect what) {
        defect = what;
    }

    /** Adds a gateway. */
    public GatewayInstance startGateway() {
        int number = ++gatewaysMade;
        String id = "gateway-" + number;
        InboundCodec codec = new InboundCodec(new GatewayAddress(number % MAILBOXES, id));
        InboundLog inbound = (identity, message) -> {
            append(codec.encode(identity, message));
            if (message instanceof ToSession.Asking) {
                afterAsking.run();
            }
            return CompletableFuture.completedFuture(null);
        };
        GatewayInstance gateway = new GatewayInstance(id, inbound, clock);
        gateways.add(gateway);
        return gateway;
    }

    /** A gateway is gone, and with it all that it knew. */
    public void killGateway(GatewayInstance gateway) {
        gateways.remove(gateway);
    }

    /** Writes to the inbound log. */
    public void append(Inbound record) {
        log.add(new Logged(record, clock.instant()));
    }

    /** The inbound log. */
    public List<Logged> log() {
        return log;
    }

    /** Writes to the orders' topic. */
    public void issue(OrderInstruction instruction) {
        write(
                new Written(
                        Topic.ORDER_COMMANDS,
                        instruction.getTenantId() + "/" + instruction.getAccountId(),
                        instruction),
                null);
    }

    /** All records that the services have written, and the orders, in the order of writing. */
    public List<Written> written() {
        return written;
    }

    /** The sessions as they are. */
    public SessionService sessions() {
        return sessions;
    }

    /** Lets everything that waits in a queue happen, in the order of a quiet day. */
    public void settle() {
        if (settling) {
            return;
        }
        settling = true;
        boolean moved = true;
        while (moved) {
            moved = step(n -> 0);
        }
        settling = false;
    }

    /**
     * Lets one thing happen.
     *
     * @param choice among so many queues
     * @return whether there was anything
     */
    public boolean step(IntUnaryOperator choice) {
        List<Runnable> possible = possible();
        if (possible.isEmpty()) {
            return false;
        }
        possible.get(choice.applyAsInt(possible.size())).run();
        return true;
    }

    private List<Runnable> possible() {
        List<Runnable> possible = new ArrayList<>();
        if (outputs.size() < log.size()) {
            possible.add(this::decideNext);
        }
        for (Deque<Mail> mailbox : mailboxes) {
            if (!mailbox.isEmpty()) {
                possible.add(() -> deliver(mailbox.remove()));
            }
        }
        for (Deque<SpecificRecord> feed : feeds.values()) {
            if (!feed.isEmpty()) {
                possible.add(
                        () -> outbox.process(feed.remove(), clock.instant()).forEach(this::write));
            }
        }
        return possible;
    }

    private void decideNext() {
        Logged next = log.get(outputs.size());
        List<Outgoing> decided = sessions.process(next.record(), next.at());
        outputs.add(decided);
        decided.forEach(this::write);
    }

    private void deliver(Mail mail) {
        postman.accept(mail);
        if (!defect.loses(mail)) {
            List.copyOf(gateways).forEach(gateway -> gateway.deliver(mail));
        }
    }

    private void write(Outgoing record) {
        write(new Written(record.topic(), record.key(), record.value()), record.partition());
    }

    private void write(io.tradeagent.outbox.codec.Outgoing record) {
        write(new Written(record.topic(), record.key(), record.value()), record.partition());
    }

    private void write(Written meant, @Nullable Integer partition) {
        for (Written record : defect.writing(meant)) {
            written.add(record);
            Deque<SpecificRecord> feed = feeds.get(record.topic());
            if (partition != null) {
                mailboxes.get(partition).add((Mail) record.value());
            } else if (feed != null) {
                feed.add(record.value());
            }
        }
    }

    /** Timers that have gone off say so. */
    public void tick() {
        sessions.due(clock.instant()).forEach(this::append);
        outbox.tick(clock.instant()).forEach(this::write);
        gateways.forEach(gateway -> gateway.attachments().sweep());
    }

    /** Lets time pass, timer by timer, and everything happen that they bring about. */
    public void passTo(Instant end) {
        while (clock.instant().isBefore(end)) {
            clock.moveTo(nextTimer(end));
            tick();
            settle();
        }
    }

    private Instant nextTimer(Instant end) {
        List<Instant> timers = new ArrayList<>(sessions.timers());
        timers.addAll(outbox.timers());
        return timers.stream()
                .filter(at -> at.isAfter(clock.instant()) && at.isBefore(end))
                .min(Instant::compareTo)
                .orElse(end);
    }

    /**
     * The session service has crashed, and starts with nothing but the log.
     *
     * @return what the same records led to the first time, and lead to now
     */
    public Replay restartSessions() {
        SessionService former = sessions;
        sessions = newSessions();
        List<List<Outgoing>> again = new ArrayList<>();
        for (Logged logged : log.subList(0, outputs.size())) {
            again.add(sessions.process(logged.record(), logged.at()));
        }
        return new Replay(List.copyOf(outputs), again, former.states(), sessions.states());
    }

    /**
     * The outbox has crashed, and starts with nothing but what its stores' logs of changes hold.
     *
     * @return what it knew, and knows now
     */
    public Rebuilt restartOutbox() {
        OutboxService former = outbox;
        outbox = former.rebuilt();
        return new Rebuilt(former.knowledge(), outbox.knowledge());
    }

    /** What a service knew before its crash and after it. */
    public record Rebuilt(List<?> before, List<?> after) {}

    /** What became of the log, twice. */
    public record Replay(
            List<List<Outgoing>> first,
            List<List<Outgoing>> again,
            List<io.tradeagent.session.SessionState> statesBefore,
            List<io.tradeagent.session.SessionState> statesAfter) {}
}
