package io.tradeagent.approval.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyringTest {

    private static final String A = "ab".repeat(32);
    private static final String B = "cd".repeat(32);

    @Test
    void readsLinesAndCommasAndSignsWithTheFirst() {
        assertThat(ids(" new = %s \n# until March\n\nold=%s\r\n".formatted(A, B)))
                .containsExactly("new", "old");
        assertThat(ids("new=" + A + ",old=" + B)).containsExactly("new", "old");
        assertThat(Keyring.parse("new=" + A + ",old=" + B).signer()).get().hasToString("SigningKey[new]");
        assertThat(Keyring.parse(" \n# nothing yet\n").signer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a=SECRET, at least 32 bytes",
        "SECRET, id=hexadecimal digits",
        "a b=KEY, key id",
        "=KEY, key id",
        "a=KEY0, at least 32 bytes",
        "'a=KEY,a=OTHER', twice",
        "a=000102030405060708090A0B0C0D0E0F101112131415161718191a1b1c1d1e1f, example of the documentation"
    })
    void refusesWhatIsNoneAndRepeatsNoSecret(String text, String why) {
        assertThatThrownBy(() -> Keyring.parse(text.replace("KEY", A).replace("OTHER", B)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageNotContainingAny("SECRET", A, B);
    }

    private static List<String> ids(String text) {
        return Keyring.parse(text).keys().stream().map(SigningKey::id).toList();
    }
}
