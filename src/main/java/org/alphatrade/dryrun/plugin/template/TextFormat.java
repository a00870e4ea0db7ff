package org.alphatrade.dryrun.plugin.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alphatrade.dryrun.report.markdown.MarkdownEscaper;

/** The formats that templates come in, each with what makes a text from anywhere safe to stand in it. */
enum TextFormat {
    MARKDOWN("md", MarkdownEscaper::escape),
    HTML("html", TextFormat::html),
    TEXT("txt", TextFormat::visible);

    private final String extension;
    private final UnaryOperator<String> escaping;

    TextFormat(String extension, UnaryOperator<String> escaping) {
        this.extension = extension;
        this.escaping = escaping;
    }

    String extension() {
        return extension;
    }

    String escape(String text) {
        return escaping.apply(text);
    }

    static List<String> extensions() {
        return Arrays.stream(values()).map(TextFormat::extension).toList();
    }

    static Optional<TextFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    private static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        visible(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Shows line ends and what steers a terminal or turns the direction of writing, so that it can do neither. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            if (hidden) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
