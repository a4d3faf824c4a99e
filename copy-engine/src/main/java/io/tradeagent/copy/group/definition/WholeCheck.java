package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.definition.Draft.DraftFollower;
import io.tradeagent.copy.group.definition.Draft.Member;
import io.tradeagent.copy.group.document.Findings;
import io.tradeagent.copy.group.document.Place;
import io.tradeagent.kernel.Account;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that concern more than one entry of a document. */
final class WholeCheck {

    private final Findings findings;

    WholeCheck(Findings findings) {
        this.findings = findings;
    }

    void check(List<Draft> drafts) {
        Map<GroupId, Place> ids = new HashMap<>();
        FollowLoops loops = new FollowLoops();
        for (Draft draft : drafts) {
            draft.id().ifPresent(id -> {
                Place first = ids.putIfAbsent(id, draft.place());
                if (first != null) {
                    findings.add(draft.place().key("id"), "is the id of " + first + " too");
                }
            });
            checkMembers(draft);
            loops.add(draft);
        }
        loops.find()
                .forEach(loop -> findings.add(
                        Place.ROOT.key("groups"), "an account must not follow itself, in a loop: " + loop));
    }

    private void checkMembers(Draft draft) {
        Set<Account> leading = new HashSet<>();
        for (Member<Leader> leader : draft.leaders()) {
            if (!leading.add(leader.value().account())) {
                findings.add(leader.place().key("account"), "leads in this group already");
            }
        }
        Set<Account> following = new HashSet<>();
        for (DraftFollower follower : draft.followers()) {
            if (!following.add(follower.account())) {
                findings.add(follower.place().key("account"), "follows in this group already");
            }
            if (leading.contains(follower.account())) {
                findings.add(follower.place().key("account"), "leads in this group; it cannot follow itself");
            }
        }
    }
}
