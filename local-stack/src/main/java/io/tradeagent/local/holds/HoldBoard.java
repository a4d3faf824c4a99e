package io.tradeagent.local.holds;

import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.HoldProgress;
import io.tradeagent.schema.order.OrderDelivery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of a hold's progress, out of the deliveries that tell of it. */
public final class HoldBoard {

    private final HoldOrder order;
    private final int partitions;
    private final TreeMap<String, HoldRow> rows = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private int takenEverywhere;
    private @Nullable HoldProgress inTheWay;

    /**
     * A board for a hold.
     *
     * @param partitions that a wide hold is written to
     * @param expected the terminals that are known to be concerned
     */
    public HoldBoard(HoldOrder order, int partitions, List<HoldRow> expected) {
        this.order = order;
        this.partitions = partitions;
        expected.forEach(row -> rows.put(key(row.tenant(), row.account(), row.fingerprint()), row));
    }

    /** Takes note of a delivery; returns the row that it changed. */
    public Optional<HoldRow> note(OrderDelivery delivery) {
        HoldProgress hold = delivery.getHold();
        if (hold == null) {
            return Optional.empty();
        }
        String fingerprint = delivery.getAuthKeyFingerprint();
        if (fingerprint == null) {
            noteTaken(delivery, hold);
            return Optional.empty();
        }
        if (!order.scope().covers(delivery.getTenantId(), delivery.getAccountId()) || !names(hold)) {
            return Optional.empty();
        }
        HoldRow row = new HoldRow(delivery.getTenantId(), delivery.getAccountId(), fingerprint, delivery);
        rows.put(key(row.tenant(), row.account(), fingerprint), row);
        return Optional.of(row);
    }

    private void noteTaken(OrderDelivery delivery, HoldProgress hold) {
        String account = delivery.getAccountId();
        if (!delivery.getCommandId().equals(order.deliveryId(account))) {
            return;
        }
        if (delivery.getState() == DeliveryState.rejected) {
            inTheWay = hold;
        } else if (account.equals(HoldScope.ALL)) {
            takenEverywhere++;
        } else {
            taken.add(account);
        }
    }

    /** Whether a progress is this hold's, or that of one set after it while it stands. */
    private boolean names(HoldProgress hold) {
        return hold.getHolds().stream()
                .anyMatch(mark ->
                        mark.getScope().equals(order.scope().scopeName()) && mark.getVersion() == order.version());
    }

    /** The version that stands in the place of this hold, where a newer one does. */
    public OptionalLong standing() {
        return inTheWay == null
                ? OptionalLong.empty()
                : OptionalLong.of(inTheWay.getHolds().getFirst().getVersion());
    }

    /** Whether it counts for whatever is written from now on. */
    public boolean isInForce() {
        return order.scope().isWide()
                ? takenEverywhere >= partitions
                : taken.containsAll(order.scope().accountNames());
    }

    /** Whether there is nothing more to wait for: it is in force, and no terminal that can be reached has still to confirm. */
    public boolean isComplete() {
        return isInForce() && (order.lifts() || rows.values().stream().allMatch(HoldRow::isSettled));
    }

    /** The terminals, by account. */
    public Collection<HoldRow> rows() {
        return List.copyOf(rows.values());
    }

    /** The accounts that are named and of which no terminal is known. */
    public List<String> accountsWithoutTerminal() {
        return order.scope().isWide()
                ? List.of()
                : order.scope().accountNames().stream()
                        .filter(account -> rows.values().stream()
                                .noneMatch(row -> row.account().equals(account)))
                        .toList();
    }

    private static String key(String tenant, String account, String fingerprint) {
        return tenant + "/" + account + "/" + fingerprint;
    }
}
