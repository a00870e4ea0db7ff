package org.alphatrade.dryrun.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.json.Json;

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
        return summary.wrapUp().orElseGet(() -> WrapUp.of(summary, plain));
    }

    private static List<BacklogItem> backlog(Map<String, Object> tree) {
        return Backlog.of(SummaryBundleReader.of(tree), BacklogRequest.DEFAULT);
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
            super("wrap-up-markdown", "md", "the wrap-up minutes", t -> WrapUp.markdown(wrapUp(t)));
        }
    }

    /** {@code backlog-json}. */
    public static final class BacklogJson extends BuiltInReporter {
        public BacklogJson() {
            super("backlog-json", "json", "the follow-ups", t -> Backlog.json(backlog(t)));
        }
    }

    /** {@code backlog-markdown}. */
    public static final class BacklogMarkdown extends BuiltInReporter {
        public BacklogMarkdown() {
            super("backlog-markdown", "md", "the follow-ups", t -> Backlog.markdown(backlog(t), title(t)));
        }
    }

    /** {@code backlog-csv}. */
    public static final class BacklogCsv extends BuiltInReporter {
        public BacklogCsv() {
            super("backlog-csv", "csv", "the follow-ups for a spreadsheet", t -> Backlog.csv(backlog(t)));
        }
    }
}
