package io.tradeagent.gateway.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void anObjectIsRead() {
        assertThat(StrictJson.object("{\"a\":[1,\"\\u00e9\",0.25,-1e3,null]}")).isPresent();
        assertThat(StrictJson.object(" {} \n".getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "nul",
                "{}{}",
                "{} x",
                "{'a':1}",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":1,}",
                "// c\n{}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":\"\n\"}",
                "{\"a\":1e19}",
                "{\"a\":1e999999999}",
                "{\"a\":1e-999999999}",
                "{\"a\":[{\"b\":1e2147483647}]}",
                "\ufeff{}"
            })
    void anythingElseIsNot(String text) {
        assertThat(StrictJson.object(text)).isEmpty();
    }

    @Test
    void depthAndNumbersAreBounded() {
        assertThat(StrictJson.object("{\"a\":".repeat(100_000))).isEmpty();
        assertThat(StrictJson.object("{\"a\":" + "9".repeat(65) + "}")).isEmpty();
    }

    @Test
    void bytesAreUtf8() {
        assertThat(StrictJson.object("{}".getBytes(StandardCharsets.UTF_16))).isEmpty();
        assertThat(StrictJson.object(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}))
                .isEmpty();
    }
}
