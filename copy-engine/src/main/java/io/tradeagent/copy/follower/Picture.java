package io.tradeagent.copy.follower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a snapshot shows of the legs that can be judged.
 *
 * @param shown of each of them
 * @param left how many cannot
 * @param foreign how many positions are nobody's
 */
record Picture(List<Shown> shown, int left, int foreign) {

    Map<LinkKey, List<Shown>> byLink() {
        Map<LinkKey, List<Shown>> links = new LinkedHashMap<>();
        shown.forEach(leg ->
                links.computeIfAbsent(leg.link(), key -> new ArrayList<>()).add(leg));
        return links;
    }
}
