package io.tradeagent.system.simulation;

import io.tradeagent.gateway.Connection;
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
    private final Network network;
    private final BiConsumer<Connection, String> watcher;
    private final List<Kept> unacked = new ArrayList<>();
    private final List<String> toSend = new ArrayList<>();
    private final Map<String, String> store = new LinkedHashMap<>();
    private @Nullable TokenClaims session;
    private @Nullable Line line;
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
            Network network,
            BiConsumer<Connection, String> watcher) {
        this.name = name;
        this.key = key;
        this.broker = broker;
        this.platform = platform;
        this.network = network;
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
    Line line() {
        return line;
    }

    /** Does the next thing that a terminal has to do. */
    void act(GatewayInstance gateway) {
        Line open = line;
        if (open != null && open.over()) {
            line = null;
        }
        if (line == null) {
            reach(gateway);
            return;
        }
        read();
        if (line != null) {
            speak();
        }
    }

    private void speak() {
        if (!platform.clock().instant().isBefore(heartbeatDue)) {
            heartbeatDue = platform.clock().instant().plus(BETWEEN_HEARTBEATS);
            Objects.requireNonNull(line).send(Events.heartbeat(name + "-h" + ++made));
        } else if (!toSend.isEmpty()) {
            Objects.requireNonNull(line).send(toSend.removeFirst());
        } else if (talkative && network.any(8) == 0 && unacked.size() < 20) {
            String id = name + "-e" + ++made;
            keep(id, network.any(2) == 0 ? Events.intent(id) : Events.summary(id));
        }
    }

    private void keep(String id, String frame) {
        unacked.add(new Kept(id, frame));
        toSend.add(frame);
    }

    /** A session, then a way to it; whatever fails is tried again. */
    private void reach(GatewayInstance gateway) {
        try {
            if (session == null) {
                SessionRequest request = Events.sessionRequest(broker.account(), key);
                Sessions.Created created = gateway.sessions().create(request, null, SOURCE);
                session = created.session().claims();
                introduce();
            }
            line = network.any(2) == 0 ? polls(gateway, session) : socket(gateway, session);
            sendAgain();
        } catch (Refusal refusal) {
            if (refusal.code().code().equals("session_terminated")) {
                session = null;
            }
        }
    }

    private Line polls(GatewayInstance gateway, TokenClaims claims) {
        return new PollingLine(new PollingLine.Way(gateway, claims, SOURCE), seen, network, watcher);
    }

    private Line socket(GatewayInstance gateway, TokenClaims claims) {
        SocketConnection connection = gateway.attachments().attach(claims, SOURCE, seen);
        Link opened = new Link(gateway, connection, watcher);
        connection.open(opened);
        return opened;
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
        String frame = Objects.requireNonNull(line).read();
        if (frame == null) {
            return;
        }
        JsonNode message = JsonMapper.shared().readTree(frame);
        switch (message.path("type").asString()) {
            case "Ack" -> message.path("results").forEach(this::acked);
            case "InitAck" -> sendAgain();
            case "OrderCommand", "OrderCancel" -> command(message);
            case "Status" -> standing(message.path("status").asString());
            case "ShutdownNotice" -> session = null;
            default -> throw new AssertionError(name + " got " + message);
        }
    }

    /** A poll's answer may be lost, and with it the message that says the same. */
    private void standing(String status) {
        switch (status) {
            case "authenticated" -> sendAgain();
            case "terminated" -> {
                leave();
                session = null;
            }
            default -> {}
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
    Line leave() {
        Line left = line;
        if (left != null) {
            left.leave();
        }
        line = null;
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
