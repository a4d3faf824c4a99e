package io.tradeagent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void sequencesAndEpochsGrowByOne() {
        assertThat(Sequence.NONE.next()).isEqualTo(Sequence.FIRST);
        assertThat(new Epoch(6).next()).isEqualTo(new Epoch(7)).isGreaterThan(new Epoch(6));
    }

    @Test
    void nothingIsNumberedBelowNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sequence(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Epoch(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a.b", "a\nb"})
    void anEventIdHasTheProtocolsForm(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventId(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "\u00e9"})
    void aCommandIdIsPrintableAscii(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandId(value));
    }
}
