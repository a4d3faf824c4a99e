package io.tradeagent.copy.engine;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.reconciliation.SnapshotPart;
import io.tradeagent.copy.request.TradePlan;
import io.tradeagent.copy.request.TradeRequest;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import java.util.List;

/** What the engine is told. */
public sealed interface EngineInput {

    /** Groups of a tenant were applied. */
    record GroupsApplied(CopyGroups groups) implements EngineInput {}

    /** Something that the engine does nothing about. */
    record Nothing() implements EngineInput {}

    /** What is about one account. */
    sealed interface AboutAccount extends EngineInput {

        /** Which one. */
        Account account();
    }

    /** A terminal introduced an account, or told a part of the introduction. */
    record Introduced(Account account, Introduction introduction) implements AboutAccount {}

    /**
     * A terminal told what its account owns.
     *
     * @param quotes that came along; empty: none did
     */
    record FundsTold(Account account, AccountFunds funds, List<Quote> quotes) implements AboutAccount {

        public FundsTold {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * A terminal told what its account holds, or a part of it.
     *
     * @param funds that it tells, too
     * @param terminal the fingerprint of its key: parts of several terminals do not mix
     * @param part what it holds
     */
    record SnapshotTold(FundsTold funds, String terminal, SnapshotPart part) implements AboutAccount {

        @Override
        public Account account() {
            return funds.account();
        }
    }

    /** A broker said something, perhaps not for the first time. */
    record Executed(Account account, Execution execution) implements AboutAccount {}

    /** Followers shall copy what no broker of the account has made, perhaps not for the first time. */
    record Requested(Account account, TradeRequest request) implements AboutAccount {}

    /** Somebody asks what would become of a trade of the account, a leader. */
    record PlanAsked(Account account, TradePlan plan) implements AboutAccount {}

    /** The question at one follower, with the settings to plan by. */
    record PlanCame(Signal signal, FollowerSettings settings) implements AboutAccount {

        @Override
        public Account account() {
            return signal.to();
        }
    }

    /** Something was heard of an order, whoever issued it. */
    record OrderHeard(Account account, FollowerCommand.Heard heard) implements AboutAccount {}

    /** An operator asked for something. */
    record Commanded(Account account, FollowerCommand command) implements AboutAccount {}

    /** A leader's part of the engine told a follower's. */
    record SignalCame(Signal signal) implements AboutAccount {

        @Override
        public Account account() {
            return signal.to();
        }
    }
}
