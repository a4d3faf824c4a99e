package io.tradeagent.gateway.kafka;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schemas.topics.AccountPartitioner;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The partitions of the inbound log, as identities that no client has: no method makes a fingerprint of zeros. */
public final class InboundParts {

    private static final String ACCOUNT = "_answer-check-";
    private static final Fingerprint NOBODY = new Fingerprint("0".repeat(64));

    private InboundParts() {}

    /**
     * One identity for each partition, in their order.
     *
     * @param partitions how many there are, 1 or more
     */
    public static List<Identity> oneInEach(int partitions) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> in(partition, partitions))
                .toList();
    }

    private static Identity in(int partition, int partitions) {
        return Stream.iterate(0, n -> n + 1)
                .map(n -> new Identity(new Account(TenantId.DEFAULT, ACCOUNT + n), NOBODY))
                .filter(identity -> AccountPartitioner.partition(identity.key(), partitions) == partition)
                .findFirst()
                .orElseThrow();
    }
}
