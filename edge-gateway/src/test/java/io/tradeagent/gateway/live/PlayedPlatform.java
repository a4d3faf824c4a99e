package io.tradeagent.gateway.live;

import static org.awaitility.Awaitility.await;

import io.tradeagent.schema.gateway.EventResult;
import io.tradeagent.schema.gateway.EventResults;
import io.tradeagent.schema.gateway.EventStatus;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.gateway.RequestReply;
import io.tradeagent.schema.session.ConnectionOpened;
import io.tradeagent.schema.session.EventReceived;
import io.tradeagent.schema.session.EventsReceived;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.LogoutRequested;
import io.tradeagent.schema.session.SessionQueried;
import io.tradeagent.schema.session.SessionRequested;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.schema.session.TerminationReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plays the session machine: answers what gateways ask, keeps what they said, says what a test wants said. */
final class PlayedPlatform implements AutoCloseable {

    private final PlayedLog log;
    private final Map<String, PlayedSession> sessions = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Map<String, Runnable> afterAttachment = new HashMap<>();
    private final Set<String> silenced = new HashSet<>();
    private final List<Inbound> seen = new ArrayList<>();

    PlayedPlatform(PlayedLog log) {
        this.log = log;
        log.read(this::play);
    }

    /** From now on nothing that concerns the account is answered. */
    synchronized void silence(String account) {
        silenced.add(account);
    }

    synchronized void speakAgain(String account) {
        silenced.remove(account);
    }

    /** From now on session requests of the account are refused. */
    synchronized void refuse(String account, String code) {
        refusals.put(account, code);
    }

    /** What to do right behind the answer to the account's next connection. */
    synchronized void whenAttached(String account, Runnable action) {
        afterAttachment.put(account, action);
    }

    /** What gateways said about an account, of one kind, in order. */
    synchronized <T> List<T> seen(String account, Class<T> type) {
        return seen.stream()
                .filter(inbound -> inbound.getAccountId().equals(account))
                .map(Inbound::getCommand)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <T> List<T> awaitSeen(String account, Class<T> type, int count) {
        await().until(() -> seen(account, type).size() >= count);
        return seen(account, type);
    }

    /** Reads or changes an account's session, under the lock. */
    synchronized void with(String account, Consumer<PlayedSession> use) {
        use.accept(session(account));
    }

    /** Says something in one transaction. */
    synchronized void say(int partition, Mail... mail) {
        log.commit(partition, List.of(mail));
    }

    /** Says something to the present connection of an account. */
    synchronized void tell(String account, org.apache.avro.specific.SpecificRecord... bodies) {
        PlayedSession session = session(account);
        Mail[] mail = List.of(bodies).stream().map(session::toConnection).toArray(Mail[]::new);
        say(java.util.Objects.requireNonNull(session.link).address().getPartition(), mail);
    }

    private PlayedSession session(String account) {
        return sessions.entrySet().stream()
                .filter(entry -> entry.getKey().contains("/" + account + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private synchronized void play(String key, Inbound inbound) {
        seen.add(inbound);
        if (silenced.contains(inbound.getAccountId())) {
            return;
        }
        PlayedSession session = sessions.computeIfAbsent(key, k -> new PlayedSession(inbound));
        switch (inbound.getCommand()) {
            case SessionRequested asked -> create(session, asked, inbound.getAccountId());
            case SessionQueried asked -> reply(session, asked.getReplyTo(), asked.getRequestId(), null);
            case LogoutRequested asked -> {
                session.status = SessionStatus.terminated;
                session.reason = TerminationReason.logout;
                reply(session, asked.getReplyTo(), asked.getRequestId(), null);
            }
            case ConnectionOpened opened -> {
                attach(session, opened);
                afterAttachment.getOrDefault(inbound.getAccountId(), () -> {}).run();
            }
            case EventReceived event -> accept(session, event);
            case EventsReceived batch -> accept(session, batch);
            default -> {
                // Nothing to answer.
            }
        }
    }

    private void create(PlayedSession session, SessionRequested asked, String account) {
        String code = refusals.get(account);
        if (code == null) {
            session.begin(asked);
        }
        RequestReply body = body(session, asked.getRequestId(), code);
        say(asked.getReplyTo().getPartition(), session.reply(asked.getReplyTo(), body));
    }

    private void attach(PlayedSession session, ConnectionOpened opened) {
        boolean alive = opened.getEpoch() == session.epoch && session.status != SessionStatus.terminated;
        if (alive) {
            session.attach(opened);
        }
        reply(session, opened.getAddress(), opened.getConnectionId(), alive ? null : "session_terminated");
    }

    private void accept(PlayedSession session, EventReceived event) {
        if (event.getPayload() instanceof io.tradeagent.schema.ea.StatusHeartbeat) {
            return;
        }
        EventResult result = new EventResult(event.getEventId(), EventStatus.accepted, session.nextSequence++, null);
        Mail mail = session.mail(
                event.getReplyTo().getInstanceId(),
                event.getConnectionId(),
                event.getEpoch(),
                new EventResults(List.of(result)));
        say(event.getReplyTo().getPartition(), mail);
    }

    private void accept(PlayedSession session, EventsReceived batch) {
        boolean alive = batch.getEpoch() == session.epoch && session.status != SessionStatus.terminated;
        List<EventResult> results = alive
                ? batch.getEvents().stream()
                        .map(event ->
                                new EventResult(event.getEventId(), EventStatus.accepted, session.nextSequence++, null))
                        .toList()
                : List.of();
        RequestReply body =
                new RequestReply(batch.getRequestId(), alive ? null : "session_terminated", session.state(), results);
        say(batch.getReplyTo().getPartition(), session.reply(batch.getReplyTo(), body));
    }

    private void reply(PlayedSession session, GatewayAddress to, String requestId, @Nullable String code) {
        say(to.getPartition(), session.reply(to, body(session, requestId, code)));
    }

    private static RequestReply body(PlayedSession session, String requestId, @Nullable String code) {
        return RequestReply.newBuilder()
                .setRequestId(requestId)
                .setCode(code)
                .setSession(session.epoch == 0 ? null : session.state())
                .build();
    }

    @Override
    public void close() {
        log.close();
    }
}
