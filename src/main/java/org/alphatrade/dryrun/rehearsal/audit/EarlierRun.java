package org.alphatrade.dryrun.rehearsal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.spi.Window;

/**
 * A run of the older harness, which kept no journal: what its progress file and its summary say of the run's time and end.
 * Only what its logs cannot show is taken from there, and nothing that would make a verdict better.
 */
record EarlierRun(Path log, boolean several, boolean complete, List<EarlierStatement> statements, List<Path> unread) {
    private static final int HEAD = 64 * 1024;
    private static final int LONGEST = 300;
    private static final Pattern NAME = Pattern.compile("final_dry_run_(\\d{8}T\\d{6}Z)(_p\\d+)?\\.jsonl.*");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** What a program ends with that is asked to: SIGINT and SIGTERM, as Python and as a shell count them. */
    private static final Set<Long> ENDED_BY_US = Set.of(0L, -2L, -15L, 130L, 143L);

    /** Returns the run that logs are of, if the older harness wrote them. */
    static Optional<EarlierRun> of(List<Path> logs) {
        Path first = logs.get(0);
        if (!isCaptured(first)) {
            return Optional.empty();
        }
        boolean several = logs.stream().map(EarlierRun::stem).distinct().count() > 1;
        Optional<Instant> start = several ? Optional.empty() : stamp(first);
        List<EarlierStatement> statements = new ArrayList<>();
        List<Path> unread = new ArrayList<>();
        for (Path place : start.isEmpty() ? List.<Path>of() : places(first).toList()) {
            Optional<Map<?, ?>> tree = EarlierStatement.tree(place);
            tree.flatMap(said -> EarlierStatement.of(place, said))
                    .filter(said -> said.isOf(start.get()))
                    .ifPresent(statements::add);
            if (tree.isEmpty()) {
                unread.add(place);
            }
        }
        return Optional.of(new EarlierRun(first, several, !several && hasAllParts(logs), statements, unread));
    }

    private static String stem(Path log) {
        return log.getFileName().toString().replaceFirst("(_p\\d+)?\\.jsonl.*", "");
    }

    /** A part alone has neither the run's beginning nor its end. */
    private static boolean hasAllParts(List<Path> logs) {
        String stem = stem(logs.get(0));
        try (Stream<Path> beside = Files.list(directory(logs.get(0)))) {
            long parts = beside.filter(path -> stem(path).equals(stem)
                            && NAME.matcher(path.getFileName().toString()).matches())
                    .count();
            return parts <= logs.size();
        } catch (IOException e) {
            return false;
        }
    }

    private static Path directory(Path log) {
        return Optional.ofNullable(log.getParent()).orElse(Path.of("."));
    }

