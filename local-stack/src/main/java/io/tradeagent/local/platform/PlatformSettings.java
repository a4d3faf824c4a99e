package io.tradeagent.local.platform;

import io.tradeagent.local.data.DataDirectory;
import java.nio.file.Path;
import java.util.EnumSet;

/**
 * What a platform is started with.
 *
 * @param data where it keeps everything; the caller holds its lock
 * @param ports where its parts listen
 * @param without services that are left out
 * @param registryInstallation directory that Apicurio is unpacked in
 */
public record PlatformSettings(
        DataDirectory data, Ports ports, EnumSet<ServiceName> without, Path registryInstallation) {

    /** Copies the set. */
    public PlatformSettings {
        without = EnumSet.copyOf(without);
    }
}
