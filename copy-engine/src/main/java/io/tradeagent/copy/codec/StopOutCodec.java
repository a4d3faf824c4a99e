package io.tradeagent.copy.codec;

import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.copy.risk.Measure;
import io.tradeagent.copy.risk.StopOut;
import io.tradeagent.schema.copy.CopyStopOut;

/** A limit that paused or flattened an account. The measure is computed, so it is rounded. */
final class StopOutCodec {

    private StopOutCodec() {}

    static CopyStopOut record(StopOut stopOut) {
        return new CopyStopOut(
                stopOut.limit().code(),
                Words.code(stopOut.action()),
                stopOut.at(),
                stopOut.until(),
                DecimalForm.rounded(stopOut.measure().value()),
                DecimalForm.rounded(stopOut.measure().bound()),
                stopOut.measure().unit().code());
    }

    static StopOut stopOut(CopyStopOut record) {
        return new StopOut(
                Words.coded(LimitKind.class, LimitKind::code, record.getLimit()),
                Words.coded(OnBreach.class, Words::code, record.getAction()),
                record.getAt(),
                record.getUntil(),
                new Measure(
                        record.getMeasured(),
                        record.getBound(),
                        Words.coded(Measure.Unit.class, Measure.Unit::code, record.getUnit())));
    }
}
