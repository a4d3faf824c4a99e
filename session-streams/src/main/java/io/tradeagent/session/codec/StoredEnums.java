package io.tradeagent.session.codec;

import io.tradeagent.session.CopyRole;
import io.tradeagent.session.Environment;
import io.tradeagent.session.Platform;
import io.tradeagent.session.TerminationReason;
import io.tradeagent.session.Verdict;
import io.tradeagent.session.store.StoredCopyRole;
import io.tradeagent.session.store.StoredEnvironment;
import io.tradeagent.session.store.StoredPlatform;
import io.tradeagent.session.store.StoredReason;
import io.tradeagent.session.store.StoredVerdict;

/** The store's words for the domain's. */
final class StoredEnums {

    private StoredEnums() {}

    static StoredVerdict verdict(Verdict verdict) {
        return switch (verdict) {
            case NONE -> StoredVerdict.none;
            case APPROVED -> StoredVerdict.approved;
            case REJECTED -> StoredVerdict.rejected;
        };
    }

    static Verdict verdict(StoredVerdict stored) {
        return switch (stored) {
            case none -> Verdict.NONE;
            case approved -> Verdict.APPROVED;
            case rejected -> Verdict.REJECTED;
        };
    }

    static StoredEnvironment environment(Environment environment) {
        return switch (environment) {
            case UNSEEN -> StoredEnvironment.unseen;
            case LIVE -> StoredEnvironment.live;
            case SANDBOX -> StoredEnvironment.sandbox;
        };
    }

    static Environment environment(StoredEnvironment stored) {
        return switch (stored) {
            case unseen -> Environment.UNSEEN;
            case live -> Environment.LIVE;
            case sandbox -> Environment.SANDBOX;
        };
    }

    static StoredPlatform platform(Platform platform) {
        return switch (platform) {
            case UNKNOWN -> StoredPlatform.unknown;
            case MT4 -> StoredPlatform.MT4;
            case MT5 -> StoredPlatform.MT5;
        };
    }

    static Platform platform(StoredPlatform stored) {
        return switch (stored) {
            case unknown -> Platform.UNKNOWN;
            case MT4 -> Platform.MT4;
            case MT5 -> Platform.MT5;
        };
    }

    static StoredCopyRole role(CopyRole role) {
        return switch (role) {
            case NONE -> StoredCopyRole.none;
            case LEADER -> StoredCopyRole.leader;
            case FOLLOWER -> StoredCopyRole.follower;
            case BOTH -> StoredCopyRole.both;
        };
    }

    static CopyRole role(StoredCopyRole stored) {
        return switch (stored) {
            case none -> CopyRole.NONE;
            case leader -> CopyRole.LEADER;
            case follower -> CopyRole.FOLLOWER;
            case both -> CopyRole.BOTH;
        };
    }

    static StoredReason reason(TerminationReason reason) {
        return switch (reason) {
            case SUPERSEDED -> StoredReason.superseded;
            case REJECTED -> StoredReason.rejected;
            case HEARTBEAT_TIMEOUT -> StoredReason.heartbeat_timeout;
            case LOGOUT -> StoredReason.logout;
        };
    }

    static TerminationReason reason(StoredReason stored) {
        return switch (stored) {
            case superseded -> TerminationReason.SUPERSEDED;
            case rejected -> TerminationReason.REJECTED;
            case heartbeat_timeout -> TerminationReason.HEARTBEAT_TIMEOUT;
            case logout -> TerminationReason.LOGOUT;
            case unknown -> throw new IllegalStateException("the store holds an unknown reason");
        };
    }
}
