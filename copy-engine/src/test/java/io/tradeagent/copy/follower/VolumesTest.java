package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Lots;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an opening's books say after a snapshot showed how much of it is open. */
class VolumesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # ordered | filled | closed | assumed | shown | filled | closed | assumed
            0.5       | 0.5    | 0      | 0       | 0.5   | 0.5    | 0      | 0
            0.5       | 0.5    | 0      | 0       | 0.2   | 0.5    | 0.3    | 0.3
            0.5       | 0.5    | 0      | 0       | 0     | 0.5    | 0.5    | 0.5
            0.5       | 0.5    | 0.5    | 0.5     | 0.5   | 0.5    | 0      | 0
            0.5       | 0.5    | 0.4    | 0.1     | 0.3   | 0.5    | 0.2    | 0
            0.5       | 0.2    | 0      | 0       | 0.5   | 0.5    | 0      | 0
            0.5       | 0.2    | 0.1    | 0       | 0.5   | 0.5    | 0      | 0
            0.5       | 0.5    | 0      | 0       | 0.7   | 0.7    | 0      | 0
            """)
    void follow(
            String ordered,
            String filled,
            String closed,
            String assumed,
            String shown,
            String filledThen,
            String closedThen,
            String assumedThen) {
        Volumes then = volumes(ordered, filled, closed, assumed).holding(Lots.of(shown));

        assertThat(then).isEqualTo(volumes(ordered, filledThen, closedThen, assumedThen));
        assertThat(then.open()).isEqualTo(Lots.of(shown));
    }

    private static Volumes volumes(String ordered, String filled, String closed, String assumed) {
        return new Volumes(Lots.of(ordered), Lots.of(filled), Lots.of(closed), Lots.of(assumed));
    }
}
