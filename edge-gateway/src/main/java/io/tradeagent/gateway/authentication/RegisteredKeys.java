package io.tradeagent.gateway.authentication;

import io.tradeagent.kernel.Account;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All registered keys at one time. An account may have several, so that a new one can be handed out before the old one ends. */
final class RegisteredKeys {

    private record Place(Account account, String keyId) {}

    private final Map<Place, RegisteredKey> keys = new HashMap<>();
    private final Argon2idHash decoy;

    /** @throws IllegalArgumentException if an account has two keys of one id */
    RegisteredKeys(Collection<RegisteredKey> registered) {
        for (RegisteredKey key : registered) {
            if (keys.put(new Place(key.account(), key.id()), key) != null) {
                throw new IllegalArgumentException("account " + key.account() + " has two keys of the id " + key.id());
            }
        }
        SecureRandom random = new SecureRandom();
        this.decoy = registered.stream()
                .findFirst()
                .map(key -> Argon2idHash.decoy(key.hash(), random))
                .orElseGet(() -> Argon2idHash.decoy(random));
    }

    Optional<RegisteredKey> find(Account account, String keyId) {
        return Optional.ofNullable(keys.get(new Place(account, keyId)));
    }

    /** What to compare with where there is no key, so that it takes as long. */
    Argon2idHash decoy() {
        return decoy;
    }
}
