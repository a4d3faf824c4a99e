package io.tradeagent.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.client.TopicReader;
import io.tradeagent.local.data.DataDirectory;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.demo.Demo;
import io.tradeagent.local.demo.DemoOptions;
import io.tradeagent.local.demo.DemoResult;
import io.tradeagent.local.demo.Palette;
import io.tradeagent.local.demo.Stage;
import io.tradeagent.local.platform.Platform;
import io.tradeagent.local.platform.PlatformSettings;
import io.tradeagent.local.platform.Ports;
import io.tradeagent.local.platform.Progress;
import io.tradeagent.local.platform.ServiceName;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's story on the whole platform: every step of it has to happen. */
class DemoIT {

    private static final double QUICK = 20;

    /** A line of the table of all trades. */
    private static final Pattern TOTAL = Pattern.compile(
            "^   (?<name>\\S+) +(?<account>\\d+) .* (?<opened>\\d+\\.\\d{2}) +\\d\\.\\d{5} +(?<closed>\\d+\\.\\d{2}) +\\d\\.\\d{5} .*$",
            Pattern.MULTILINE);

    private final Progress silent = new Progress() {
        @Override
        public void started(String part, String address, Duration took) {}

        @Override
        public void stopped(String part) {}
    };

    @Test
    void everythingHappensAsTold(@TempDir Path root) throws Exception {
        DataDirectory data = new DataDirectory(root);
        data.create();
        StringWriter timeline = new StringWriter();
        try (Platform platform = Platform.begin(settings(data), silent)) {
            RuntimeInfo running = platform.started().get(3, TimeUnit.MINUTES);
            try (Demo demo = start(running, timeline)) {
                DemoResult result = demo.finished().get(3, TimeUnit.MINUTES);

                assertThat(result).as(timeline.toString()).isEqualTo(new DemoResult.Told());
            }
            checkTable(timeline.toString(), Traded.read(running));
        }
        assertThat(timeline.toString())
                .contains("OrderIntent queued")
                .contains("order held back")
                .containsPattern("connection closed +4002 rejected")
                .containsPattern("connection closed +4001 session_superseded")
                .contains("session authenticated")
                .contains("none is missing, none was given twice");
    }

    /** The table of leader against followers says what their brokers reported, and why one did not copy. */
    private static void checkTable(String timeline, Map<String, Traded> reported) {
        List<String> names = new ArrayList<>();
        Matcher row = TOTAL.matcher(timeline);
        while (row.find()) {
            names.add(row.group("name"));
            Traded traded = Objects.requireNonNull(reported.get(row.group("account")), row.group());
            assertThat(traded.opened()).as(row.group()).isEqualByComparingTo(row.group("opened"));
            assertThat(traded.closed()).as(row.group()).isEqualByComparingTo(row.group("closed"));
        }
        assertThat(names)
                .as(timeline)
                .containsExactly("leader", "half", "fixed", "by-equity", "by-balance", "by-risk", "limited");
        assertThat(timeline)
                .containsPattern("leader opens: buy 1.00 EURUSD at 1.42506")
                .containsPattern("half +\\d+ .* 1\\.50 .* 1\\.50 ")
                .containsPattern("fixed +\\d+ .* 0\\.21 .* 0\\.21 ")
                .containsPattern("limited +\\d+ .* 0\\.40 .* 0\\.40 .* 1 x max_open_positions\\.exceeded")
                .containsPattern("limited +- +- +- +- +max_open_positions\\.exceeded");
    }

    /**
     * What an account's broker reported.
     *
     * @param opened lots
     * @param closed lots
     */
    private record Traded(BigDecimal opened, BigDecimal closed) {

        static Map<String, Traded> read(RuntimeInfo running) {
            Map<String, ExecutionReportEvent> deals = new HashMap<>();
            String topic = Topic.EA_EXECUTION_REPORTS.topicName();
            try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(running.schemaRegistry()));
                    TopicReader reader = TopicReader.atBeginning(running.kafka(), topic)) {
                Deserializer<ExecutionReportEvent> values =
                        AvroSerde.of(ExecutionReportEvent.class, registry).deserializer();
                reader.readToEnd(read -> {
                    ExecutionReportEvent report = values.deserialize(topic, read.value());
                    String account = report.getEnvelope().getAccountId();
                    deals.put(account + "/" + report.getPayload().getExecId(), report);
                    return true;
                });
            }
            Map<String, Traded> accounts = new HashMap<>();
            deals.values().forEach(deal -> accounts.merge(deal.getEnvelope().getAccountId(), of(deal), Traded::plus));
            return accounts;
        }

        private static Traded of(ExecutionReportEvent deal) {
            BigDecimal lots = deal.getPayload().getLastQty();
            return deal.getPayload().getEntry() == Entry.in
                    ? new Traded(lots, BigDecimal.ZERO)
                    : new Traded(BigDecimal.ZERO, lots);
        }

        private Traded plus(Traded more) {
            return new Traded(opened.add(more.opened), closed.add(more.closed));
        }
    }

    private static Demo start(RuntimeInfo running, StringWriter timeline) {
        return Demo.start(
                new Stage(URI.create(Objects.requireNonNull(running.gateway())), List.of()),
                new DemoOperator(running),
                new DemoOptions(DemoOptions.Ending.AFTER_THE_STORY, QUICK),
                new PrintWriter(timeline),
                Palette.PLAIN);
    }

    private static PlatformSettings settings(DataDirectory data) {
        return new PlatformSettings(
                data,
                Ports.free(),
                EnumSet.noneOf(ServiceName.class),
                Path.of(System.getProperty("tradeagent.registry.home", "target/apicurio")));
    }
}
