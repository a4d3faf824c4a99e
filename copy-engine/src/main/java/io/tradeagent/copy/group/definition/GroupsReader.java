package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.definition.GroupsDefinition.Membership;
import io.tradeagent.copy.group.document.Element;
import io.tradeagent.copy.group.document.Fields;
import io.tradeagent.copy.group.document.Findings;
import io.tradeagent.copy.group.document.Part;
import io.tradeagent.copy.group.document.Place;
import io.tradeagent.copy.group.document.TextReader;
import io.tradeagent.kernel.TenantId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a tenant's whole document. */
public final class GroupsReader {

    /** Groups of a tenant. */
    static final int MOST_GROUPS = 1000;

    private static final TextReader TENANT = TextReader.of("[A-Za-z0-9._-]{1,64}", "1 to 64 of A-Z a-z 0-9 . _ -");

    private final Findings findings = new Findings();
    private final Set<String> notes = new LinkedHashSet<>();

    private final TenantId otherwise;

    private GroupsReader(TenantId otherwise) {
        this.otherwise = otherwise;
    }

    /**
     * Reads and checks everything.
     *
     * @param otherwise whose groups they are where the document does not say it
     */
    public static Reading read(Element document, TenantId otherwise) {
        return new GroupsReader(otherwise).readAll(document);
    }

    private Reading readAll(Element document) {
        Optional<GroupsDefinition> definition = new Part(document, Place.ROOT, findings)
                .fields("a section with tenant, defaults, groups")
                .flatMap(this::definition);
        return definition.isPresent() && findings.isEmpty()
                ? new Reading.Sound(definition.get())
                : new Reading.Unsound(findings.violations());
    }

    private Optional<GroupsDefinition> definition(Fields fields) {
        TenantId tenant = fields.read("tenant", TENANT).map(TenantId::new).orElse(otherwise);
        LevelSettings defaults = fields.take("defaults")
                .flatMap(part -> part.fields("a section with settings"))
                .map(GroupsReader::defaults)
                .orElseGet(() -> new LevelSettings(Level.TENANT, Place.ROOT.key("defaults"), Map.of()));
        GroupReader reader = new GroupReader(tenant, defaults, new LevelJoin(findings, notes));
        List<Draft> drafts =
                fields.require("groups", part -> part.items("a list of groups", MOST_GROUPS)).orElse(List.of()).stream()
                        .map(reader::read)
                        .flatMap(Optional::stream)
                        .toList();
        fields.finish();
        new WholeCheck(findings).check(drafts);
        return findings.isEmpty() ? Optional.of(finish(tenant, drafts)) : Optional.empty();
    }

    private static LevelSettings defaults(Fields fields) {
        LevelSettings defaults = LevelReader.read(Level.TENANT, fields);
        fields.finish();
        return defaults;
    }

    private GroupsDefinition finish(TenantId tenant, List<Draft> drafts) {
        Map<Membership, JoinedSettings> joined = new HashMap<>();
        for (Draft draft : drafts) {
            draft.followers()
                    .forEach(follower -> joined.put(
                            new Membership(draft.id().orElseThrow(), follower.account()), follower.joined()));
        }
        return new GroupsDefinition(tenant, drafts.stream().map(Draft::finish).toList(), joined, List.copyOf(notes));
    }
}
