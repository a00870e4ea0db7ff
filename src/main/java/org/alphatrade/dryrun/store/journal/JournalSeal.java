package org.alphatrade.dryrun.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.ObjectiveResult;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;

/**
 * The last line of a journal, written when all other evidence is closed: whatever is changed or lost afterwards, and
 * whatever the verdict rests on that no log shows, an audit finds by it.
 *
 * @param files the evidence: every part of the logs, and what lies beside them
 * @param objectives what people said about the objectives
 * @param problems what went wrong in the harness itself
 * @param incidents how many were raised live
 * @param worst the worst of them
 * @param plugins the plugins that judged, as {@code kind id}
 */
public record JournalSeal(
        List<FileSeal> files,
        List<ObjectiveResult> objectives,
        List<String> problems,
        long incidents,
        Severity worst,
        List<String> plugins) {
    public JournalSeal {
        files = List.copyOf(files);
        objectives = List.copyOf(objectives);
        problems = List.copyOf(problems);
        plugins = List.copyOf(plugins);
    }

    /** Returns the file of a role. */
    public Optional<FileSeal> file(String role) {
        return files.stream().filter(file -> file.role().equals(role)).findFirst();
    }

    /** Returns the parts of the logs. */
    public List<FileSeal> parts() {
        return files.stream().filter(FileSeal::isPartOfLog).toList();
    }

    /** Ends a journal that is closed: by what was written into it, not by what stands there now. */
    public void write(Journal journal) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "sealed");
        line.put("journal_bytes", journal.written().bytes());
        line.put("journal_sha256", journal.written().sha256());
        line.put("chain_head", journal.chainHead());
        line.put("files", files.stream().map(JournalSeal::encode).toList());
        line.put("objectives", objectives.stream().map(JournalSeal::encode).toList());
        line.put("problems", problems);
        line.put("incidents", incidents);
        line.put("worst", worst.word());
        line.put("plugins", plugins);
        try (FileChannel channel =
                FileChannel.open(journal.path(), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(SealLine.of(line));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static Map<String, Object> encode(FileSeal file) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("role", file.role());
        tree.put("path", file.path());
        tree.put("bytes", file.bytes());
        tree.put("sha256", file.sha256());
        return tree;
    }

    private static Map<String, Object> encode(ObjectiveResult objective) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", objective.name());
        tree.put("status", objective.status().word());
        tree.put("note", objective.note());
        return tree;
    }

    /** Returns what such a line says; throws IllegalArgumentException with the reason when it says something else. */
    static JournalSeal decode(LineFields fields) {
        List<FileSeal> files = new ArrayList<>();
        for (LineFields file : fields.objects("files")) {
            files.add(new FileSeal(file.text("role"), file.text("path"), file.whole("bytes"), file.text("sha256")));
        }
        List<ObjectiveResult> objectives = new ArrayList<>();
        for (LineFields one : fields.objects("objectives")) {
            Status status = Status.valueOf(one.text("status").toUpperCase(Locale.ROOT));
            objectives.add(ObjectiveResult.of(one.text("name"), status, one.text("note"), Optional.empty()));
        }
        return new JournalSeal(
                files,
                objectives,
                fields.list("problems"),
                fields.whole("incidents"),
                Severity.valueOf(fields.text("worst").toUpperCase(Locale.ROOT)),
                fields.list("plugins"));
    }
}
