package io.tradeagent.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.approval.signing.Keyring;
import io.tradeagent.approval.signing.SignedContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the how-to, run as it stands there. */
class SignatureExampleTest {

    private static final Path PAGE = Path.of("..", "docs", "how-to", "approve-sessions.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```bash\\n(.*?)```\\s+It prints\\s+```\\n(.*?)\\n```", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void computesWhatThePlatformComputes() throws Exception {
        Matcher example = example();
        String printed = run(example.group(1));

        assertThat(printed).isEqualTo(example.group(2));
        byte[] body = Files.readAllBytes(directory.resolve("decision.json"));
        assertThat(Keyring.EXAMPLE.sign(
                        new SignedContent("AuthApproval", "decision-4711", "default", ByteBuffer.wrap(body))))
                .isEqualTo(printed);
    }

    private static Matcher example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(example.find()).as("the example is in %s", PAGE).isTrue();
        return example;
    }

    private String run(String script) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder(List.of("bash", "-eu", "-o", "pipefail", "-c", script))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(bash.waitFor()).as(output).isZero();
        return output;
    }
}
