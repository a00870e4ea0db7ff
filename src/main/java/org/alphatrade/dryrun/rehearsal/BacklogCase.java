package org.alphatrade.dryrun.rehearsal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.failure.Failure;
import org.alphatrade.dryrun.report.Backlog;
import org.alphatrade.dryrun.report.BacklogItem;
import org.alphatrade.dryrun.report.Bundle;
import org.alphatrade.dryrun.spi.Status;

/** Lists what a finished run left to be done. */
final class BacklogCase {
    private static final String TITLE = "Final dry run backlog";

    private BacklogCase() {}

    /** Returns 0 unless {@code --fail-on-warn} or {@code --fail-on-fail} ask for more and there is such an item. */
    static int run(BacklogRequest request, Console console) {
        Map<String, Object> bundle = Bundle.read(request.summary());
        bundle = with(bundle, "sign_off", request.signOff());
        bundle = with(bundle, "review", request.review());
        var wish = new org.alphatrade.dryrun.report.BacklogRequest(request.minSeverity(), request.includePass());
        List<BacklogItem> items = Backlog.of(bundle, wish);
        String text = format(request, items);
        if (request.output().isPresent()) {
            WrapUpCase.replace(request.output().get(), text);
            console.err().println("wrote " + request.output().get());
        } else {
            console.out().print(text);
            console.out().flush();
        }
        return code(request, Backlog.of(bundle, org.alphatrade.dryrun.report.BacklogRequest.DEFAULT));
    }

    private static Map<String, Object> with(Map<String, Object> bundle, String name, Optional<Path> file) {
        return file.map(f -> Bundle.with(bundle, name, f)).orElse(bundle);
    }

    private static String format(BacklogRequest request, List<BacklogItem> items) {
        return switch (request.format()) {
            case "markdown" -> Backlog.markdown(items, request.title().orElse(TITLE));
            case "json" -> Backlog.json(items);
            case "csv" -> Backlog.csv(items);
            default ->
                throw Failure.usage(
                        "option '--format' does not know '" + request.format() + "'; use markdown, json or csv");
        };
    }

    /** An item below the list's minimum still counts: hiding it does not make it pass. */
    private static int code(BacklogRequest request, List<BacklogItem> items) {
        boolean fail = items.stream().anyMatch(item -> item.severity() == Status.FAIL);
        boolean warn = items.stream().anyMatch(item -> item.severity() == Status.WARN);
        return fail && (request.failOnFail() || request.failOnWarn()) || warn && request.failOnWarn() ? 2 : 0;
    }
}
