package org.alphatrade.dryrun.rehearsal.follow;

import java.util.List;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.rehearsal.request.BacklogJob;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.report.backlog.BacklogReport;
import org.alphatrade.dryrun.report.backlog.BacklogRequest;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryBundleReader;
import org.alphatrade.dryrun.spi.Status;

/** Lists what a finished run left to be done. */
public final class BacklogUseCase {
    private static final String TITLE = "Final dry run backlog";

    private BacklogUseCase() {}

    /** Returns 0 unless {@code --fail-on-warn} or {@code --fail-on-fail} ask for more and there is such an item. */
    public static int run(BacklogJob request, UserConsole console) {
        RunSummary summary = summary(request);
        List<BacklogItem> items = BacklogReport.of(summary, request.backlog());
        String text = format(request, items);
        if (request.output().isPresent()) {
            WrapUpUseCase.replace(request.output().get(), text);
            console.err().println("wrote " + request.output().get());
        } else {
            console.out().print(text);
            console.out().flush();
        }
        return code(request, BacklogReport.of(summary, BacklogRequest.DEFAULT));
    }

    private static RunSummary summary(BacklogJob request) {
        RunSummary bundle = SummaryBundleReader.read(request.summary());
        RunSummary signed = request.signOff()
                .map(file -> SummaryBundleReader.withSignOff(bundle, file))
                .orElse(bundle);
        return request.review()
                .map(file -> SummaryBundleReader.withReview(signed, file))
                .orElse(signed);
    }

    private static String format(BacklogJob request, List<BacklogItem> items) {
        return switch (request.format()) {
            case "markdown" -> BacklogReport.markdown(items, request.title().orElse(TITLE));
            case "json" -> BacklogReport.json(items);
            case "csv" -> BacklogReport.csv(items);
            default ->
                throw Failure.usage(
                        "option '--format' does not know '" + request.format() + "'; use markdown, json or csv");
        };
    }

    /** An item below the list's minimum still counts: hiding it does not make it pass. */
    private static int code(BacklogJob request, List<BacklogItem> items) {
        boolean fail = items.stream().anyMatch(item -> item.severity() == Status.FAIL);
        boolean warn = items.stream().anyMatch(item -> item.severity() == Status.WARN);
        return fail && (request.failOnFail() || request.failOnWarn()) || warn && request.failOnWarn() ? 2 : 0;
    }
}
