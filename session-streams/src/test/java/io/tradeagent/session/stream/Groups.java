package io.tradeagent.session.stream;

import io.tradeagent.schema.copy.CopyFollower;
import io.tradeagent.schema.copy.CopyGroupEntry;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.copy.CopyLeader;
import io.tradeagent.schema.copy.CopySignal;
import io.tradeagent.schema.copy.FixedLots;
import io.tradeagent.schema.copy.RiskLimits;
import io.tradeagent.schema.copy.SymbolSelection;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Copy groups as they are applied, as records. */
final class Groups {

    private static final FixedLots LOTS = new FixedLots(new BigDecimal("1.0000000000"));

    private Groups() {}

    static CopyGroupsVersion version(long number, CopyGroupEntry... groups) {
        return new CopyGroupsVersion("default", number, Terminals.OCCURRED, "olivia", List.of(groups), "groups: …");
    }

    static CopyGroupEntry group(String id, List<String> leaders, String... followers) {
        return new CopyGroupEntry(
                id,
                id,
                CopySignal.executions,
                leaders.stream().map(Groups::leader).toList(),
                Stream.of(followers).map(Groups::follower).toList());
    }

    private static CopyLeader leader(String account) {
        return CopyLeader.newBuilder()
                .setAccountId(account)
                .setSymbols(SymbolSelection.newBuilder().build())
                .build();
    }

    private static CopyFollower follower(String account) {
        return CopyFollower.newBuilder()
                .setAccountId(account)
                .setAllocation(LOTS)
                .setSides(List.of())
                .setRisk(RiskLimits.newBuilder().build())
                .build();
    }
}
