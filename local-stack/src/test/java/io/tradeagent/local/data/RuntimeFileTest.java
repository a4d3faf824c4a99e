package io.tradeagent.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFileTest {

    private static final RuntimeInfo HERE = RuntimeInfo.of(
            "127.0.0.1:9092", "http://r", "Endpoint=x", ProcessHandle.current().pid());

    @TempDir
    private Path root;

    private DataDirectory directory = new DataDirectory(Path.of("replaced"));
    private RuntimeFile file = new RuntimeFile(directory);

    @BeforeEach
    void open() {
        directory = new DataDirectory(root);
        file = new RuntimeFile(directory);
    }

    @Test
    void leavesAbsentPartsOutAndKeepsTheOrderOfTheContract() throws Exception {
        file.write(HERE.withGateway("http://g"));
        assertThat(Files.readString(directory.runtimeFile()))
                .isEqualTo("{\"gateway\":\"http://g\",\"kafka\":\"127.0.0.1:9092\",\"schema_registry\":\"http://r\","
                        + "\"service_bus\":\"Endpoint=x\",\"pid\":" + HERE.pid() + "}");
    }

    @Test
    void isReadableByItsOwnerAloneBecauseItHoldsAKey() throws Exception {
        file.write(HERE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.runtimeFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void replacesWhatIsThereAndLeavesNothingElse() throws Exception {
        file.write(HERE);
        file.write(HERE.withGateway("http://g"));
        assertThat(file.readLiving()).contains(HERE.withGateway("http://g"));
        assertThat(root).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void countsTheFileOfADeadProcessAsNone() {
        file.write(RuntimeInfo.of("k", "r", "s", Long.MAX_VALUE));
        assertThat(file.readLiving()).isEmpty();
    }

    @Test
    void isGoneAfterRemovalTwice() {
        file.write(HERE);
        file.remove();
        file.remove();
        assertThat(file.readLiving()).isEmpty();
    }

    @Test
    void saysWhichFileIsDamaged() throws Exception {
        Files.writeString(directory.runtimeFile(), "{");
        assertThatExceptionOfType(DataDirectoryException.class)
                .isThrownBy(file::readLiving)
                .withMessageContaining("runtime.json");
    }
}
