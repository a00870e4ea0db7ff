package org.alphatrade.dryrun.log.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.log.field.ZoneNames;
import org.alphatrade.dryrun.log.record.DateOrder;
import org.alphatrade.dryrun.log.scan.Newlines;

/**
 * Finds out what is the same for all lines of logs that are read together: in which order they write day and month. A file
 * that does not say is read as the others that were given with it, and else so that it ends on the day on which it was
 * written last.
 */
public final class LogShapes {
    private static final int PIECE = 128 * 1024;

    /** So many lines at the beginning of a file are looked at for zones, and so much of each. */
    private static final int LINES = 100;

    private static final int HEAD = 256;

    private final ReadingNotes notes = new ReadingNotes();
    private final List<Path> logs;
    private final Map<Path, DateOrder> known = new HashMap<>();

    /** @param logs what is read together */
    public LogShapes(List<Path> logs) {
        this.logs = List.copyOf(logs);
    }

    /** Returns the order of a file that begins with some bytes. */
    synchronized DateOrder dates(Path file, byte[] beginning, int length) {
        DateVotes votes = new DateVotes();
        votes.look(beginning, 0, length);
        if (!votes.isAny()) {
            return DateOrder.UNTOLD;
        }
        DateOrder own = told(file, votes);
        return own == DateOrder.UNTOLD ? guessed(file, votes) : own;
    }

    private DateOrder guessed(Path file, DateVotes votes) {
        Optional<DateOrder> others = ofOthers(file);
        Optional<DateOrder> together = others.isPresent() ? others : ofAllTogether();
        DateOrder order = together.orElseGet(() -> byDay(file, votes));
        String by = others.isPresent()
                ? "the files beside it"
                : together.isPresent()
                        ? "what changes from one file to the next"
                        : "the day on which it was written last";
        notes.days(file, order, by);
        return order;
    }

    /** Notes a zone by name behind the times of the first lines that has several meanings or is not known. */
    void zones(Path file, byte[] beginning, int length) {
        int start = 0;
        for (int line = 0; line < LINES && start < length; line++) {
            int end = Newlines.next(beginning, start, length);
            String head = new String(beginning, start, Math.min(end - start, HEAD), StandardCharsets.ISO_8859_1);
            String zone = ZoneNames.unread(head);
            if (!zone.isEmpty()) {
                notes.zone(file, zone);
                return;
            }
            start = end + 1;
        }
    }

    /** Returns what was decided without a file's own word. */
    public ReadingNotes notes() {
        return notes;
    }

    private Optional<DateOrder> ofOthers(Path file) {
        return logs.stream()
                .filter(other -> !other.equals(file))
                .map(other -> known.computeIfAbsent(other, one -> told(one, new DateVotes())))
                .filter(order -> order != DateOrder.UNTOLD)
                .findFirst();
    }

    /** Files of a day each say it by what changes from one to the next. */
    private Optional<DateOrder> ofAllTogether() {
        DateVotes votes = new DateVotes();
        for (Path log : logs) {
            try (InputStream in = LogBytes.open(log)) {
                byte[] head = in.readNBytes(PIECE);
                votes.look(head, 0, head.length);
            } catch (IOException unreadable) { // told by who reads the file for its records
                continue;
            }
        }
        return votes.order();
    }

    /** Reads on until the file says it; what cannot be read is told by who reads the file for its records. */
    private DateOrder told(Path file, DateVotes votes) {
        if (!votes.isSettled()) {
            try (InputStream in = LogBytes.open(file)) {
                look(in, votes);
            } catch (IOException unreadable) {
                return DateOrder.UNTOLD;
            }
        }
        return votes.order().orElse(DateOrder.UNTOLD);
    }

    private static void look(InputStream in, DateVotes votes) throws IOException {
        byte[] piece = new byte[PIECE];
        int kept = 0;
        int read = in.readNBytes(piece, 0, PIECE);
        while (read > 0 && !votes.isSettled()) {
            int length = kept + read;
            int end = length == PIECE ? behindLastLine(piece, length) : length;
            votes.look(piece, 0, end);
            kept = length - end;
            System.arraycopy(piece, end, piece, 0, kept);
            read = in.readNBytes(piece, kept, PIECE - kept);
        }
    }

    /** Returns where the last line begins; the end when one line takes it all. */
    private static int behindLastLine(byte[] b, int length) {
        int end = length;
        while (end > 0 && b[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? length : end;
    }

    private static DateOrder byDay(Path file, DateVotes votes) {
        try {
            return votes.by(LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC));
        } catch (IOException unknown) { // then it is read as it is usual
            return DateOrder.UNTOLD;
        }
    }
}
