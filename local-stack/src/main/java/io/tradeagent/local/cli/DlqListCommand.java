package io.tradeagent.local.cli;

import io.tradeagent.local.deadletters.DeadLetterJson;
import io.tradeagent.local.deadletters.DeadLetterLog;
import io.tradeagent.local.deadletters.DeadLetterSummary;
import io.tradeagent.local.deadletters.DeadLetterTopics;
import io.tradeagent.schemas.topics.Topic;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Lists dead letters. */
@Command(
        name = "list",
        description = "Counts the dead letters of every topic, one JSON line a topic; or lists those of one topic, one"
                + " JSON line each. Waiting are those that nobody has brought back.")
final class DlqListCommand implements Callable<Integer> {

    @ParentCommand
    private DlqCommand dlq = new DlqCommand();

    @Parameters(
            arity = "0..1",
            paramLabel = "TOPIC",
            description = "such as ta.order.commands.v1, with or without .dlq")
    private @Nullable String topic;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ResultLines out = new ResultLines(spec.commandLine().getOut());
        if (topic == null) {
            String kafka = dlq.running().kafka();
            DeadLetterTopics.all().forEach(each -> out.write(summary(kafka, each)));
        } else {
            Topic named = DeadLetterTopics.named(topic);
            DeadLetterLog log = new DeadLetterLog(dlq.running().kafka(), named);
            DeadLetterJson json = new DeadLetterJson(log.marks());
            log.visit(letter -> out.write(json.line(letter)));
        }
        return 0;
    }

    private static JsonNode summary(String kafka, Topic topic) {
        return DeadLetterJson.summary(topic.deadLetterName(), DeadLetterSummary.of(new DeadLetterLog(kafka, topic)));
    }
}
