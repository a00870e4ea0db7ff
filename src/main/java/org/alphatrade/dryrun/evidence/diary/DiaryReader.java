package org.alphatrade.dryrun.evidence.diary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.alphatrade.dryrun.base.file.Compression;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.spi.DiarySummary;
import org.alphatrade.dryrun.spi.Window;

/** Reads a decision diary in any of its forms and judges it. Whatever the file holds, there is a summary. */
public final class DiaryReader {
    private DiaryReader() {}

    /**
     * Reads and judges a diary.
     *
     * @param window the time the diary is to cover; empty when it is unknown
     */
    public static DiarySummary read(Path path, Optional<Window> window, DiaryRules rules) {
        DiaryFold fold = new DiaryFold(window, rules);
        try (InputStream in = Compression.open(path)) {
            new DiaryParser(fold).read(in);
        } catch (IOException e) {
            fold.problem(RegularFiles.reason(e));
        }
        return fold.summary(path);
    }

    /** Judges the content of a diary; the path is what it is called. */
    public static DiarySummary of(Path path, byte[] bytes, Optional<Window> window, DiaryRules rules) {
        DiaryFold fold = new DiaryFold(window, rules);
        try {
            new DiaryParser(fold).read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            fold.problem(RegularFiles.reason(e));
        }
        return fold.summary(path);
    }
}
