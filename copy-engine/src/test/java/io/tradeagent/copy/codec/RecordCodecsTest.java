package io.tradeagent.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.copy.follower.Link;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.schema.copy.CopyLink;
import io.tradeagent.schema.copy.CopyMandate;
import io.tradeagent.schema.copy.CopyRisk;
import io.tradeagent.schema.copy.LeaderSignal;
import io.tradeagent.schema.copy.PositionChange;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What goes into a topic comes out as it was. */
class RecordCodecsTest {

    private static final int SEEDS = 500;
    private static final Account FOLLOWER = Account.parse("default/60001");
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.000006Z");

    /** Through the bytes that a topic keeps. */
    private static <T extends SpecificRecord> T stored(Topic topic, Class<T> type, T record) {
        try (AvroSerde<T> serde = AvroSerde.of(type, new InMemorySchemaRegistry())) {
            String name = topic.topicName();
            return serde.deserializer().deserialize(name, serde.serializer().serialize(name, record));
        }
    }

    @Test
    void signals() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Signal signal = new RandomRecords(seed).signal();
            LeaderSignal record = stored(Topic.COPY_SIGNALS, LeaderSignal.class, SignalCodec.record(signal));
            assertThat(SignalCodec.signal(record)).as("seed %d", seed).isEqualTo(signal);
        }
    }

    @Test
    void links() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Link link = new RandomRecords(seed).link();
            CopyLink record = stored(Topic.COPY_LINKS, CopyLink.class, LinkCodec.record(FOLLOWER, link, AT));
            assertThat(LinkCodec.link(record)).as("seed %d", seed).isEqualTo(link);
            assertThat(record.getAccountId()).isEqualTo("60001");
            assertThat(record.getAt()).isEqualTo(AT);
        }
    }

    @Test
    void risk() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RiskRecord risk = new RandomRecords(seed).risk();
            CopyRisk record = stored(Topic.COPY_RISK, CopyRisk.class, RiskCodec.record(FOLLOWER, risk));
            assertThat(RiskCodec.risk(record)).as("seed %d", seed).isEqualTo(risk);
        }
    }

    @Test
    void riskBeforeAnythingHappened() {
        CopyRisk record = RiskCodec.record(FOLLOWER, RiskRecord.EMPTY);
        assertThat(RiskCodec.risk(record)).isEqualTo(RiskRecord.EMPTY);
    }

    @Test
    void wordsOfALaterVersionAreNotGuessed() {
        LeaderSignal signal = SignalCodec.record(new RandomRecords(1).signal());
        signal.put("change", PositionChange.unknown);
        assertThatThrownBy(() -> SignalCodec.signal(signal)).isInstanceOf(IllegalArgumentException.class);
        CopyLink link = LinkCodec.record(FOLLOWER, new RandomRecords(1).link(), AT);
        link.put("mandate", CopyMandate.unknown);
        assertThatThrownBy(() -> LinkCodec.link(link)).isInstanceOf(IllegalArgumentException.class);
        CopyRisk risk = RiskCodec.record(FOLLOWER, RiskRecord.EMPTY.stoppedOut(new RandomRecords(1).stopOut()));
        risk.getStopOuts().getFirst().put("limit", "max_mood");
        assertThatThrownBy(() -> RiskCodec.risk(risk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LimitKind has no max_mood in this version of the platform");
    }

    @Test
    void halfOfTheMarksAreNone() {
        CopyRisk risk = RiskCodec.record(FOLLOWER, RiskRecord.EMPTY);
        risk.put("day", AT);
        assertThatThrownBy(() -> RiskCodec.risk(risk)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A broker may name a position like another one's turn. */
    @Test
    void linksHaveKeysOfTheirOwn() {
        Link link = new RandomRecords(1).link();
        LinkKey plain = key(link, "4711", 1);
        assertThat(LinkCodec.key(FOLLOWER, plain))
                .isEqualTo("default/60001/%s/50001/4711~1", link.key().group())
                .isNotEqualTo(LinkCodec.key(FOLLOWER, key(link, "4711~1", 0)));
    }

    private static LinkKey key(Link link, String position, int turn) {
        return new LinkKey(link.key().group(), new PositionKey(Account.parse("default/50001"), position, turn));
    }
}