    /** Its records say when they came, and not where they stand in the raw log. */
    private static boolean isCaptured(Path log) {
        try (var in = Compression.open(log)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).replace(" ", "");
            return head.startsWith("{\"timestamp\":")
                    && head.contains("\"payload\":{\"stream\":")
                    && head.contains("\"ingested_at\":")
                    && !head.contains("\"raw_offset\":");
        } catch (IOException e) {
            // A file that cannot be read is reported as such when it is read.
            return false;
        }
    }

    private static Optional<Instant> stamp(Path log) {
        Matcher name = NAME.matcher(log.getFileName().toString());
        try {
            return name.matches() ? Optional.of(STAMP.parse(name.group(1), Instant::from)) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Stream<Path> places(Path log) {
        Path directory = directory(log);
        Path run = directory.toAbsolutePath().normalize().getParent();
        Stream<Path> beside = Stream.of(
                directory.resolve(stem(log) + "_progress.json"),
                directory.resolve("progress.json"),
                directory.resolve("summary.json"));
        boolean inside = run != null && directory.toAbsolutePath().normalize().endsWith("logs");
        Path up = directory.resolve("..").normalize();
        return Stream.concat(
                        beside,
                        inside ? Stream.of(up.resolve("progress.json"), up.resolve("summary.json")) : Stream.empty())
                .filter(Files::isRegularFile);
    }

    /** Returns when the run began and ended, if one of its files says so. */
    Optional<Window> window() {
        if (!complete) {
            return Optional.empty();
        }
        for (EarlierStatement statement : statements) {
            Optional<Instant> end = statement.end().filter(at -> !at.isBefore(statement.start()));
            if (end.isPresent()) {
                Duration length = Duration.between(statement.start(), end.get());
                return Optional.of(Window.of(statement.start(), end.get(), length, false));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what speaks against the run and does not stand in its logs.
     *
     * @param meant whether a run was named, not files
     * @param judgedNow which of diary, performance and sign-off are judged anew
     */
    List<Finding> findings(Evidence evidence, boolean meant, Set<String> judgedNow) {
        List<Finding> findings = new ArrayList<>();
        if (meant && window().isEmpty()) {
            findings.add(Finding.of(Status.UNKNOWN, unended(), Map.of("file", log.toString())));
        }
        unread.forEach(file -> findings.add(Finding.of(
                Status.UNKNOWN,
                "'" + file
                        + "' lies where the older harness told of its run and cannot be read: what it said is unknown.",
                Map.of("file", file.toString()))));
        exit(meant && window().isPresent()).ifPresent(findings::add);
        unjudged(judgedNow).forEach(findings::add);
        findings.addAll(incidents());
        if (complete) {
            lost(evidence).ifPresent(findings::add);
        }
        return findings;
    }

    private String unended() {
        if (several) {
            return "The older harness wrote these logs, of more than one run: audit each by itself.";
        }
        return statements.isEmpty()
                ? "The older harness wrote these logs, and neither its progress file nor its summary is with them: how"
                        + " the run ended is unknown."
                : "'" + statements.get(0).file() + "' says that the run goes on: how it ended is unknown.";
    }

    /** The worst that any of its files says; that none says anything is no good end. */
    private Optional<Finding> exit(boolean ended) {
        List<EarlierStatement> told = statements.stream()
                .filter(statement -> statement.exitCode().isPresent())
                .toList();
        if (ended && told.isEmpty()) {
            return Optional.of(Finding.of(
                    Status.UNKNOWN,
                    "What the runtime exited with is unknown: '"
                            + statements.get(0).file() + "' does not say.",
                    Map.of("file", log.toString())));
        }
        return told.stream()
                .filter(statement -> statement.exitCode().get() != 0
                        && !(statement.atItsEnd()
                                && ENDED_BY_US.contains(statement.exitCode().get())))
                .findFirst()
                .map(statement -> Finding.of(
                        Status.FAIL,
                        "The runtime exited with " + statement.exitCode().get() + ", says '" + statement.file() + "'.",
                        new TreeMap<>(Map.of(
                                "exit_code",
                                statement.exitCode().get(),
                                "file",
                                statement.file().toString()))));
    }

    /** What was no pass then and is not looked at now must not become one. */
    private List<Finding> unjudged(Set<String> judgedNow) {
        Map<String, Status> then = new TreeMap<>();
        statements.forEach(
                statement -> statement.judged().forEach((part, status) -> then.merge(part, status, Status::worst)));
        return then.entrySet().stream()
                .filter(part -> !judgedNow.contains(part.getKey()))
                .map(part -> Finding.of(
                        part.getKey().equals("sign-off") ? Status.WARN : part.getValue(),
                        "For the older harness the " + part.getKey() + " was a "
                                + part.getValue().word() + ", and it is not judged now: give --" + part.getKey() + ".",
                        new TreeMap<>(Map.of(
                                "part", part.getKey(), "then", part.getValue().word()))))
                .toList();
    }

    private List<Finding> incidents() {
        Set<Finding> told = new LinkedHashSet<>();
        for (EarlierStatement statement : statements) {
            statement
                    .incidents()
                    .forEach(incident -> told.add(Finding.of(
                            incident.severity(),
                            "The older harness recorded: " + Text.cut(incident.message(), LONGEST),
                            new TreeMap<>(Map.of("occurred_at", incident.occurredAt())))));
        }
        return List.copyOf(told);
    }

    /** The lines of the logs, whatever became of them: joined and blank ones were written as well. */
    private Optional<Finding> lost(Evidence evidence) {
        long found = evidence.metadata().get("log_lines") instanceof Map<?, ?> lines
                        && lines.get("lines") instanceof Number number
                ? number.longValue()
                : evidence.logs().records();
        return statements.stream()
                .filter(statement -> statement.end().isPresent() && statement.lines() > found)
                .findFirst()
                .map(statement -> Finding.of(
                        Status.FAIL,
                        "The structured logs hold " + found + " lines, '" + statement.file() + "' says "
                                + statement.lines() + ".",
                        new TreeMap<>(Map.of("found", found, "written", statement.lines()))));
    }

    /** Returns the files that were looked into. */
    List<String> files() {
        return statements.stream().map(statement -> statement.file().toString()).toList();
    }
}
