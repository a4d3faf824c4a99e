package io.tradeagent.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.group.definition.GroupsDefinition;
import io.tradeagent.copy.group.definition.Reading;
import io.tradeagent.copy.group.yaml.GroupsYaml;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.broker.AccountMode;
import io.tradeagent.local.broker.AccountTerms;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CopyFloorTest {

    private final Cast cast =
            new Cast(URI.create("http://127.0.0.1:1"), (actor, identity, event) -> {}, InstantSource.system());

    @AfterEach
    void close() {
        cast.close();
    }

    @Test
    void itsCopyGroupsAreSoundAndSayNothingWithoutEffect() {
        Reading reading = GroupsYaml.read(cast.floor().groups(cast.leader()), new TenantId(Demo.TENANT));

        assertThat(reading).isInstanceOf(Reading.Sound.class);
        GroupsDefinition groups = ((Reading.Sound) reading).definition();
        assertThat(groups.notes()).isEmpty();
        assertThat(groups.tenant()).isEqualTo(new TenantId(Demo.TENANT));
        assertThat(groups.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.followers()).hasSize(6));
    }

    @Test
    void itsSixFollowersDiffer() {
        List<CopyFollower> followers = cast.floor().followers();
        List<AccountTerms> terms = followers.stream()
                .map(follower -> follower.actor().account().terms())
                .toList();

        assertThat(followers).extracting(CopyFollower::settings).doesNotHaveDuplicates();
        assertThat(terms).extracting(AccountTerms::login).doesNotHaveDuplicates();
        assertThat(terms).extracting(AccountTerms::currency).contains("EUR", "USD");
        assertThat(terms)
                .extracting(account -> account.booking().mode())
                .contains(AccountMode.NETTING, AccountMode.HEDGING);
        assertThat(followers).extracting(CopyFollower::limit).containsOnlyOnce("max_open_positions.exceeded");
    }
}
