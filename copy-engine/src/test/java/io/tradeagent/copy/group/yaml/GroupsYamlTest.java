package io.tradeagent.copy.group.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.group.definition.Reading;
import io.tradeagent.copy.group.document.Violation;
import io.tradeagent.kernel.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused before anybody looks at the groups. */
class GroupsYamlTest {

    private static String refusal(String text) {
        Reading reading = GroupsYaml.read(text, TenantId.DEFAULT);
        assertThat(reading).isInstanceOf(Reading.Unsound.class);
        List<Violation> violations = ((Reading.Unsound) reading).violations();
        assertThat(violations).hasSize(1);
        return violations.getFirst().toString();
    }

    @Test
    void whatIsNoYamlSaysWhere() {
        assertThat(refusal("groups:\n  - {id: a"))
                .startsWith("document: line 2, column")
                .contains("is no YAML: ");
        assertThat(refusal("a\u0001b")).contains("is no YAML: ");
        assertThat(refusal("groups: []\n---\ngroups: []")).contains("is no YAML: ");
    }

    @Test
    void aliasesAreRefused() {
        assertThat(refusal("a: &a [1]\nb: [*a, *a]"))
                .isEqualTo("document: line 1, column 4 has an anchor or alias; what several share can stand in defaults"
                        + " or in their group");
        assertThat(refusal("a: &a [*a]")).contains("has an anchor or alias");
    }

    @Test
    void depthIsRefusedBeforeItCostsTheStack() {
        assertThat(refusal("[".repeat(100_000))).isEqualTo("document: line 1, column 21 is nested too deeply");
    }

    @Test
    void objectsAreRefused() {
        assertThat(refusal("groups: !!java.io.File [x]")).isNotEmpty();
        assertThat(refusal("groups: !!binary aGk=")).contains("has a tag that is not used here");
    }

    @Test
    void keysAreText() {
        assertThat(refusal("? [a]\n: b")).startsWith("document: is no YAML: Non scalar key");
        assertThat(refusal("null: b")).isEqualTo("document: line 1, column 1 has a key that is no text");
    }

    @Test
    void sizeIsBounded() {
        assertThat(refusal("#".repeat(GroupsYaml.MOST_BYTES + 1)))
                .isEqualTo("document: has 262145 bytes; at most 262144 are possible");
    }
}
