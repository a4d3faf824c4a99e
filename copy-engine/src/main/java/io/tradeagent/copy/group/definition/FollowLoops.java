package io.tradeagent.copy.group.definition;

import io.tradeagent.kernel.Account;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds accounts that would copy their own trades, over any number of groups. Groups are nodes beside the accounts: a group
 * of many leaders and many followers has as many edges as members.
 */
final class FollowLoops {

    /** @param name of an account or a group */
    private record Node(boolean isGroup, String name) {}

    private final Map<Node, Set<Node>> successors = new LinkedHashMap<>();
    private final Map<Node, Set<Node>> predecessors = new HashMap<>();

    /** An account that leads and follows in the same group is no matter for this: it is refused by itself. */
    void add(Draft draft) {
        Node group = new Node(
                true, draft.id().map(Object::toString).orElse(draft.place().path()));
        Set<Account> leading =
                draft.leaders().stream().map(leader -> leader.value().account()).collect(Collectors.toSet());
        leading.forEach(leader -> connect(account(leader), group));
        draft.followers().stream()
                .map(Draft.DraftFollower::account)
                .filter(follower -> !leading.contains(follower))
                .forEach(follower -> connect(group, account(follower)));
    }

    private static Node account(Account account) {
        return new Node(false, account.id());
    }

    private void connect(Node from, Node to) {
        successors.computeIfAbsent(from, none -> new HashSet<>()).add(to);
        successors.computeIfAbsent(to, none -> new HashSet<>());
        predecessors.computeIfAbsent(to, none -> new HashSet<>()).add(from);
        predecessors.computeIfAbsent(from, none -> new HashSet<>());
    }

    /** The loops, each such as {@code 1 -> 2 (alpha) -> 1 (beta)}; one of those that share an account. */
    List<String> find() {
        List<String> loops = new ArrayList<>();
        removeFree();
        while (!successors.isEmpty()) {
            List<Node> loop = loop();
            loops.add(text(loop));
            loop.forEach(this::remove);
            removeFree();
        }
        return loops;
    }

    /** Takes away what nobody leads, again and again: the rest goes round in loops, or hangs on one. */
    private void removeFree() {
        Deque<Node> free = new ArrayDeque<>();
        predecessors.forEach((node, before) -> {
            if (before.isEmpty()) {
                free.add(node);
            }
        });
        while (!free.isEmpty()) {
            Node node = free.remove();
            Set<Node> behind = Set.copyOf(successors.getOrDefault(node, Set.of()));
            remove(node);
            behind.stream()
                    .filter(next ->
                            predecessors.getOrDefault(next, Set.of(node)).isEmpty())
                    .forEach(free::add);
        }
    }

    private void remove(Node node) {
        for (Node next : successors.getOrDefault(node, Set.of())) {
            predecessors.getOrDefault(next, new HashSet<>()).remove(node);
        }
        for (Node previous : predecessors.getOrDefault(node, Set.of())) {
            successors.getOrDefault(previous, new HashSet<>()).remove(node);
        }
        successors.remove(node);
        predecessors.remove(node);
    }

    /** Every node that is left has a predecessor: whoever goes back and back comes to where he was. */
    private List<Node> loop() {
        Map<Node, Integer> steps = new LinkedHashMap<>();
        Node node = successors.keySet().iterator().next();
        while (steps.putIfAbsent(node, steps.size()) == null) {
            node = Collections.min(
                    predecessors.getOrDefault(node, Set.of()), java.util.Comparator.comparing(Node::name));
        }
        List<Node> walked = new ArrayList<>(steps.keySet());
        List<Node> loop = new ArrayList<>(walked.subList(walked.indexOf(node), walked.size()));
        Collections.reverse(loop);
        int first = loop.indexOf(loop.stream()
                .filter(each -> !each.isGroup())
                .min(java.util.Comparator.comparing(Node::name))
                .orElseThrow());
        Collections.rotate(loop, -first);
        return loop;
    }

    /** @param loop from an account on: account, group, account, group */
    private static String text(List<Node> loop) {
        StringBuilder text = new StringBuilder(loop.getFirst().name());
        for (int i = 1; i < loop.size(); i += 2) {
            Node follower = loop.get((i + 1) % loop.size());
            text.append(" -> ")
                    .append(follower.name())
                    .append(" (")
                    .append(loop.get(i).name())
                    .append(')');
        }
        return text.toString();
    }
}
