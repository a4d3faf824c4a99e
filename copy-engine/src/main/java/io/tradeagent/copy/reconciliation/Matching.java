package io.tradeagent.copy.reconciliation;

import io.tradeagent.kernel.CommandId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which position of a hedging account is which position of the books: by the broker's id; else by the command that the
 * terminal names; else, for what is left of a partial close under a new ticket, by symbol, side, open price and volume, where
 * nothing else can be meant.
 */
public final class Matching {

    private final Map<CommandId, HeldPosition> found = new HashMap<>();
    private final Map<String, HeldPosition> unknown = new LinkedHashMap<>();

    private Matching(List<HeldPosition> held) {
        held.forEach(position -> unknown.put(position.id(), position));
    }

    /** Finds the positions of the books in a snapshot's. */
    public static Matching of(List<BookedPosition> booked, List<HeldPosition> held) {
        Matching matching = new Matching(held);
        matching.byId(booked);
        matching.byCommand(booked);
        matching.byPrice(booked);
        return matching;
    }

    /** Where a position of the books is; null: it is not open. */
    public @Nullable HeldPosition of(CommandId opening) {
        return found.get(opening);
    }

    /** How many positions are of nobody in the books. */
    public int foreign() {
        return unknown.size();
    }

    private void byId(List<BookedPosition> booked) {
        for (BookedPosition position : booked) {
            HeldPosition held = position.positionId() == null ? null : unknown.get(position.positionId());
            if (held != null) {
                pair(position, held);
            }
        }
    }

    private void byCommand(List<BookedPosition> booked) {
        Map<CommandId, HeldPosition> named = unknown.values().stream()
                .filter(held -> held.command() != null)
                .collect(Collectors.toMap(
                        held -> Objects.requireNonNull(held.command()), Function.identity(), (first, second) -> first));
        for (BookedPosition position : booked) {
            HeldPosition held = found.containsKey(position.opening()) ? null : named.get(position.opening());
            if (held != null) {
                pair(position, held);
            }
        }
    }

    private void byPrice(List<BookedPosition> booked) {
        List<BookedPosition> lost = booked.stream()
                .filter(position -> !found.containsKey(position.opening()))
                .toList();
        for (BookedPosition position : lost) {
            List<HeldPosition> candidates = new ArrayList<>(
                    unknown.values().stream().filter(position::mayBe).toList());
            boolean unique = candidates.size() == 1
                    && lost.stream()
                                    .filter(other -> other.mayBe(candidates.getFirst()))
                                    .count()
                            == 1;
            if (unique) {
                pair(position, candidates.getFirst());
            }
        }
    }

    private void pair(BookedPosition position, HeldPosition held) {
        found.put(position.opening(), held);
        unknown.remove(held.id());
    }
}
