package io.tradeagent.gateway;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.kernel.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What most tests of the core begin with. */
final class Given {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Source SOURCE = new Source("192.0.2.1");
    static final TokenClaims CLAIMS = claims(7);
    static final Standing APPROVED = new Standing(SessionStatus.AUTHENTICATED, NOW.plusSeconds(3_600));

    static final int WAITING_POLLS = 2;
    static final Rate TENANT_EVENTS = new Rate(15, 15);

    private Given() {}

    static TokenClaims claims(long epoch) {
        Identity identity =
                new Identity(new Account(TenantId.DEFAULT, "5012345"), new Fingerprint("0123456789abcdef".repeat(4)));
        return new TokenClaims(identity, new SessionId(new UUID(1, 2)), new Epoch(epoch));
    }

    /** A session of another account of the same tenant. */
    static TokenClaims otherSession(int number) {
        Identity identity = new Identity(
                new Account(TenantId.DEFAULT, "other-" + number), new Fingerprint("fedcba9876543210".repeat(4)));
        return new TokenClaims(identity, new SessionId(new UUID(3, number)), new Epoch(1));
    }

    /** With room for the events of {@link #TENANT_EVENTS} and for {@link #WAITING_POLLS}. */
    static Surroundings surroundings(ConnectionRules rules, Ticker ticker, ConnectionObserver observer) {
        return new Surroundings(
                rules,
                InstantSource.fixed(NOW),
                ticker,
                new EventQuota(rules.events(), new TenantQuota(new Rate(100, 100), TENANT_EVENTS, ticker), ticker),
                new WaitingPolls(WAITING_POLLS, WAITING_POLLS),
                observer);
    }

    static SessionView session(Standing standing) {
        return new SessionView(CLAIMS, standing, 1, NOW, false, null);
    }

    static ToSession.EventFrame event(String id) {
        return new ToSession.EventFrame(new EventId(id), NOW, null, () -> true);
    }

    static Outgoing.Sequenced order(long sequence) {
        return new Outgoing.Sequenced(sequence, null, null, "order " + sequence);
    }

    static Outgoing.Notice notice(String text) {
        return new Outgoing.Notice(text);
    }
}
