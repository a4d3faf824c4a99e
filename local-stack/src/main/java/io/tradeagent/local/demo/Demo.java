package io.tradeagent.local.demo;

import io.tradeagent.local.terminal.TerminalEvent;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The demo against a platform that runs: simulated terminals, an operator, and a timeline of what happens to them. */
public final class Demo implements AutoCloseable {

    /** The tenant of all accounts of the demo: its own, for applying copy groups replaces those that a tenant had. */
    public static final String TENANT = "demo";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final DemoOptions options;
    private final Operator operator;
    private final Timeline timeline;
    private final Narrator narrator = new Narrator();
    private final Ledger ledger = new Ledger();
    private final Happenings happenings;
    private final InstantSource clock = InstantSource.system();
    private final Cast cast;
    private final CompletableFuture<DemoResult> finished = new CompletableFuture<>();
    private final Thread thread;

    private Demo(Stage stage, Operator operator, DemoOptions options, PrintWriter out, Palette palette) {
        this.options = options;
        this.operator = operator;
        this.timeline = new Timeline(out, palette, clock, ZoneId.systemDefault());
        this.happenings = new Happenings(clock, PATIENCE);
        this.cast = new Cast(stage.gateway(), this::heard, clock);
        this.thread = Thread.ofVirtual().name("demo").unstarted(() -> perform(stage));
    }

    /**
     * Starts a demo and returns at once.
     *
     * @param operator closed when the demo is closed
     * @param out where the timeline goes
     */
    public static Demo start(Stage stage, Operator operator, DemoOptions options, PrintWriter out, Palette palette) {
        Demo demo = new Demo(stage, operator, options, out, palette);
        demo.thread.start();
        return demo;
    }

    /** Completes when the story is told, if the demo ends then; when it fails; or when it is closed. */
    public CompletableFuture<DemoResult> finished() {
        return finished;
    }

    private void perform(Stage stage) {
        try {
            Scene scene = new Scene(cast, operator, happenings, ledger, timeline, new Pace(options.speed()), narrator);
            introduce(stage);
            operator.listen(heldBack -> happenings.add(operator.name(), heldBack));
            cast.openMarket();
            Story story = new Story(scene, clock);
            story.play();
            if (options.ending() == DemoOptions.Ending.WHEN_CLOSED) {
                timeline.say("The leader goes on, and its followers copy it, one line a trade. Ctrl-C ends it.");
                story.goOn();
            }
            finished.complete(new DemoResult.Told());
        } catch (StepMissedException missed) {
            finished.complete(new DemoResult.Missed(String.valueOf(missed.getMessage())));
        } catch (InterruptedException closed) {
            finished.complete(new DemoResult.Closed());
        } catch (RuntimeException failure) {
            finished.completeExceptionally(failure);
        }
    }

    private void introduce(Stage stage) {
        timeline.say("TradeAgent demo: simulated terminals on a real platform");
        timeline.say("");
        for (Stage.Address address : stage.addresses()) {
            timeline.say("  %-16s %s".formatted(address.part(), address.where()));
        }
        timeline.say("");
        timeline.say("  In another terminal: ./tradeagent sessions, or ./tradeagent tail ta.audit.v1 --from-beginning");
        timeline.say("  in N: the terminal's N-th event for the platform    out N: the platform's N-th order for it");
    }

    /** The line is printed before the story can go on because of it. */
    private void heard(String actor, String identity, TerminalEvent event) {
        ledger.note(identity, event);
        narrator.tell(actor, event).ifPresent(timeline::tell);
        happenings.add(actor, event);
    }

    /** Ends the story, logs the terminals out and waits for that, a little. */
    @Override
    public void close() {
        narrator.speak(Narrator.Tone.QUIET);
        thread.interrupt();
        CompletableFuture<?>[] logouts = cast.all().stream()
                .map(actor -> actor.terminal().logout().toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(logouts)
                    .completeOnTimeout(null, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            thread.join(FAREWELL);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        finished.complete(new DemoResult.Closed());
        operator.close();
        cast.close();
    }
}
