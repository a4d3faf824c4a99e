package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.Link;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.follower.Mandate;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.copy.CopyInstrument;
import io.tradeagent.schema.copy.CopyLink;
import io.tradeagent.schema.copy.CopyMandate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a follower holds of a leader's position, for ta.copy.links.v1. */
public final class LinkCodec {

    private LinkCodec() {}

    /** The record's key; the turn always stands there, for a broker's position may be named like another one's turn. */
    public static String key(Account follower, LinkKey link) {
        PositionKey position = link.position();
        return String.join(
                "/",
                follower.key(),
                link.group().value(),
                position.leader().id(),
                position.positionId() + "~" + position.turn());
    }

    /**
     * The record of a link.
     *
     * @param at when it became so
     */
    public static CopyLink record(Account follower, Link link, Instant at) {
        PositionKey position = link.key().position();
        Link.LeaderStanding leader = link.leader();
        return CopyLink.newBuilder()
                .setTenantId(follower.tenant().value())
                .setAccountId(follower.id())
                .setGroupId(link.key().group().value())
                .setLeaderAccount(position.leader().id())
                .setLeaderPositionId(position.positionId())
                .setTurn(position.turn())
                .setSandbox(Envelopes.sandbox(link.market()))
                .setMandate(Words.word(CopyMandate.class, link.mandate()))
                .setInstrument(record(link.instrument()))
                .setLeaderVolumeIn(DecimalForm.stored(leader.volumeIn()))
                .setLeaderRemaining(DecimalForm.stored(leader.remaining()))
                .setLeaderMissed(DecimalForm.stored(leader.missed()))
                .setStopLoss(DecimalForm.storedOrNull(leader.stops().stopLoss()))
                .setTakeProfit(DecimalForm.storedOrNull(leader.stops().takeProfit()))
                .setLegs(link.legs().stream().map(LegCodec::record).toList())
                .setClosings(link.closings().stream().map(LegCodec::record).toList())
                .setAt(at)
                .setOrders(
                        leader.orders().stream().map(OrderStandingCodec::record).toList())
                .build();
    }

    /**
     * The link of a record.
     *
     * @throws IllegalArgumentException if it holds words that this version of the platform does not know, or is none
     */
    public static Link link(CopyLink record) {
        return new Link(
                new LinkKey(
                        new GroupId(record.getGroupId()),
                        new PositionKey(
                                Envelopes.account(record.getTenantId(), record.getLeaderAccount()),
                                record.getLeaderPositionId(),
                                record.getTurn())),
                Envelopes.market(record.getSandbox()),
                instrument(record.getInstrument()),
                new Link.LeaderStanding(
                        new Lots(record.getLeaderVolumeIn()),
                        new Lots(record.getLeaderRemaining()),
                        missed(record),
                        new StopPrices(
                                DecimalForm.priceOrNull(record.getStopLoss()),
                                DecimalForm.priceOrNull(record.getTakeProfit())),
                        record.getOrders().stream()
                                .map(OrderStandingCodec::order)
                                .toList()),
                Words.constant(Mandate.class, record.getMandate()),
                record.getLegs().stream().map(LegCodec::leg).toList(),
                record.getClosings().stream().map(LegCodec::closing).toList());
    }

    private static Lots missed(CopyLink record) {
        Lots missed = DecimalForm.lotsOrNull(record.getLeaderMissed());
        return missed == null ? Lots.ZERO : missed;
    }

    private static @Nullable CopyInstrument record(Link.@Nullable Instrument instrument) {
        return instrument == null
                ? null
                : new CopyInstrument(
                        SymbolCodec.record(instrument.symbol()),
                        Words.word(io.tradeagent.schema.ea.Side.class, instrument.side()));
    }

    private static Link.@Nullable Instrument instrument(@Nullable CopyInstrument record) {
        return record == null
                ? null
                : new Link.Instrument(
                        SymbolCodec.symbol(record.getSymbol()), Words.constant(Side.class, record.getSide()));
    }
}
