package org.alphatrade.dryrun.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.report.backlog.BacklogReport;
import org.alphatrade.dryrun.report.backlog.BacklogRequest;
import org.alphatrade.dryrun.report.brief.ReviewBrief;
import org.alphatrade.dryrun.report.brief.ReviewRequest;
import org.alphatrade.dryrun.report.brief.SummaryMarkdown;
import org.alphatrade.dryrun.report.entry.BacklogItem;
import org.alphatrade.dryrun.report.minutes.WrapUpMinutes;
import org.alphatrade.dryrun.report.minutes.WrapUpRequest;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.summary.SummaryBundleReader;
import org.alphatrade.dryrun.report.summary.SummaryWrapUp;

/** The formats that come with the toolkit, a provider each. */
public final class BuiltInReporters {
    private BuiltInReporters() {}

    private static RunSummary reviewed(Map<String, Object> tree) {
        RunSummary summary = SummaryBundleReader.of(tree);
        return summary.review().given() ? summary : summary.withReview(ReviewBrief.of(summary, ReviewRequest.PLAIN));
    }

    private static SummaryWrapUp wrapUp(Map<String, Object> tree) {
        RunSummary summary = SummaryBundleReader.of(tree);
        WrapUpRequest plain = new WrapUpRequest(Optional.empty(), Duration.ZERO, false);
        return summary.wrapUp().orElseGet(() -> WrapUpMinutes.of(summary, plain));
    }

    private static List<BacklogItem> backlog(Map<String, Object> tree) {
        return BacklogReport.of(SummaryBundleReader.of(tree), BacklogRequest.DEFAULT);
    }

    private static String title(Map<String, Object> tree) {
        return SummaryBundleReader.of(tree).header().mark() + "Backlog";
    }

    /** {@code json}: the whole summary. */
    public static final class JsonSummary extends BuiltInReporter {
        public JsonSummary() {
            super("json", "json", "the whole summary bundle", Json::pretty);
        }
    }

    /** {@code markdown}: the summary for people. */
    public static final class Markdown extends BuiltInReporter {
        public Markdown() {
            super("markdown", "md", "the summary", t -> SummaryMarkdown.of(SummaryBundleReader.of(t)));
        }
    }

    /** {@code review-json}. */
    public static final class ReviewJson extends BuiltInReporter {
        public ReviewJson() {
            super(
                    "review-json",
                    "json",
                    "the review brief",
                    t -> Json.pretty(reviewed(t).review().treeOrNull()));
        }
    }

    /** {@code review-markdown}. */
    public static final class ReviewMarkdown extends BuiltInReporter {
        public ReviewMarkdown() {
            super(
                    "review-markdown",
                    "md",
                    "the review brief",
                    t -> ReviewBrief.markdown(reviewed(t), ReviewRequest.PLAIN));
        }
    }

    /** {@code wrap-up-json}. */
    public static final class WrapUpJson extends BuiltInReporter {
        public WrapUpJson() {
            super(
                    "wrap-up-json",
                    "json",
                    "the wrap-up minutes",
                    t -> Json.pretty(wrapUp(t).tree()));
        }
    }

    /** {@code wrap-up-markdown}. */
    public static final class WrapUpMarkdown extends BuiltInReporter {
        public WrapUpMarkdown() {
            super("wrap-up-markdown", "md", "the wrap-up minutes", t -> WrapUpMinutes.markdown(wrapUp(t)));
        }
    }

    /** {@code backlog-json}. */
    public static final class BacklogJson extends BuiltInReporter {
        public BacklogJson() {
            super("backlog-json", "json", "the follow-ups", t -> BacklogReport.json(backlog(t)));
        }
    }

    /** {@code backlog-markdown}. */
    public static final class BacklogMarkdown extends BuiltInReporter {
        public BacklogMarkdown() {
            super("backlog-markdown", "md", "the follow-ups", t -> BacklogReport.markdown(backlog(t), title(t)));
        }
    }

    /** {@code backlog-csv}. */
    public static final class BacklogCsv extends BuiltInReporter {
        public BacklogCsv() {
            super("backlog-csv", "csv", "the follow-ups for a spreadsheet", t -> BacklogReport.csv(backlog(t)));
        }
    }
}
