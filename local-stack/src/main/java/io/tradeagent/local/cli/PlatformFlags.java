package io.tradeagent.local.cli;

import io.tradeagent.local.cli.ForegroundPlatform.Start;
import io.tradeagent.local.data.DataDirectory;
import io.tradeagent.local.platform.ServiceName;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How a platform is started. */
final class PlatformFlags {

    @Option(names = "--fresh", description = "start empty: forget what an earlier run left in the data directory")
    private boolean fresh;

    @Option(names = "--without", paramLabel = "NAME", description = "leave a service out; may be repeated")
    private List<String> without = List.of();

    ForegroundPlatform on(DataDirectory directory) {
        return new ForegroundPlatform(
                directory,
                fresh ? Start.EMPTY : Start.KEPT,
                without.stream()
                        .map(ServiceName::parse)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ServiceName.class))));
    }
}
