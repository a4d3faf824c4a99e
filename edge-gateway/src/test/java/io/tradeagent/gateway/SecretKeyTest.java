package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SecretKeyTest {

    private static final String TEXT = "0123456789abcdef0123456789abcdef";

    @Test
    void shortKeysAreRefusedWithoutBeingQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretKey.ofText("too-short-to-be-secret"))
                .withMessageContaining("32")
                .withMessageNotContaining("too-short");
    }

    @Test
    void whiteSpaceAroundAKeyDoesNotCount() {
        assertThat(SecretKey.ofText(TEXT + "\n").sameAs(SecretKey.ofText(TEXT))).isTrue();
        assertThat(SecretKey.ofText(TEXT + "x").sameAs(SecretKey.ofText(TEXT))).isFalse();
    }

    @Test
    void aKeyDoesNotPrint() {
        assertThat(SecretKey.ofText(TEXT).toString()).doesNotContain(TEXT);
        assertThat(new AuthKey("secret").toString()).doesNotContain("secret]").doesNotContain("[secret");
        assertThat(new SessionToken("secret").toString()).doesNotContain("[secret");
    }
}
