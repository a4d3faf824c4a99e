package io.tradeagent.local.cli;

import io.tradeagent.local.client.RecordJson;
import io.tradeagent.local.client.TopicReader;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the records of a topic. */
@Command(
        name = "tail",
        description =
                "Prints the committed records of a Kafka topic as JSON lines, as they come: key, partition, offset,"
                        + " timestamp, headers, value. Also reads dead letters (TOPIC.dlq). Ctrl-C ends it.")
final class TailCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options = new DataOptions();

    @Parameters(paramLabel = "TOPIC", description = "such as ta.order.commands.v1")
    private String topic = "";

    @Option(names = "--from-beginning", description = "print what is in the topic, too")
    private boolean fromBeginning;

    @Option(names = "--max", paramLabel = "N", description = "end after so many records")
    private long max = Long.MAX_VALUE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (max < 1) {
            throw new CommandException("--max must be 1 or more");
        }
        RuntimeInfo platform = options.running();
        ResultLines out = new ResultLines(spec.commandLine().getOut());
        AtomicLong left = new AtomicLong(max);
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()));
                TopicReader reader = open(platform.kafka())) {
            RecordJson records = new RecordJson(topic, registry);
            reader.follow(read -> out.write(records.toJson(read)) && left.decrementAndGet() > 0);
        }
        return 0;
    }

    private TopicReader open(String kafka) {
        return fromBeginning ? TopicReader.atBeginning(kafka, topic) : TopicReader.atEnd(kafka, topic);
    }
}
