package io.tradeagent.copy.codec;

import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.Provenance;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.copy.CopyGroupEntry;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.copy.CopyLeader;
import io.tradeagent.schema.copy.CopySignal;
import io.tradeagent.schema.copy.SymbolSelection;
import java.util.HashSet;

/** A version of a tenant's groups, for ta.copy.groups.v1. */
public final class CopyGroupsCodec {

    private CopyGroupsCodec() {}

    /** The record of a version. */
    public static CopyGroupsVersion record(CopyGroups groups, Provenance provenance) {
        return new CopyGroupsVersion(
                groups.tenant().value(),
                groups.version(),
                provenance.at(),
                provenance.by(),
                groups.groups().stream().map(CopyGroupsCodec::record).toList(),
                provenance.document());
    }

    /**
     * The version of a record.
     *
     * @throws IllegalArgumentException if it holds words that this version of the platform does not know
     */
    public static CopyGroups groups(CopyGroupsVersion record) {
        TenantId tenant = new TenantId(record.getTenantId());
        return new CopyGroups(
                tenant,
                record.getVersion(),
                record.getGroups().stream().map(group -> group(tenant, group)).toList());
    }

    /** Where the version of a record comes from. */
    public static Provenance provenance(CopyGroupsVersion record) {
        return new Provenance(record.getDocument(), record.getAppliedBy(), record.getAppliedAt());
    }

    /** The record of one group. */
    public static CopyGroupEntry record(CopyGroup group) {
        return new CopyGroupEntry(
                group.id().value(),
                group.name(),
                Words.word(CopySignal.class, group.signal()),
                group.leaders().stream().map(CopyGroupsCodec::record).toList(),
                group.followers().stream().map(FollowerCodec::record).toList());
    }

    static CopyGroup group(TenantId tenant, CopyGroupEntry record) {
        return new CopyGroup(
                new GroupId(record.getGroupId()),
                record.getName(),
                Words.constant(SignalSource.class, record.getSignal()),
                record.getLeaders().stream()
                        .map(leader -> leader(tenant, leader))
                        .toList(),
                record.getFollowers().stream()
                        .map(follower -> FollowerCodec.follower(tenant, follower))
                        .toList());
    }

    private static CopyLeader record(Leader leader) {
        return new CopyLeader(
                leader.account().id(),
                leader.magics().stream().sorted().toList(),
                new SymbolSelection(leader.symbols().include(), leader.symbols().exclude()));
    }

    private static Leader leader(TenantId tenant, CopyLeader record) {
        return new Leader(
                new Account(tenant, record.getAccountId()),
                new HashSet<>(record.getMagics()),
                new SymbolFilter(
                        record.getSymbols().getInclude(), record.getSymbols().getExclude()));
    }
}
