package io.tradeagent.local.cli;

import io.tradeagent.copy.group.definition.GroupsDefinition;
import io.tradeagent.kernel.TenantId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** A file with copy groups, as a parameter of a command. */
final class GroupsFile {

    @Parameters(paramLabel = "FILE", description = "copy groups in YAML (docs/reference/copy-groups.md)")
    private Path file = Path.of("");

    @Option(
            names = "--tenant",
            paramLabel = "T",
            converter = TenantConverter.class,
            description = "whose groups they are (default: what the file says, else default)")
    private @Nullable TenantId tenant;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * A file that was read.
     *
     * @param definition the groups
     * @param document as it was written
     */
    record Content(GroupsDefinition definition, String document) {}

    /**
     * Reads and checks it; says on standard error what is said there without effect.
     *
     * @throws CommandException if it cannot be read or is not sound; then all violations are on standard error
     */
    Content read() {
        return new GroupsReading(file, tenant, spec.commandLine().getErr()).read();
    }
}
