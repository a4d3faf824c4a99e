package io.tradeagent.session.codec;

import io.tradeagent.session.CopyRole;
import io.tradeagent.session.Platform;
import io.tradeagent.session.Status;
import io.tradeagent.session.TerminationReason;
import org.jspecify.annotations.Nullable;

/** The wire's words for the domain's. */
final class Enums {

    private Enums() {}

    static Platform platform(io.tradeagent.schema.session.Platform platform) {
        return switch (platform) {
            case MT4 -> Platform.MT4;
            case MT5 -> Platform.MT5;
            case unknown -> Platform.UNKNOWN;
        };
    }

    static io.tradeagent.schema.session.Platform platform(Platform platform) {
        return switch (platform) {
            case MT4 -> io.tradeagent.schema.session.Platform.MT4;
            case MT5 -> io.tradeagent.schema.session.Platform.MT5;
            case UNKNOWN -> io.tradeagent.schema.session.Platform.unknown;
        };
    }

    /** Null where the identity has no session yet. */
    static io.tradeagent.schema.session.@Nullable SessionStatus status(Status status) {
        return switch (status) {
            case NONE -> null;
            case PENDING -> io.tradeagent.schema.session.SessionStatus.pending;
            case AUTHENTICATED -> io.tradeagent.schema.session.SessionStatus.authenticated;
            case TERMINATED -> io.tradeagent.schema.session.SessionStatus.terminated;
        };
    }

    static String role(CopyRole role) {
        return switch (role) {
            case NONE -> "none";
            case LEADER -> "leader";
            case FOLLOWER -> "follower";
            case BOTH -> "both";
        };
    }

    static io.tradeagent.schema.session.TerminationReason reason(TerminationReason reason) {
        return switch (reason) {
            case SUPERSEDED -> io.tradeagent.schema.session.TerminationReason.session_superseded;
            case REJECTED -> io.tradeagent.schema.session.TerminationReason.rejected;
            case HEARTBEAT_TIMEOUT -> io.tradeagent.schema.session.TerminationReason.heartbeat_timeout;
            case LOGOUT -> io.tradeagent.schema.session.TerminationReason.logout;
        };
    }
}
