package org.alphatrade.dryrun.cli.options;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.evidence.signoff.ObjectiveWords;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import picocli.CommandLine.Option;

/** What people say: the label, objectives, attendees, notes. */
public final class BoardOptions {
    @Option(names = "--run-label", paramLabel = "TEXT", description = "What the run is called in reports.")
    Optional<String> label;

    @Option(
            names = "--objective",
            paramLabel = "NAME=STATUS[:NOTE]",
            description = "State an objective's outcome: pass, warn or fail. *")
    List<String> objectives = List.of();

    @Option(names = "--attendee", paramLabel = "NAME", description = "Who sits in the review. *")
    List<String> attendees = List.of();

    @Option(names = "--note", paramLabel = "TEXT", description = "A note for the review. *")
    List<String> notes = List.of();

    @Option(names = "--notes-file", paramLabel = "FILE", description = "A file with a note a line. *")
    List<Path> notesFiles = List.of();

    public Optional<String> label() {
        return label;
    }

    public List<String> attendees() {
        return attendees;
    }

    public List<ObjectiveResult> objectives() {
        return objectives.stream().map(ObjectiveWords::parse).toList();
    }

    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        notesFiles.forEach(file -> all.addAll(read(file)));
        return all;
    }

    private static List<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Failure.input("--notes-file \"" + file + "\" is no file", null);
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (MalformedInputException e) {
            throw Failure.input("--notes-file \"" + file + "\" is no UTF-8 text", e);
        } catch (IOException e) {
            throw Failure.input("--notes-file \"" + file + "\" cannot be read: " + e.getMessage(), e);
        }
    }
}
