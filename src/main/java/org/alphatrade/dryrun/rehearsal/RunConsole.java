package org.alphatrade.dryrun.rehearsal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.supervise.LiveResult;
import org.alphatrade.dryrun.time.Durations;

/** What the operator reads before and after a run. */
final class RunConsole {
    private static final int REASONS = 8;

    private RunConsole() {}

    static String started(RunRequest request, List<String> command, RunLayout layout) {
        String what = request.simulation().isPresent() ? "the bundled simulated runtime" : String.join(" ", command);
        return demo(request) + "rehearsing " + Visible.line(what, 200) + " for "
                + Durations.words(request.timing().duration()) + "; evidence in "
                + layout.run().orElse(layout.logs());
    }

    static void finished(
            Console console,
            RunRequest request,
            Judgement judgement,
            Status status,
            Artefacts artefacts,
            LiveResult result) {
        PrintStream out = request.review().toStandardOutput() ? console.err() : console.out();
        Evidence evidence = judgement.evidence();
        out.println();
        out.println(demo(request) + "verdict    " + verdict(console, status));
        judgement.verdict().reasons().stream()
                .limit(REASONS)
                .forEach(reason -> out.println("           " + Visible.line(reason, 300)));
        int more = judgement.verdict().reasons().size() - REASONS;
        if (more > 0) {
            out.println("           and " + more + " more, in the summary");
        }
        out.println("window     " + Durations.words(result.window().duration()) + " of "
                + Durations.words(request.timing().requiredDuration()) + " required, uptime " + uptime(evidence));
        out.println("records    "
                + String.format(Locale.ROOT, "%,d", evidence.logs().records()) + ", levels "
                + evidence.logs().levelCounts() + shutdown(evidence));
        out.println("incidents  " + evidence.incidents().count() + " in "
                + evidence.incidents().totals().groups() + " groups");
        judgement.signOff().ifPresent(signOff -> out.println("sign-off   " + signOff.word()));
        written(out, artefacts);
        artefacts.problems().forEach(problem -> console.err().println("final-dry-run: " + problem));
        if (request.mode() == RunRequest.Mode.DEMO) {
            out.println();
            out.println("This was a demo; it can never be a sign-off. Rehearse your own runtime:");
            out.println("  jbang final-dry-run@alphatrade --duration 72h -- python3 main.py");
        }
        out.flush();
    }

    private static String shutdown(Evidence evidence) {
        Object records = evidence.metadata().get("shutdown_records");
        boolean judged = Boolean.TRUE.equals(evidence.metadata().get("shutdown_judged"));
        return records == null || judged ? "" : ", " + records + " of them after the stop and not judged";
    }

    private static void written(PrintStream out, Artefacts artefacts) {
        String label = "written    ";
        for (Path path : artefacts.written()) {
            out.println(label + path);
            label = "           ";
        }
    }

    private static String verdict(Console console, Status status) {
        String word = status.name();
        if (!console.colour()) {
            return word;
        }
        String code = status == Status.PASS ? "32" : status == Status.WARN ? "33" : "31";
        return "\u001b[" + code + "m" + word + "\u001b[0m";
    }

    private static String uptime(Evidence evidence) {
        return evidence.logs().uptimeRatio().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.2f %%",
                        100 * evidence.logs().uptimeRatio().getAsDouble())
                : "unknown";
    }

    private static String demo(RunRequest request) {
        return request.mode() == RunRequest.Mode.DEMO ? "DEMO  " : "";
    }
}
