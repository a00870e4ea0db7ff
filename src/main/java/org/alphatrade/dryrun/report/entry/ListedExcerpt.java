package org.alphatrade.dryrun.report.entry;

import java.util.Objects;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.report.tree.Stated;
import org.alphatrade.dryrun.spi.Excerpt;

/**
 * Where an incident stands in the evidence, as a summary lists it.
 *
 * @param offset the byte of the file at which it begins
 * @param text its beginning
 */
public record ListedExcerpt(Stated<String> file, Stated<Long> line, Stated<Long> offset, Stated<String> text) {
    public ListedExcerpt {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(offset, "offset");
        Objects.requireNonNull(text, "text");
    }

    static ListedExcerpt of(Excerpt excerpt, int chars) {
        return new ListedExcerpt(
                Stated.text(excerpt.ref().file()),
                Stated.count(excerpt.ref().line()),
                Stated.count(excerpt.ref().offset()),
                Stated.text(Text.cut(excerpt.text(), chars)));
    }
}
