package io.tradeagent.local.cli;

import io.tradeagent.local.deadletters.RedriveOrder;
import io.tradeagent.local.deadletters.RedriveOrder.Effect;
import io.tradeagent.local.deadletters.RedriveOrder.Objections;
import io.tradeagent.local.deadletters.RedriveOrder.Selection;
import io.tradeagent.schemas.topics.Topic;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters are brought back, by whom, and how. */
final class RedriveFlags {

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,256}");

    @Option(
            names = "--partition",
            paramLabel = "P",
            description = "with --offset: only the dead letter that lies there")
    private @Nullable Integer partition;

    @Option(names = "--offset", paramLabel = "O", description = "see --partition")
    private @Nullable Long offset;

    @Option(names = "--all", description = "all that were not brought back yet")
    private boolean all;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who does it, for the audit log")
    private String by = "";

    @Option(names = "--force", description = "also what cannot be read, or would replace a later record of its key")
    private boolean force;

    @Option(names = "--dry-run", description = "write nothing, only say what would be done")
    private boolean dryRun;

    /**
     * The order that the flags make.
     *
     * @throws CommandException if they make none
     */
    RedriveOrder order(Topic topic) {
        if (!NAME.matcher(by).matches()) {
            throw new CommandException("--by must be 1 to 256 characters without control characters");
        }
        return new RedriveOrder(
                selection(topic),
                by,
                force ? Objections.OVERRULED : Objections.RESPECTED,
                dryRun ? Effect.DRY_RUN : Effect.WRITTEN);
    }

    private Selection selection(Topic topic) {
        if (all && partition == null && offset == null) {
            return new Selection.All();
        }
        if (!all && partition != null && offset != null) {
            DeadLetterPlace place = new DeadLetterPlace(topic, partition, offset);
            return new Selection.One(place.partition(), place.offset());
        }
        throw new CommandException("Name one dead letter with --partition and --offset, or say --all");
    }
}
