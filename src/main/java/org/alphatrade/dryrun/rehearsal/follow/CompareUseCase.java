package org.alphatrade.dryrun.rehearsal.follow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.engine.baseline.Baseline;
import org.alphatrade.dryrun.engine.baseline.Comparison;
import org.alphatrade.dryrun.engine.baseline.ComparisonText;
import org.alphatrade.dryrun.evidence.performance.PerformanceReader;
import org.alphatrade.dryrun.evidence.signoff.VerdictExit;
import org.alphatrade.dryrun.rehearsal.request.CompareRequest;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;

/** Puts a run beside another, and exits as a verdict does. */
public final class CompareUseCase {
    private CompareUseCase() {}

    public static int run(CompareRequest request, UserConsole console) {
        for (Path given : List.of(request.baseline(), request.run())) {
            if (!Files.exists(PerformanceReader.file(given))) {
                throw Failure.input("'" + given + "' does not exist; name a run's directory or its summary.json", null);
            }
        }
        Comparison comparison = Baseline.compare(request.run(), request.baseline(), request.tolerances());
        String text = text(comparison, request.format());
        if (request.output().isPresent()) {
            WrapUpUseCase.replace(request.output().get(), text);
            console.err().println("wrote " + request.output().get());
        } else {
            console.out().print(text);
            console.out().flush();
        }
        return new VerdictExit(false, request.warnIsFail())
                .code(comparison.status().verdict());
    }

    private static String text(Comparison comparison, CompareRequest.Format format) {
        return switch (format) {
            case TEXT -> ComparisonText.of(comparison);
            case JSON -> Json.pretty(comparison.tree());
            case MARKDOWN -> ComparisonText.markdown(comparison);
        };
    }
}
