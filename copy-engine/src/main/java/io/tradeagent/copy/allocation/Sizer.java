package io.tradeagent.copy.allocation;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.allocation.Sizing.NotSized;
import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.VolumeRules;
import io.tradeagent.copy.valuation.Ratio;
import io.tradeagent.copy.valuation.Reading;

/** Sizes followers' trades. */
public final class Sizer {

    private Sizer() {}

    /** The size of a follower's trade. Pure: the same arguments give the same answer. */
    public static Sizing size(SizingRequest request, Allocation allocation, VolumeRules rules) {
        Worksheet sheet = new Worksheet(request);
        Reading<Sizing, NotSizedBecause> sizing = sheet.followerSymbol()
                .then(symbol ->
                        new Formula(sheet, symbol).wanted(allocation).map(wanted -> fit(wanted, symbol, rules, sheet)));
        return switch (sizing) {
            case Reading.Known<Sizing, NotSizedBecause> known -> known.value();
            case Reading.Missing<Sizing, NotSizedBecause> missing ->
                new NotSized(missing.gap(), new Workings(sheet.inputs(), null));
        };
    }

    private static Sizing fit(Ratio wanted, SymbolSpec symbol, VolumeRules rules, Worksheet sheet) {
        return new AllowedVolumes(symbol.volumes(), rules).fit(wanted, new Workings(sheet.inputs(), wanted.value()));
    }
}
