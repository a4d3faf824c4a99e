package io.tradeagent.gateway.authentication;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradeagent.gateway.ManualTicker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyFileTest {

    private static final String KEY = "2026.the-key";

    @TempDir
    private Path directory;

    static Stream<Arguments> broken() {
        String entry = Keys.entry("1", KEY, "");
        return Stream.of(
                Arguments.of("", "is not one JSON object"),
                Arguments.of("[]", "is not one JSON object"),
                Arguments.of("{}", "must have the member keys"),
                Arguments.of("{\"keys\":[],\"more\":1}", "and nothing else"),
                Arguments.of(Keys.file("7"), "keys[0] must be an object"),
                Arguments.of(
                        Keys.file(entry, Keys.entry("1", KEY, ",\"not_aftr\":\"x\"")), "keys[1] must be an object"),
                Arguments.of(Keys.file(entry.replace("\"acme\"", "\"a b\"")), "keys[0] tenant_id"),
                Arguments.of(Keys.file(entry.replace("\"2026\"", "\"20.26\"")), "keys[0] key_id must be"),
                Arguments.of(Keys.file(entry.replace("argon2id", "argon2i")), "keys[0] is not an Argon2id hash"),
                Arguments.of(Keys.file(Keys.entry("1", KEY, ",\"not_after\":\"soon\"")), "is not RFC 3339"),
                Arguments.of(
                        Keys.file(Keys.entry(
                                "1",
                                KEY,
                                ",\"not_before\":\"2026-01-01T00:00:00Z\",\"not_after\":\"2026-01-01T00:00:00Z\"")),
                        "not_before must be before not_after"),
                Arguments.of(Keys.file(entry, Keys.entry("1", KEY, "")), "has two keys of the id 2026"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsWrongIsNamedAndNotQuoted(String content, String message) throws IOException {
        Path file = Files.writeString(directory.resolve("keys.json"), content);

        assertThatExceptionOfType(BadKeyFileException.class)
                .isThrownBy(() -> new KeyFile(file, new ManualTicker(), failure -> {}))
                .withMessageContaining(message)
                .withMessageNotContaining("$argon2id$");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = directory.resolve("missing.json");

        assertThatExceptionOfType(BadKeyFileException.class)
                .isThrownBy(() -> new KeyFile(missing, new ManualTicker(), failure -> {}))
                .withMessageContaining(missing.toString());
    }
}
