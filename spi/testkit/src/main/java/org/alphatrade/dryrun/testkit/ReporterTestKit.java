package org.alphatrade.dryrun.testkit;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.Arrays;
import java.util.List;
import org.alphatrade.dryrun.spi.ReporterProvider;
import org.alphatrade.dryrun.spi.Stability;
import org.alphatrade.dryrun.testkit.engine.TrialEvidence;

/**
 * Tests a reporter on a report that is put together as an audit does it.
 *
 * <pre>{@code
 * ReporterTestKit.of(new BoardBrief())
 *         .title("Phase II UAT")
 *         .given("{\"level\":\"error\",\"message\":\"feed lost\"}")
 *         .expectText("Phase II UAT", "FAIL", "feed lost")
 *         .freeChecks();
 * }</pre>
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public final class ReporterTestKit extends EvidenceTestKit<ReporterTestKit> {
    private ReporterTestKit(ReporterProvider reporter) {
        super(reporter);
    }

    /** Returns a kit for a reporter, with nothing given to it yet. */
    public static ReporterTestKit of(ReporterProvider reporter) {
        return new ReporterTestKit(reporter);
    }

    /** Expects that each of these stands in what it writes. */
    public ReporterTestKit expectText(String... parts) {
        String text = text();
        List<String> missing =
                Arrays.stream(parts).filter(part -> !text.contains(part)).toList();
        if (!missing.isEmpty()) {
            throw facts("did not write what was expected", missing, text.lines().toList())
                    .failure();
        }
        return this;
    }

    /** Expects that none of these stands in what it writes. */
    public ReporterTestKit expectNoText(String... parts) {
        String text = text();
        List<String> found = Arrays.stream(parts).filter(text::contains).toList();
        if (!found.isEmpty()) {
            throw failed("wrote what it should not")
                    .with("expected", "none of these")
                    .with("but was", found)
                    .with("text", text.lines().toList())
                    .failure();
        }
        return this;
    }

    /** Checks what can be asked of any reporter: that it writes something when there is hardly anything to say. */
    public ReporterTestKit freeChecks() {
        if (text(GivenEvidence.NONE).isBlank()) {
            throw failed("does not stand the free checks")
                    .with("expected", "some text even of a run without a record")
                    .with("but was", "nothing")
                    .failure();
        }
        return this;
    }

    /** Returns what it writes. */
    public String text() {
        return text(evidence());
    }

    private String text(TrialEvidence evidence) {
        try {
            return trial().report(evidence, id());
        } catch (IllegalStateException e) {
            throw failed("failed").with("problem", e.getMessage()).failure();
        }
    }

    @Override
    ReporterTestKit self() {
        return this;
    }
}
