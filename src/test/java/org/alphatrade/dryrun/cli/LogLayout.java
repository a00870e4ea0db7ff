package org.alphatrade.dryrun.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A line in the layout of somebody's logger, and what a person who reads it says of it; its time is empty when it has none. */
public record LogLayout(String name, String level, String time, String line) {
    private static final String USUAL = "2026-01-02T03:04:05";

    /** Returns the lines of text. */
    public static List<LogLayout> text() {
        return all("text.txt");
    }

    /** Returns the lines that are JSON records. */
    static List<LogLayout> json() {
        return all("json.txt");
    }

    /** Returns the lines whose time does not stand where most have it. */
    static List<LogLayout> anywhere() {
        return all("anywhere.txt");
    }

    private static List<LogLayout> all(String file) {
        try (InputStream table =
                Objects.requireNonNull(LogLayout.class.getResourceAsStream("/layouts/" + file), file)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LogLayout::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LogLayout of(String row) {
        String[] parts = row.split(" *\\| ?", 4);
        String line = parts[3].replace("\\t", "\t").replace("\\u001b", "\u001b");
        return new LogLayout(parts[0].strip(), parts[1].strip(), time(parts[2].strip()), line);
    }

    private static String time(String text) {
        if (text.equals("none")) {
            return "";
        }
        String whole = text.isEmpty() || text.startsWith(".") ? USUAL + text + "Z" : text;
        return Instant.parse(whole).toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
