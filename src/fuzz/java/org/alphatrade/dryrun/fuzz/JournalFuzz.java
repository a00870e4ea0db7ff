package org.alphatrade.dryrun.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.store.journal.JournalContent;
import org.alphatrade.dryrun.store.journal.JournalReader;
import org.alphatrade.dryrun.store.journal.JournalSeal;

/** A sealed journal that lost a byte, gained one or changed one before its seal is never read as whole. */
final class JournalFuzz {
    private static final String LINES = """
            {"records":0,"type":"started","at":"2026-11-27T07:28:51.200075366Z","elapsed":0,"settings":{"mode":"run","fail-gap-seconds":"21600"}}
            {"records":0,"type":"phase_change","at":"2026-11-27T07:28:51.203253483Z","elapsed":0.003176347,"phase":"running"}
            {"records":1,"type":"disk_sample","at":"2026-11-27T07:28:51.225896948Z","elapsed":0.025818297,"path":"run/logs","free":84017889280,"total":270553174016}
            {"records":108,"type":"resource_sample","at":"2026-11-27T07:28:51.570445113Z","elapsed":0.370365977,"memory_bytes":1658880,"memory_percent":0.006563047224446816,"processes":1}
            {"records":136,"type":"reported","at":"2026-11-27T07:28:51.653496682Z","elapsed":0.45341888,"incident":{"severity":"warn","occurred_at":"2026-11-27T07:28:51.651546602Z","detector":"harness","category":"disk","summary":"full","metadata":{}}}
            {"records":160,"type":"lost","at":"2026-11-27T07:28:52.056954144Z","elapsed":0.856876057,"what":"a.jsonl","bytes":8344142,"reason":"full"}
            {"records":160,"type":"tick","at":"2026-11-27T07:28:52.287560720Z","elapsed":1.087480771}
            {"records":160,"type":"exited","at":"2026-11-27T07:28:52.816801638Z","elapsed":1.61615406,"exit_code":0,"requested":false}
            {"records":160,"type":"totals","structured_bytes":12837088,"raw_bytes":12600315,"lost_bytes":55362001,"line_counts":{"stderr":0,"stdout":601}}
            """;

    private static final byte[] SEALED = sealed();
    private static final int UNSEALED = LINES.getBytes(StandardCharsets.UTF_8).length;

    private final Scratch scratch = new Scratch(".jsonl");

    @FuzzTest
    @DictionaryEntries({
        "\013",
        "\"type\":\"sealed\"",
        "\"type\":\"totals\"",
        "{\"records\":1e99",
        "null",
        "\\u0000",
        "0"
    })
    void aChangeBeforeTheSealIsAlwaysTold(FuzzedDataProvider data) throws IOException {
        byte[] journal = SEALED;
        int from = data.consumeInt(0, UNSEALED - 1);
        int to = Math.min(UNSEALED, from + data.consumeInt(0, 200));
        byte[] instead = Dictionary.lines(data.consumeRemainingAsBytes());
        byte[] changed = new byte[journal.length - (to - from) + instead.length];
        System.arraycopy(journal, 0, changed, 0, from);
        System.arraycopy(instead, 0, changed, from, instead.length);
        System.arraycopy(journal, to, changed, from + instead.length, journal.length - to);

        JournalContent content = JournalReader.read(scratch.holding(changed));
        if (Arrays.equals(journal, changed)) {
            assertEquals(List.of(), content.problems());
            assertTrue(content.seal().isPresent());
        } else {
            assertFalse(content.problems().isEmpty(), () -> new String(changed, StandardCharsets.UTF_8));
        }
    }

    @FuzzTest
    void anyFileIsReadAsFarAsItGoes(byte[] bytes) throws IOException {
        JournalContent content = JournalReader.read(scratch.holding(bytes));
        boolean ended = bytes.length == 0 || bytes[bytes.length - 1] == '\n';
        assertTrue(ended || !content.problems().isEmpty());
    }

    private static byte[] sealed() {
        try {
            Path file = Files.createTempFile("journal", ".jsonl");
            Files.writeString(file, LINES);
            new JournalSeal(List.of(), List.of(), List.of(), 1, Severity.WARN, List.of("detector gap")).write(file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
