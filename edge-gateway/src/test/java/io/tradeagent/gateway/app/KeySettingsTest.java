package io.tradeagent.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySettingsTest {

    private static final String PEPPER = "pepper-pepper-pepper-pepper-pepper";
    private static final String TOKEN_KEY = "token-key-token-key-token-key-token";

    @Test
    void keysComeFromTextOrFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("pepper"), PEPPER + "\n");

        assertThat(new KeySettings(null, file, TOKEN_KEY, null)
                        .read()
                        .pepper()
                        .sameAs(new KeySettings(PEPPER, null, TOKEN_KEY, null)
                                .read()
                                .pepper()))
                .isTrue();
    }

    @Test
    void withoutKeysTheGatewayDoesNotStart() {
        assertThatExceptionOfType(BadKeysException.class)
                .isThrownBy(() -> new KeySettings(null, null, TOKEN_KEY, null).read())
                .withMessage("exactly one of tradeagent.gateway.pepper and tradeagent.gateway.pepper-file must be set");
        assertThatExceptionOfType(BadKeysException.class)
                .isThrownBy(() -> new KeySettings(PEPPER, null, null, null).read())
                .withMessageContaining("token-key");
    }

    @Test
    void keysAreLongAndDifferent() {
        assertThatExceptionOfType(BadKeysException.class)
                .isThrownBy(() -> new KeySettings("short", null, TOKEN_KEY, null).read())
                .withMessage("tradeagent.gateway.pepper must have at least 32 characters");
        assertThatExceptionOfType(BadKeysException.class)
                .isThrownBy(() -> new KeySettings(PEPPER, null, PEPPER, null).read())
                .withMessageContaining("differ");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path directory) {
        Path missing = directory.resolve("missing");

        assertThatExceptionOfType(BadKeysException.class)
                .isThrownBy(() -> new KeySettings(null, missing, TOKEN_KEY, null).read())
                .withMessageContaining(missing.toString());
    }

    @Test
    void keysDoNotPrint() {
        assertThat(new KeySettings(PEPPER, null, TOKEN_KEY, null).toString()).doesNotContain("pepper-");
        assertThatCode(() -> new KeySettings(PEPPER, null, TOKEN_KEY, null).read())
                .doesNotThrowAnyException();
    }
}
