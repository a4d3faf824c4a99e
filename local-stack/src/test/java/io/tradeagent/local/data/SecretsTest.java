package io.tradeagent.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path root;

    @Test
    void areMadeOnceAndKept() throws Exception {
        Secrets first = Secrets.openOrCreate(new DataDirectory(root));
        String pepper = Files.readString(first.pepperFile());
        Secrets second = Secrets.openOrCreate(new DataDirectory(root));
        assertThat(Files.readString(second.pepperFile())).isEqualTo(pepper).matches("[0-9a-f]{64}");
        assertThat(second.serviceBusKey()).isEqualTo(first.serviceBusKey());
    }

    @Test
    void differFromEachOther() throws Exception {
        Secrets secrets = Secrets.openOrCreate(new DataDirectory(root));
        assertThat(List.of(
                        Files.readString(secrets.pepperFile()),
                        Files.readString(secrets.tokenKeyFile()),
                        secrets.serviceBusKey()))
                .doesNotHaveDuplicates();
    }

    @Test
    void areReadableByTheirOwnerAlone() throws Exception {
        Secrets secrets = Secrets.openOrCreate(new DataDirectory(root));
        assertThat(permissions(root.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(secrets.pepperFile())).isEqualTo("rw-------");
        assertThat(permissions(secrets.tokenKeyFile())).isEqualTo("rw-------");
    }

    @Test
    void areNotMadeByThoseWhoOnlyUseThem() {
        assertThatExceptionOfType(DataDirectoryException.class)
                .isThrownBy(() -> Secrets.open(new DataDirectory(root)))
                .withMessageContaining("No secrets");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
