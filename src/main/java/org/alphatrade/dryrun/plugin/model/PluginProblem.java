package org.alphatrade.dryrun.plugin.model;

import java.util.Objects;

/**
 * Something wrong in a plugin file, as its author must read it.
 *
 * @param file as the user knows it
 * @param line from 1; 0 when it concerns the whole file
 * @param column from 1; 0 when unknown
 * @param sentence what is wrong and, when known, what to write instead
 * @param excerpt the offending line; empty when there is none
 */
public record PluginProblem(String file, int line, int column, String sentence, String excerpt) {
    public PluginProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(excerpt, "excerpt");
    }

    public static PluginProblem of(String file, String sentence) {
        return new PluginProblem(file, 0, 0, sentence, "");
    }

    /** Returns file, line and sentence, and the offending line behind them, in one line. */
    public String text() {
        String place = line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        return place + ": " + sentence + (excerpt.isBlank() ? "" : " | " + excerpt.strip());
    }
}
