package io.tradeagent.gateway.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schemas.topics.AccountPartitioner;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundPartsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 64})
    void everyPartitionHasOneIdentity(int partitions) {
        List<Identity> identities = InboundParts.oneInEach(partitions);

        assertThat(identities).hasSize(partitions);
        for (int partition = 0; partition < partitions; partition++) {
            assertThat(AccountPartitioner.partition(identities.get(partition).key(), partitions))
                    .isEqualTo(partition);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64})
    void theirAccountsAreOfTheFormThatEveryServiceReads(int partitions) {
        assertThat(InboundParts.oneInEach(partitions))
                .allSatisfy(identity -> assertThat(identity.account().id()).matches("[A-Za-z0-9._-]{1,64}"));
    }
}
