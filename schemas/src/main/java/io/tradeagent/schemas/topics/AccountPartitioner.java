package io.tradeagent.schemas.topics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Utils;

/**
 * The one way to a partition: everything about an account lies in the same partition number of every account topic,
 * also where the key is longer than {@code tenant/account}.
 */
public final class AccountPartitioner {

    private AccountPartitioner() {}

    /**
     * The partition of a key: {@code toPositive(murmur2(utf8("tenant/account"))) mod partitions}.
     *
     * @param key of which the first two segments count; all of it where it has fewer
     * @param partitions of the topic, at least 1
     */
    public static int partition(String key, int partitions) {
        return partition(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(Arrays.copyOf(key, lengthOfAccount(key)))) % partitions;
    }

    private static int lengthOfAccount(byte[] key) {
        int slashes = 0;
        for (int i = 0; i < key.length; i++) {
            if (key[i] == '/' && ++slashes == 2) {
                return i;
            }
        }
        return key.length;
    }
}
