package io.tradeagent.local.cli;

import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.deadletters.DeadLetter;
import io.tradeagent.local.deadletters.DeadLetterJson;
import io.tradeagent.local.deadletters.DeadLetterLog;
import io.tradeagent.local.deadletters.DeadLetterTopics;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows a dead letter. */
@Command(
        name = "show",
        description =
                "Prints one dead letter as a JSON line: where it comes from, why it was put aside, its headers, and"
                        + " its value, decoded where it can be read, else as base64.")
final class DlqShowCommand implements Callable<Integer> {

    @ParentCommand
    private DlqCommand dlq = new DlqCommand();

    @Parameters(paramLabel = "TOPIC", description = "such as ta.order.commands.v1, with or without .dlq")
    private String topic = "";

    @Option(names = "--partition", required = true, paramLabel = "P", description = "of the dead letter (see dlq list)")
    private int partition;

    @Option(names = "--offset", required = true, paramLabel = "O", description = "of the dead letter")
    private long offset;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Topic named = DeadLetterTopics.named(topic);
        DeadLetterPlace place = new DeadLetterPlace(named, partition, offset);
        RuntimeInfo platform = dlq.running();
        DeadLetterLog log = new DeadLetterLog(platform.kafka(), named);
        DeadLetter letter = log.find(partition, offset).orElseThrow(place::nothingThere);
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()))) {
            new ResultLines(spec.commandLine().getOut()).write(new DeadLetterJson(log.marks()).whole(letter, registry));
        }
        return 0;
    }
}
