package io.tradeagent.session.stream;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.session.CopyPart;
import io.tradeagent.session.codec.CopyPartCodec;
import io.tradeagent.session.codec.CopyVersion;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What one task knows of copy groups: the part of each account of each tenant, as of the last version that it took in. */
final class CopyParts {

    private final KeyValueStore<String, byte[]> store;
    private final CopyPartCodec codec = new CopyPartCodec();

    /** @param store of the task, which it shares with the sessions */
    CopyParts(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    CopyPart of(Account account) {
        byte[] bytes = store.get(StoreKeys.copyPart(account));
        return bytes == null ? CopyPart.NONE : codec.read(bytes);
    }

    /** Replaces all that the tenant's former version said; one that is not higher changes nothing. */
    void take(CopyVersion version) {
        String present = StoreKeys.copyVersion(version.tenant());
        byte[] bytes = store.get(present);
        if (bytes != null && codec.readVersion(bytes) >= version.version()) {
            return;
        }
        Set<String> without = keys(version.tenant());
        version.parts().forEach((account, part) -> {
            String key = StoreKeys.copyPart(account);
            without.remove(key);
            put(key, codec.write(part));
        });
        without.forEach(store::delete);
        store.put(present, codec.writeVersion(version.version()));
    }

    /** Most parts stay as they are: only what changes goes to the change log. */
    private void put(String key, byte[] bytes) {
        if (!Arrays.equals(store.get(key), bytes)) {
            store.put(key, bytes);
        }
    }

    private Set<String> keys(TenantId tenant) {
        Set<String> keys = new TreeSet<>();
        String prefix = StoreKeys.copyParts(tenant);
        try (KeyValueIterator<String, byte[]> all = store.range(prefix, StoreKeys.behind(prefix))) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
