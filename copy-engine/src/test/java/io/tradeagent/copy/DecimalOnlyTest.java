package io.tradeagent.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money and volumes are decimal: binary fractions stand nowhere near them. */
class DecimalOnlyTest {

    private static final Pattern BINARY =
            Pattern.compile("\\b(double|float|Double|Float|doubleValue|floatValue|Math)\\b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "allocation",
                "execution",
                "follower",
                "group",
                "leader",
                "order",
                "risk",
                "signal",
                "symbol",
                "valuation"
            })
    void noBinaryFractionIsUsed(String part) throws IOException {
        Path folder = Path.of("src", "main", "java", "io", "tradeagent", "copy", part);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            for (Path source : sources) {
                assertThat(Files.readString(source)).as("%s", source).doesNotContainPattern(BINARY);
            }
        }
    }
}
