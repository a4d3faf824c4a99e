package io.tradeagent.copy.group.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/reference/copy-groups.md says of each setting what the code does. */
class ReferencePageTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z_.]+)` \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|[^|]*\\|");

    @Test
    void eachSettingHasItsRow() throws IOException {
        List<String> rows = Files.readString(Path.of("..", "docs", "reference", "copy-groups.md"))
                .lines()
                .dropWhile(line -> !line.equals("## Settings"))
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + " | " + row.group(2).replace("`", "") + " | " + row.group(3))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Settings.ALL.stream()
                        .map(setting -> setting.path() + " | "
                                + setting.platform().map(SettingText::of).orElse("\u2013") + " | "
                                + setting.precedence().word())
                        .toList());
    }
}
