package io.tradeagent.copy.codec;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.follower.OperatorOrder;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.LimitReset;

/** What operators ask of the engine, from ta.copy.commands.v1. */
public final class CommandCodec {

    private CommandCodec() {}

    /**
     * What is asked.
     *
     * @throws IllegalArgumentException if it says too little, or holds words that this version of the platform does not know
     */
    public static EngineInput read(CopyCommand record) {
        if (!(record.getCommand() instanceof LimitReset reset)) {
            throw new IllegalArgumentException("no such command in this version of the platform");
        }
        return new EngineInput.Commanded(
                Envelopes.account(record.getTenantId(), record.getAccountId()),
                new FollowerCommand.LimitReset(
                        Words.coded(LimitKind.class, LimitKind::code, reset.getLimit()),
                        reset.getStoppedOutAt(),
                        new OperatorOrder(record.getCommandId(), record.getIssuer(), reset.getReason())));
    }
}
