package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.DeadlineKind;
import io.tradeagent.schema.session.DeadlineReached;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.session.SessionCommand;

/** Timers' commands, for the inbound log. */
public final class Ticks {

    private Ticks() {}

    /** The record of a command. */
    public static Inbound inbound(Identity identity, SessionCommand.DeadlineReached due) {
        DeadlineKind kind = switch (due.kind()) {
            case HEARTBEAT -> DeadlineKind.heartbeat;
            case APPROVAL -> DeadlineKind.approval;
        };
        return new Inbound(
                identity.account().tenant().value(),
                identity.account().id(),
                identity.fingerprint().hex(),
                new DeadlineReached(kind, due.epoch().number(), due.deadline().at()));
    }
}
