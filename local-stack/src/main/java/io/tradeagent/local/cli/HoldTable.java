package io.tradeagent.local.cli;

import io.tradeagent.local.holds.HoldRow;
import io.tradeagent.schema.order.HoldProgress;
import io.tradeagent.schema.order.OrderDelivery;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A hold's progress for people: a line whenever a terminal is further. */
final class HoldTable {

    private static final String FORM = "%-20s %-10s %-14s %6s %8s %6s %7s %6s  %s";

    private final PrintWriter err;

    HoldTable(PrintWriter err) {
        this.err = err;
    }

    void head() {
        line("account", "identity", "level", "opens", "pending", "left", "closed", "left", "confirmed at");
    }

    void row(HoldRow row) {
        HoldProgress progress = row.progress();
        OrderDelivery last = row.last();
        if (progress == null || last == null) {
            return;
        }
        line(
                row.account(),
                row.fingerprint().substring(0, Math.min(8, row.fingerprint().length())),
                progress.getLevel().name(),
                Integer.toString(progress.getOpensCanceled()),
                Integer.toString(progress.getOrdersCanceled()),
                text(progress.getOrdersLeft()),
                Integer.toString(progress.getPositionsClosed()),
                text(progress.getPositionsLeft()),
                end(row, last));
    }

    private static String end(HoldRow row, OrderDelivery last) {
        return switch (row.stage()) {
            case CONFIRMED -> last.getAt().toString();
            case UNREACHABLE -> last.getCode() + ": will be carried out when it connects";
            case WORKING, UNHEARD -> "-";
        };
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "-" : number.toString();
    }

    private void line(Object... cells) {
        err.println(String.format(Locale.ROOT, FORM, cells));
        err.flush();
    }
}
