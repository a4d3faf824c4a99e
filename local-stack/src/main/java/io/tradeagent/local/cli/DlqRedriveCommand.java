package io.tradeagent.local.cli;

import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.deadletters.DeadLetterJson;
import io.tradeagent.local.deadletters.DeadLetterTopics;
import io.tradeagent.local.deadletters.Rate;
import io.tradeagent.local.deadletters.Redrive;
import io.tradeagent.local.deadletters.RedriveOrder;
import io.tradeagent.local.deadletters.RedriveOrder.Selection;
import io.tradeagent.local.deadletters.Verdict;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings dead letters back. */
@Command(
        name = "redrive",
        description =
                "Writes dead letters back to the topic and partition that they come from, each once, and prints one"
                        + " JSON line each. May be interrupted and repeated: what was brought back is skipped. The status is 0"
                        + " only if none was refused.")
final class DlqRedriveCommand implements Callable<Integer> {

    @ParentCommand
    private DlqCommand dlq = new DlqCommand();

    @Mixin
    private RedriveFlags flags = new RedriveFlags();

    @Parameters(paramLabel = "TOPIC", description = "such as ta.order.commands.v1, with or without .dlq")
    private String topic = "";

    @Option(
            names = "--rate",
            paramLabel = "N/s",
            converter = RateConverter.class,
            description = "how many a second at most (default: 10/s)")
    private Rate rate = new Rate(10);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Topic named = DeadLetterTopics.named(topic);
        RedriveOrder order = flags.order(named);
        Map<Verdict.Kind, Integer> counts = carryOut(named, order);
        int refused = counts.getOrDefault(Verdict.Kind.REFUSED, 0);
        if (refused > 0) {
            throw new CommandException("Refused " + refused + " of " + total(counts)
                    + "; see the code of each, and ./tradeagent dlq show");
        }
        if (total(counts) == 0 && order.selection() instanceof Selection.One one) {
            throw new DeadLetterPlace(named, one.partition(), one.offset()).nothingThere();
        }
        return 0;
    }

    private Map<Verdict.Kind, Integer> carryOut(Topic named, RedriveOrder order) {
        Map<Verdict.Kind, Integer> counts = new EnumMap<>(Verdict.Kind.class);
        RuntimeInfo platform = dlq.running();
        ResultLines out = new ResultLines(spec.commandLine().getOut());
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()));
                Redrive redrive =
                        Redrive.begin(platform.kafka(), registry, named, order, rate, InstantSource.system())) {
            redrive.run((letter, verdict, written) -> {
                counts.merge(verdict.kind(), 1, Integer::sum);
                out.write(DeadLetterJson.outcome(letter, verdict, written));
            });
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new CommandException("Another redrive of " + named.deadLetterName()
                    + " has begun and takes over; what this one printed is done");
        }
        return counts;
    }

    private static int total(Map<Verdict.Kind, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
