package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request closes.
 *
 * @param positions that it means, oldest first
 * @param parts how much of each goes; none of the last ones where the volume is used up before
 */
record CloseTargets(List<Position> positions, List<BigDecimal> parts) {

    CloseTargets {
        positions = List.copyOf(positions);
        parts = List.copyOf(parts);
    }

    static CloseTargets of(CloseRequest request, List<Position> open) {
        List<Position> meant =
                open.stream().filter(position -> isMeant(position, request)).toList();
        return new CloseTargets(meant, partsOf(meant, request.volume()));
    }

    /** Two opposite positions, as far as the smaller one goes. */
    static CloseTargets against(Position one, Position other) {
        BigDecimal volume = one.volume().min(other.volume());
        return new CloseTargets(List.of(one, other), List.of(volume, volume));
    }

    private static boolean isMeant(Position position, CloseRequest request) {
        return position.symbol().equals(request.symbol())
                && position.side() == request.side()
                && (request.positionId() == null || position.ids().have(request.positionId()));
    }

    private static List<BigDecimal> partsOf(List<Position> targets, BigDecimal volume) {
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal rest = volume;
        for (Position target : targets) {
            if (rest.signum() <= 0) {
                break;
            }
            BigDecimal part = rest.min(target.volume());
            parts.add(part);
            rest = rest.subtract(part);
        }
        return parts;
    }

    BigDecimal volume() {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether every part, and what it leaves, can be traded. */
    boolean fit(VolumeGrid grid) {
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal left = positions.get(i).volume().subtract(parts.get(i));
            if (left.signum() != 0 && (!grid.holds(parts.get(i)) || !grid.holds(left))) {
                return false;
            }
        }
        return !parts.isEmpty();
    }
}
