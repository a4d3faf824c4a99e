package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.SymbolFilter;
import io.tradeagent.copy.group.definition.Draft.DraftFollower;
import io.tradeagent.copy.group.definition.Draft.Member;
import io.tradeagent.copy.group.document.Fields;
import io.tradeagent.copy.group.document.ListReader;
import io.tradeagent.copy.group.document.Part;
import io.tradeagent.copy.group.document.Reader;
import io.tradeagent.copy.group.document.TextReader;
import io.tradeagent.copy.group.document.WholeReader;
import io.tradeagent.copy.group.document.WordReader;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one group, with the settings of its tenant above it. */
final class GroupReader implements Reader<Draft> {

    /** Also of leaders. */
    static final int MOST_FOLLOWERS = 1000;

    private static final int MOST_FILTERS = 1000;
    private static final TextReader ID = TextReader.of("[a-z0-9-]{1,64}", "1 to 64 of a-z 0-9 -");
    private static final TextReader NAME = TextReader.of("\\P{Cntrl}{1,128}", "1 to 128 characters on one line");
    private static final TextReader ACCOUNT = TextReader.of("[A-Za-z0-9._-]{1,64}", "1 to 64 of A-Z a-z 0-9 . _ -");
    private static final Reader<List<Long>> MAGICS =
            new ListReader<>(new WholeReader(Long.MIN_VALUE, Long.MAX_VALUE), MOST_FILTERS);
    private static final Reader<List<String>> PATTERNS = new ListReader<>(SymbolMapReader.SYMBOL, MOST_FILTERS);

    private final TenantId tenant;
    private final LevelSettings above;
    private final LevelJoin join;

    GroupReader(TenantId tenant, LevelSettings above, LevelJoin join) {
        this.tenant = tenant;
        this.above = above;
        this.join = join;
    }

    @Override
    public Optional<Draft> read(Part part) {
        return part.fields("a section with id, leaders, followers").map(fields -> {
            Draft draft = read(part, fields);
            fields.finish();
            return draft;
        });
    }

    private Draft read(Part part, Fields fields) {
        Optional<GroupId> id = fields.require("id", ID).map(GroupId::new);
        Optional<String> name = fields.read("name", NAME);
        Optional<SignalSource> signal = fields.read("signal", WordReader.of(SignalSource.class));
        List<Part> leaders = members(fields, "leaders");
        if (leaders.isEmpty() && fields.take("leaders").isPresent()) {
            part.findings().add(part.place().key("leaders"), "must name at least one leader");
        }
        List<Part> followers = members(fields, "followers");
        LevelSettings group = LevelReader.read(Level.GROUP, fields);
        return new Draft(
                part.place(),
                id,
                name,
                signal.orElse(SignalSource.EXECUTIONS),
                leaders.stream().map(this::leader).flatMap(Optional::stream).toList(),
                followers.stream()
                        .map(each -> follower(each, group))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<Part> members(Fields fields, String key) {
        return fields.require(key, part -> part.items("a list of sections with account", MOST_FOLLOWERS))
                .orElse(List.of());
    }

    private Optional<Member<Leader>> leader(Part part) {
        return part.fields("a section with account").flatMap(fields -> {
            Optional<Account> account = account(fields);
            Optional<List<Long>> magics = fields.read("magic", MAGICS);
            Optional<SymbolFilter> symbols = fields.read("symbols", GroupReader::symbols);
            fields.finish();
            return account.map(who -> new Member<>(
                    part.place(),
                    new Leader(
                            who,
                            magics.<Set<Long>>map(Set::copyOf).orElse(Set.of()),
                            symbols.orElse(SymbolFilter.ALL))));
        });
    }

    private static Optional<SymbolFilter> symbols(Part part) {
        return part.fields("a section with include, exclude").map(fields -> {
            SymbolFilter filter = new SymbolFilter(
                    fields.read("include", PATTERNS).orElse(List.of()),
                    fields.read("exclude", PATTERNS).orElse(List.of()));
            fields.finish();
            return filter;
        });
    }

    private Optional<DraftFollower> follower(Part part, LevelSettings group) {
        return part.fields("a section with account and settings").flatMap(fields -> {
            Optional<Account> account = account(fields);
            LevelSettings own = LevelReader.read(Level.FOLLOWER, fields);
            fields.finish();
            JoinedSettings joined = join.join(List.of(above, group, own));
            var settings = new FollowerAssembly(joined, part.place(), part.findings()).settings();
            return account.map(who -> new DraftFollower(part.place(), who, joined, settings));
        });
    }

    private Optional<Account> account(Fields fields) {
        return fields.require("account", ACCOUNT).map(id -> new Account(tenant, id));
    }
}
