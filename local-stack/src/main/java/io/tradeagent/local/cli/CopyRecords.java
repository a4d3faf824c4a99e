package io.tradeagent.local.cli;

import io.tradeagent.local.demo.CopyNews;
import io.tradeagent.local.demo.Demo;
import io.tradeagent.schema.copy.CopyDeal;
import io.tradeagent.schema.copy.CopyDecision;
import io.tradeagent.schema.copy.CopyOrderStep;
import io.tradeagent.schema.copy.CopyVerdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the copy engine's records as the demo tells them. What is of another tenant is no news. */
final class CopyRecords {

    private CopyRecords() {}

    static Optional<CopyNews> news(CopyDecision decision) {
        if (!decision.getTenantId().equals(Demo.TENANT)) {
            return Optional.empty();
        }
        String account = decision.getAccountId();
        String position = decision.getPosition().getPositionId();
        String command = decision.getCommandId();
        BigDecimal lots = decision.getLots();
        return Optional.of(
                decision.getVerdict() == CopyVerdict.copied && command != null && lots != null
                        ? new CopyNews.Ordered(account, position, decision.getExecId(), command, lots)
                        : new CopyNews.Declined(account, position, decision.getExecId(), decision.getCode()));
    }

    /** Steps without news for the demo are those between, and deals that follow none of the leader's. */
    static Optional<CopyNews> news(CopyOrderStep step) {
        if (!step.getTenantId().equals(Demo.TENANT)) {
            return Optional.empty();
        }
        if (step.getDeal() != null) {
            return dealt(step, step.getDeal(), step.getDeal().getSlippagePoints(), step.getLeaderReceivedAt());
        }
        return switch (step.getAfter()) {
            case rejected, canceled, expired ->
                Optional.of(new CopyNews.Ended(
                        step.getAccountId(),
                        step.getLeaderPositionId(),
                        step.getCommandId(),
                        step.getAfter().name()));
            default -> Optional.empty();
        };
    }

    private static Optional<CopyNews> dealt(
            CopyOrderStep step, CopyDeal deal, @Nullable BigDecimal slippage, @Nullable Instant leaderReceivedAt) {
        if (slippage == null || leaderReceivedAt == null) {
            return Optional.empty();
        }
        return Optional.of(new CopyNews.Dealt(
                step.getAccountId(),
                step.getLeaderPositionId(),
                step.getCommandId(),
                deal.getExecId(),
                new CopyNews.Fill(
                        deal.getVolume(),
                        deal.getPrice(),
                        slippage,
                        Duration.between(leaderReceivedAt, deal.getReceivedAt()))));
    }
}
