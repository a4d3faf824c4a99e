package io.tradeagent.system.simulation;

import io.tradeagent.gateway.Refusal;
import io.tradeagent.gateway.SessionRequest;
import io.tradeagent.gateway.Sessions;
import io.tradeagent.gateway.SocketConnection;
import io.tradeagent.gateway.Source;
import io.tradeagent.gateway.TokenClaims;
import io.tradeagent.system.pure.GatewayInstance;
import io.tradeagent.system.pure.PurePlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A terminal that does its whole duty and nothing more: keeps each event until its Ack, sends again in order after a reconnect, and
 * remembers each command before it trades. Its network is bad, it crashes, and once in a while it loses its store.
 */
final class LossyEa {

    private static final Source SOURCE = new Source("192.0.2.7");
    private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(10);

    /** An event that was not acked yet. */
    private record Kept(String id, String frame) {}

    private final String name;
    private final String key;
    private final Broker broker;
    private final PurePlatform platform;
    private final BiConsumer<SocketConnection, String> watcher;
    private final List<Kept> unacked = new ArrayList<>();
    private final List<String> toSend = new ArrayList<>();
    private final Map<String, String> store = new LinkedHashMap<>();
    private @Nullable TokenClaims session;
    private @Nullable Link link;
    private Instant heartbeatDue = Instant.EPOCH;
    private boolean storeLost;
    private boolean talkative = true;
    private String lastSnapshot = "";
    private long seen;
    private int made;

    LossyEa(
            String name,
            String key,
            Broker broker,
            PurePlatform platform,
            BiConsumer<SocketConnection, String> watcher) {
        this.name = name;
        this.key = key;
        this.broker = broker;
        this.platform = platform;
        this.watcher = watcher;
    }

    Broker broker() {
        return broker;
    }

    String key() {
        return key;
    }

    int unacked() {
        return unacked.size();
    }

    @Nullable
    Link link() {
        return link;
    }

    /** Does the next thing that a terminal has to do. */
    void act(GatewayInstance gateway, Random random) {
        Link open = link;
        if (open != null && open.over()) {
            link = null;
        }
        if (link == null) {
            reach(gateway);
            return;
        }
        read();
        if (link != null) {
            speak(random);
        }
    }

    private void speak(Random random) {
        if (!platform.clock().instant().isBefore(heartbeatDue)) {
            heartbeatDue = platform.clock().instant().plus(BETWEEN_HEARTBEATS);
            Objects.requireNonNull(link).send(Events.heartbeat(name + "-h" + ++made));
        } else if (!toSend.isEmpty()) {
            Objects.requireNonNull(link).send(toSend.removeFirst());
        } else if (talkative && random.nextInt(8) == 0 && unacked.size() < 20) {
            String id = name + "-e" + ++made;
            keep(id, random.nextBoolean() ? Events.intent(id) : Events.summary(id));
        }
    }

    private void keep(String id, String frame) {
        unacked.add(new Kept(id, frame));
        toSend.add(frame);
    }

    /** A session, then a socket; whatever fails is tried again. */
    private void reach(GatewayInstance gateway) {
        try {
            if (session == null) {
                SessionRequest request = Events.sessionRequest(broker.account(), key);
                Sessions.Created created = gateway.sessions().create(request, null, SOURCE);
                session = created.session().claims();
                introduce();
            }
            SocketConnection connection = gateway.attachments().attach(session, SOURCE, seen);
            Link opened = new Link(gateway, connection, watcher);
            link = opened;
            connection.open(opened);
            sendAgain();
        } catch (Refusal refusal) {
            if (refusal.code().code().equals("session_terminated")) {
                session = null;
            }
        }
    }

    /** First of all in a session: who it is, and what it remembers. */
    private void introduce() {
        String init = name + "-e" + ++made;
        String snapshot = name + "-e" + ++made;
        unacked.removeIf(kept ->
                kept.frame().contains("\"SyncSnapshot\"") || kept.frame().contains("\"InitRequest\""));
        lastSnapshot = snapshot;
        unacked.addFirst(new Kept(
                snapshot,
                Events.snapshot(snapshot, platform.clock().instant(), broker.open(), storeLost ? null : store)));
        unacked.addFirst(new Kept(init, Events.introduction(init)));
    }

    private void sendAgain() {
        toSend.clear();
        unacked.forEach(kept -> toSend.add(kept.frame()));
    }

    private void read() {
        String frame = Objects.requireNonNull(link).read();
        if (frame == null) {
            return;
        }
        JsonNode message = JsonMapper.shared().readTree(frame);
        switch (message.path("type").asString()) {
            case "Ack" -> message.path("results").forEach(this::acked);
            case "InitAck" -> sendAgain();
            case "OrderCommand", "OrderCancel" -> command(message);
            case "ShutdownNotice" -> session = null;
            default -> throw new AssertionError(name + " got " + message);
        }
    }

    private void acked(JsonNode result) {
        String id = result.path("event_id").asString();
        switch (result.path("code").asString("")) {
            case "session_pending" -> {}
            case "retry_in_order" -> leave();
            default -> {
                unacked.removeIf(kept -> kept.id().equals(id));
                storeLost = storeLost && !id.equals(lastSnapshot);
            }
        }
    }

    private void command(JsonNode message) {
        JsonNode payload = message.path("payload");
        String command = payload.path("command_id").asString();
        long sequence = message.path("sequence").asLong();
        seen = Math.max(seen, sequence);
        String target = payload.path("target_command_id").asString("");
        if (!store.containsKey(command)) {
            String outcome = target.isEmpty() ? trade(command) : cancel(target);
            store.put(command, outcome);
        }
        String id = name + "-e" + ++made;
        keep(id, Events.commandAck(id, command, sequence, Objects.requireNonNull(store.get(command))));
    }

    private String trade(String command) {
        broker.execute(command);
        return "executed";
    }

    /** A cancel that overtakes its command is remembered in the command's place. */
    private String cancel(String target) {
        if (store.containsKey(target)) {
            return "rejected";
        }
        store.put(target, "rejected");
        return "executed";
    }

    /** The network is gone; what was sent may still arrive. */
    @Nullable
    Link leave() {
        Link left = link;
        if (left != null) {
            left.leave();
        }
        link = null;
        return left;
    }

    /** From now on it says only what it has to. */
    void hush() {
        talkative = false;
    }

    /** The terminal starts again, and asks for a session of its own. */
    void restart(boolean losingTheStore) {
        session = null;
        if (losingTheStore) {
            storeLost = true;
            store.clear();
            seen = 0;
            unacked.clear();
        }
    }
}
