package io.tradeagent.session;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.session.SessionCommand.*;
import java.util.Random;

/** Commands as a careless world would send them: mostly sensible, sometimes stale, repeated or out of order. */
final class RandomCommands {

    private RandomCommands() {}

    static SessionCommand next(Random random, Scenario s) {
        return switch (random.nextInt(20)) {
            case 0 ->
                s.requestCommand(random.nextInt(9) == 0 ? Environment.SANDBOX : Environment.LIVE, key(random), "d");
            case 1, 2 -> new ConnectionOpened(s.ref(), Connection.opened("c" + random.nextLong(), Scenario.GATEWAY, 0));
            case 3 -> new ConnectionClosed(s.ref(), connection(s), 1006);
            case 4 -> new Approved(s.ruling(random.nextInt(100)), random.nextBoolean() ? null : s.now.plusSeconds(60));
            case 5 ->
                random.nextInt(3) == 0 ? new Rejected(s.ruling(random.nextInt(100)), "no") : s.heartbeatDeadline();
            case 6 ->
                random.nextInt(3) == 0
                        ? new LogoutRequested("l" + random.nextLong(), s.ref(), Scenario.GATEWAY)
                        : new SessionQueried("q" + random.nextLong(), s.ref(), Scenario.GATEWAY);
            case 7 -> stale(s);
            case 8 -> batched(s, random);
            case 9 -> s.saying(EventContent.of(EventType.STATUS_HEARTBEAT));
            case 10 -> s.saying(Scenario.introduction());
            default -> s.saying(EventContent.of(EventType.values()[random.nextInt(EventType.values().length)]));
        };
    }

    private static EventReceived stale(Scenario s) {
        EventReceived fresh = s.saying(EventContent.of(EventType.EXECUTION_REPORT));
        Epoch old = new Epoch(Math.max(0, s.state.epoch().number() - 1));
        SessionRef ref = new SessionRef(fresh.session().id(), old);
        return new EventReceived(ref, fresh.origin(), fresh.eventId(), fresh.content());
    }

    private static EventReceived batched(Scenario s, Random random) {
        EventReceived fresh = s.saying(EventContent.of(EventType.values()[random.nextInt(EventType.values().length)]));
        Origin origin = new Origin.Batch("b" + random.nextLong(), random.nextInt(100));
        return new EventReceived(s.ref(), origin, fresh.eventId(), fresh.content());
    }

    private static String connection(Scenario s) {
        Connection connection = s.state.connection();
        return connection == null ? "none" : connection.id();
    }

    private static String key(Random random) {
        return "key-" + random.nextInt(50);
    }
}
