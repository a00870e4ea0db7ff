package org.alphatrade.dryrun.rehearsal.verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alphatrade.dryrun.base.file.AtomicFile;
import org.alphatrade.dryrun.base.file.OutputFiles;
import org.alphatrade.dryrun.base.text.ExceptionMessages;
import org.alphatrade.dryrun.rehearsal.request.UserConsole;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.spi.Status;

/** Writes what a command leaves behind: one that cannot be written is a problem, and the others are written all the same. */
public final class ArtefactWriter {
    /** What is to be written; it may fail to be made. */
    public interface Content {
        byte[] bytes() throws IOException;
    }

    private final OutputFiles files;
    private final List<Path> written = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    public ArtefactWriter(OutputFiles files) {
        this.files = files;
    }

    public void write(Optional<Path> path, Supplier<String> content) {
        path.ifPresent(file -> write(file, content));
    }

    public void write(Path file, Supplier<String> content) {
        writeBytes(file, () -> content.get().getBytes(StandardCharsets.UTF_8));
    }

    public void writeBytes(Path file, Content content) {
        try {
            files.write(file, content.bytes());
            written.add(file);
        } catch (IOException | RuntimeException e) {
            problems.add("'" + file + "' could not be written: " + ExceptionMessages.of(e));
        }
    }

    public void write(Optional<Path> path, String content) {
        write(path, () -> content);
    }

    /** Makes something that may fail; its failure is a problem. */
    public <T> Optional<T> attempt(String what, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(what + " failed: " + ExceptionMessages.of(e));
            return Optional.empty();
        }
    }

    public void wrote(Path file) {
        written.add(file);
    }

    public void problem(String problem) {
        problems.add(problem);
    }

    /** Returns the verdict, or a fail when something could not be written. */
    public Status worse(Status judged) {
        return problems.isEmpty() ? judged : Status.FAIL;
    }

    /** Returns the summary, in which what could not be written makes a fail of what is none yet. */
    public RunSummary judged(RunSummary summary) {
        return problems.isEmpty() || summary.status().judged() == Status.FAIL
                ? summary
                : summary.worse(Status.FAIL, problems);
    }

    public List<Path> written() {
        return List.copyOf(written);
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Writes a text to a file, or to standard output where there is none. */
    public static void emit(byte[] text, Optional<Path> output, UserConsole console) throws IOException {
        if (output.isPresent()) {
            AtomicFile.write(output.get(), text);
        } else {
            console.out().print(new String(text, StandardCharsets.UTF_8));
            console.out().flush();
        }
    }
}
