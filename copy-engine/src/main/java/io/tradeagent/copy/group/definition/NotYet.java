package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.definition.Draft.DraftFollower;
import java.util.ArrayList;
import java.util.List;

/** Settings of the format that the copy engine does not carry out yet: whoever asks for one is told, before money moves. */
final class NotYet {

    private NotYet() {}

    /** A line for each follower that asks for one. */
    static List<String> notes(List<Draft> drafts) {
        List<String> notes = new ArrayList<>();
        for (Draft draft : drafts) {
            for (DraftFollower follower : draft.followers()) {
                follower.settings().ifPresent(settings -> add(notes, follower, settings));
            }
        }
        return notes;
    }

    private static void add(List<String> notes, DraftFollower follower, FollowerSettings settings) {
        if (settings.lateFollower() != LateFollower.NONE) {
            notes.add(follower.place().key(Settings.LATE_FOLLOWER.path()) + ": open positions are not copied to a"
                    + " follower that comes later yet");
        }
    }
}
