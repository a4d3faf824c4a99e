package io.tradeagent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameBasedIdTest {

    @Test
    void theSameCauseHasTheSameId() {
        assertThat(NameBasedId.of("acme", "1", "deal-7")).isEqualTo(NameBasedId.of("acme", "1", "deal-7"));
    }

    @Test
    void partsAreKeptApart() {
        assertThat(NameBasedId.of("a", "bc")).isNotEqualTo(NameBasedId.of("ab", "c"));
    }

    @Test
    void itIsAVersion5UuidOfTheRfcVariant() {
        assertThat(NameBasedId.of("x").version()).isEqualTo(5);
        assertThat(NameBasedId.of("x").variant()).isEqualTo(2);
    }

    /** Ids stand in topics for ever: another algorithm would give every replayed record another id. */
    @Test
    void itNeverChanges() {
        assertThat(NameBasedId.of("acme", "1", "deal-7")).hasToString("d1f4b0f9-1fe9-5a82-9643-1804c8ea094e");
    }
}
