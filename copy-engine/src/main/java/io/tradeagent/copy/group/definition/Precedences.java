package io.tradeagent.copy.group.definition;

import io.tradeagent.kernel.Side;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of precedence. */
final class Precedences {

    private Precedences() {}

    /** The level below replaces. */
    record LastWins<V>() implements Precedence<V> {

        @Override
        public Optional<V> join(Stated<V> upper, Stated<V> lower) {
            return Optional.of(lower.value());
        }

        @Override
        public String word() {
            return "last wins";
        }
    }

    /**
     * The stricter of the two, whichever level it stands on.
     *
     * @param strictness orders values from strict to loose
     * @param strictest which value that is
     */
    record StrictestWins<V>(Comparator<V> strictness, String strictest) implements Precedence<V> {

        static <V extends Comparable<V>> StrictestWins<V> smallest() {
            return new StrictestWins<>(Comparator.<V>naturalOrder(), "smallest");
        }

        @Override
        public Optional<V> join(Stated<V> upper, Stated<V> lower) {
            return Optional.of(strictness.compare(lower.value(), upper.value()) < 0 ? lower.value() : upper.value());
        }

        @Override
        public String word() {
            return "strictest wins (" + strictest + ")";
        }

        @Override
        public boolean onlyTightens() {
            return true;
        }
    }

    /**
     * What a limit is counted in: tenant, group and follower must say the same, or it could not be told which limit is the
     * stricter. The platform's word is only for where none of them says one.
     */
    record MustAgree<V>() implements Precedence<V> {

        @Override
        public Optional<V> join(Stated<V> upper, Stated<V> lower) {
            boolean free = upper.level() == Level.PLATFORM;
            return free || upper.value().equals(lower.value()) ? Optional.of(lower.value()) : Optional.empty();
        }

        @Override
        public String demand() {
            return "must be the same as";
        }

        @Override
        public String word() {
            return "must agree";
        }
    }

    /** The sides that both levels take. */
    record CommonSides() implements Precedence<Set<Side>> {

        @Override
        public Optional<Set<Side>> join(Stated<Set<Side>> upper, Stated<Set<Side>> lower) {
            Set<Side> common = EnumSet.copyOf(upper.value());
            common.retainAll(lower.value());
            return common.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(common));
        }

        @Override
        public String demand() {
            return "must have a side in common with";
        }

        @Override
        public String word() {
            return "strictest wins (in common)";
        }
    }

    /** All entries of both; the level below replaces those with the same key. */
    record EntriesReplace() implements Precedence<Map<String, String>> {

        @Override
        public Optional<Map<String, String>> join(
                Stated<Map<String, String>> upper, Stated<Map<String, String>> lower) {
            Map<String, String> both = new HashMap<>(upper.value());
            both.putAll(lower.value());
            return Optional.of(Map.copyOf(both));
        }

        @Override
        public String word() {
            return "last wins, entry by entry";
        }
    }
}
