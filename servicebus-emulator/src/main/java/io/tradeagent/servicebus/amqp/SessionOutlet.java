package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.RefusedException;
import io.tradeagent.servicebus.entity.SessionRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.Source;
import org.apache.qpid.proton.engine.Sender;
import org.jspecify.annotations.Nullable;

/** A client receives one session. The answer to its attach is withheld until there is a session for it. */
final class SessionOutlet extends Outlet implements SessionRequest {
    static final Symbol SESSION_FILTER = Symbol.valueOf("com.microsoft:session-filter");
    private static final Symbol LOCKED_UNTIL = Symbol.valueOf("com.microsoft:locked-until-utc");
    /** 0001-01-01 in .NET ticks of 100 ns, as seen from 1970-01-01. */
    private static final long TICKS_AT_EPOCH = 621_355_968_000_000_000L;

    private static final long TICKS_PER_MILLI = 10_000;

    private final @Nullable String wantedSession;
    private final Instant deadline;

    SessionOutlet(Sender sender, Context context, @Nullable String wantedSession, Duration waitAtMost) {
        super(sender, context);
        this.wantedSession = wantedSession;
        this.deadline = context.namespace().broker().now().plus(waitAtMost);
    }

    void request() {
        context().queue().sessions().request(this);
        context().queue().pump();
    }

    @Override
    public @Nullable String wantedSession() {
        return wantedSession;
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public void granted(String sessionId, Instant lockedUntil) {
        context().containment().contain(() -> {
            Source source = new Source();
            source.setAddress(sender().getRemoteSource().getAddress());
            Map<Symbol, Object> filter = new HashMap<>();
            filter.put(SESSION_FILTER, sessionId);
            source.setFilter(filter);
            sender().setSource(source);
            sender().setProperties(Map.of(LOCKED_UNTIL, lockedUntil.toEpochMilli() * TICKS_PER_MILLI + TICKS_AT_EPOCH));
            sender().open();
        });
    }

    @Override
    public void refused(RefusedException why) {
        context().containment().contain(() -> Links.refuse(sender(), Fault.of(why)));
    }

    @Override
    public void sessionLost() {
        context().containment().contain(() -> {
            sender().setCondition(new Fault(Condition.SESSION_LOCK_LOST, "The session lock has expired.").toError());
            sender().close();
        });
    }
}
