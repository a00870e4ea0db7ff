package org.alphatrade.dryrun.rehearsal.follow;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.rehearsal.request.ExplainRequest;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.report.entry.ListedExcerpt;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.headline.IncidentIndex;
import org.alphatrade.dryrun.report.summary.SummaryBundleReader;

/** Goes from an incident in a report to the records it stands for. */
public final class ExplainUseCase {
    private static final int LEAST_PREFIX = 4;
    private static final int NEAREST = 5;

    private final ExplainRequest request;
    private final Path summary;

    private ExplainUseCase(ExplainRequest request) {
        this.request = request;
        this.summary =
                Files.isDirectory(request.summary()) ? request.summary().resolve("summary.json") : request.summary();
    }

    public static int run(ExplainRequest request, UserConsole console) {
        ExplainUseCase explain = new ExplainUseCase(request);
        List<Part> parts = explain.find(IncidentIndex.of(SummaryBundleReader.read(explain.summary))).stream()
                .map(explain::part)
                .toList();
        console.out()
                .print(
                        request.json()
                                ? Json.pretty(tree(parts))
                                : parts.stream()
                                        .map(part ->
                                                ExplainText.of(part.incident().tree(), part.excerpts()))
                                        .collect(Collectors.joining("\n")));
        console.out().flush();
        explain.requireWhole(
                parts.stream().flatMap(part -> part.excerpts().stream()).toList());
        return 0;
    }

    /** An incident, or what a classifier said alike of some of a group. */
    private record Part(ListedIncident incident, List<ExplainedExcerpt> excerpts) {
        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("incident", incident.tree());
            tree.put("excerpts", excerpts.stream().map(ExplainedExcerpt::tree).toList());
            return tree;
        }
    }

    private Part part(ListedIncident incident) {
        return new Part(
                incident, incident.excerpts().stream().map(this::explained).toList());
    }

    /** Returns the first part, which is the worst, and of a split group all of them behind it. */
    private static Map<String, Object> tree(List<Part> parts) {
        Map<String, Object> tree = new LinkedHashMap<>(parts.get(0).tree());
        if (parts.size() > 1) {
            tree.put("parts", parts.stream().map(Part::tree).toList());
        }
        return tree;
    }

    /** What could be shown was shown; that not all of it could must not look like a success. */
    private void requireWhole(List<ExplainedExcerpt> excerpts) {
        List<ExplainedExcerpt> lost =
                excerpts.stream().filter(excerpt -> !excerpt.shown()).toList();
        if (!lost.isEmpty()) {
            throw Failure.input(
                    "'" + summary + "': " + lost.size() + " of " + excerpts.size() + " excerpts of '" + request.id()
                            + "' cannot be shown: '" + lost.get(0).file() + "': "
                            + lost.get(0).problem(),
                    null);
        }
    }

    private List<ListedIncident> find(Map<String, List<ListedIncident>> incidents) {
        String id = request.id().strip().toLowerCase(java.util.Locale.ROOT);
        List<String> matches = new ArrayList<>();
        for (String known : incidents.keySet()) {
            if (known.equals(id) || id.length() >= LEAST_PREFIX && known.startsWith(id)) {
                matches.add(known);
            }
        }
        if (matches.contains(id) || matches.size() == 1) {
            String match = matches.contains(id) ? id : matches.get(0);
            return Objects.requireNonNull(incidents.get(match), "its id is one of theirs");
        }
        if (matches.size() > 1) {
            throw Failure.input(
                    "'" + request.id() + "' begins several ids of '" + summary + "': " + some(matches), null);
        }
        if (incidents.isEmpty()) {
            throw Failure.input("'" + summary + "' lists no incident", null);
        }
        List<String> near = new ArrayList<>(incidents.keySet());
        near.sort(java.util.Comparator.comparingInt(known -> distance(id, known)));
        throw Failure.input(
                "'" + summary + "' lists no incident '" + request.id() + "'; the nearest of its " + near.size()
                        + " ids: " + some(near),
                null);
    }

    private static String some(List<String> ids) {
        return String.join(", ", ids.subList(0, Math.min(NEAREST, ids.size())));
    }

    /** Returns how many characters have to change; a common beginning counts most for ids. */
    private static int distance(String one, String two) {
        int[] row = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int above = row[j];
                int change = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[two.length()];
    }

    private ExplainedExcerpt explained(ListedExcerpt excerpt) {
        try {
            return ExplainedExcerpt.of(place(Path.of(excerpt.file().text())), excerpt, request.context());
        } catch (InvalidPathException e) {
            return ExplainedExcerpt.nowhere(excerpt);
        }
    }

    /** A run that was moved has its logs beside its summary still. */
    private Path place(Path named) {
        Path name = named.getFileName();
        if (name == null || Files.exists(named)) {
            return named;
        }
        Path file = summary.toAbsolutePath();
        for (Path beside : List.of(
                file.resolveSibling(name),
                file.resolveSibling("logs").resolve(name),
                file.resolveSibling("raw").resolve("logs").resolve(name))) {
            if (Files.exists(beside)) {
                return beside;
            }
        }
        return named;
    }
}
