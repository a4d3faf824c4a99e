package io.tradeagent.copy.codec;

import io.tradeagent.copy.risk.FundsMarks;
import io.tradeagent.copy.risk.Marks;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.kernel.Account;
import io.tradeagent.schema.copy.CopyRisk;
import io.tradeagent.schema.copy.FundsMark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the guards remember of an account, for ta.copy.risk.v1. */
public final class RiskCodec {

    private RiskCodec() {}

    /** The record of what is remembered. */
    public static CopyRisk record(Account account, RiskRecord risk) {
        FundsMarks marks = risk.marks();
        CopyRisk.Builder record = CopyRisk.newBuilder()
                .setTenantId(account.tenant().value())
                .setAccountId(account.id())
                .setOpenings(risk.openings())
                .setStopOuts(risk.stopOuts().stream().map(StopOutCodec::record).toList());
        if (marks != null) {
            record.setEquity(record(marks.equity()))
                    .setBalance(record(marks.balance()))
                    .setDay(marks.day())
                    .setFundsAt(marks.at());
        }
        return record.build();
    }

    /**
     * What a record remembers.
     *
     * @throws IllegalArgumentException if it holds words that this version of the platform does not know, or half of the marks
     */
    public static RiskRecord risk(CopyRisk record) {
        return new RiskRecord(
                marks(record),
                record.getOpenings(),
                record.getStopOuts().stream().map(StopOutCodec::stopOut).toList());
    }

    private static @Nullable FundsMarks marks(CopyRisk record) {
        FundsMark equity = record.getEquity();
        FundsMark balance = record.getBalance();
        Instant day = record.getDay();
        Instant at = record.getFundsAt();
        if (equity == null && balance == null && day == null && at == null) {
            return null;
        }
        if (equity == null || balance == null || day == null || at == null) {
            throw new IllegalArgumentException("equity, balance, day and funds_at stand together");
        }
        return new FundsMarks(marks(equity), marks(balance), day, at);
    }

    private static FundsMark record(Marks marks) {
        return new FundsMark(
                DecimalForm.stored(marks.initial()),
                DecimalForm.stored(marks.highWater()),
                DecimalForm.stored(marks.dayStart()),
                DecimalForm.stored(marks.last()));
    }

    private static Marks marks(FundsMark record) {
        return new Marks(record.getLast(), record.getHighWater(), record.getInitial(), record.getDayStart());
    }
}
