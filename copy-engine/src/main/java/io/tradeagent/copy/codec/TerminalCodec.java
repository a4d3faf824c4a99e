package io.tradeagent.copy.codec;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import io.tradeagent.schema.ea.InitRequestEvent;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schema.ea.StatusHeartbeatEvent;
import io.tradeagent.schema.ea.SyncSnapshotEvent;

/**
 * What terminals say, for the engine. Each method throws IllegalArgumentException for what cannot be understood, which is
 * a dead letter then.
 */
public final class TerminalCodec {

    private TerminalCodec() {}

    /** An account is introduced; a symbol whose numbers make no contract is left out, as if the broker did not have it. */
    public static EngineInput read(InitRequestEvent event) {
        return AccountCodec.introduced(event);
    }

    /** What an account owns, with its quotes. */
    public static EngineInput read(StatusHeartbeatEvent event) {
        return AccountCodec.fundsTold(event);
    }

    /** What an account owns, with its quotes, which each part of a snapshot says; and what it holds. */
    public static EngineInput read(SyncSnapshotEvent event) {
        return new EngineInput.SnapshotTold(
                AccountCodec.fundsTold(event), event.getEnvelope().getAuthKeyFingerprint(), SnapshotCodec.part(event));
    }

    /** The broker's word. Words for what happened that are not known to this version stay unknown. */
    public static EngineInput read(ExecutionReportEvent event) {
        return ExecutionCodec.executed(event);
    }

    /** What a strategy wants to trade. */
    public static EngineInput read(OrderIntentEvent event) {
        return IntentCodec.intended(event);
    }
}
