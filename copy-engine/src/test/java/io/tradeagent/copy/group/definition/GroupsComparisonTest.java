package io.tradeagent.copy.group.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.group.definition.GroupsComparison.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsComparisonTest {

    private static List<Difference> compare(String before, String after) {
        return GroupsComparison.compare(
                Documents.sound(before).groups(), Documents.sound(after).groups());
    }

    @Test
    void theSameValuesInOtherWordsAreNoDifference() {
        assertThat(compare(
                        Documents.of("risk: {max_lots: \"5\"}", "", ""),
                        Documents.of("", "delay: 0s", "risk: {max_lots: \"5.00\"}")))
                .isEmpty();
    }

    @Test
    void effectiveValuesAreCompared() {
        assertThat(compare(
                        Documents.of("risk: {max_lots: \"5\", max_open_positions: 3}", "", "delay: 1s"),
                        Documents.of("risk: {max_lots: \"4\", max_notional: \"1000\"}", "", "delay: 1s")))
                .containsExactly(
                        new Difference.Changed("g.followers.2.risk.max_lots", "5", "4"),
                        new Difference.Added("g.followers.2.risk.max_notional", "1000"),
                        new Difference.Removed("g.followers.2.risk.max_open_positions", "3"));
    }

    @Test
    void whoComesAndGoesIsThereWithEveryValue() {
        List<Difference> differences = compare(Documents.edges("a: 1 > 2"), Documents.edges("a: 1 > 3"));
        assertThat(differences)
                .contains(
                        new Difference.Added("a.followers.3.allocation", "{type: mirrored_lots, multiplier: 1}"),
                        new Difference.Added("a.followers.3.risk.max_signal_age", "60s"),
                        new Difference.Removed("a.followers.2.late_follower", "none"))
                .noneMatch(each -> each.path().contains("leaders"));
    }

    @Test
    void leadersAreCompared() {
        assertThat(
                        compare(
                                "groups: [{id: a, leaders: [{account: \"1\"}], followers: []}]",
                                "groups: [{id: a, name: A, leaders: [{account: \"1\", magic: [7], symbols: {exclude: [X]}}], followers: []}]"))
                .containsExactly(
                        new Difference.Changed("a.name", "a", "A"),
                        new Difference.Changed("a.leaders.1.magic", "all", "[7]"),
                        new Difference.Changed("a.leaders.1.symbols.exclude", "[]", "[X]"));
    }
}
