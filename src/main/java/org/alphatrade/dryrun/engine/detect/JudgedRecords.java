package org.alphatrade.dryrun.engine.detect;

import org.alphatrade.dryrun.base.settings.RunSetting;
import org.alphatrade.dryrun.base.settings.RunSettings;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.jspecify.annotations.Nullable;

/** Which records are judged at all, and the facts every incident about one carries. */
record JudgedRecords(boolean shutdownToo) {
    private static final int MAX_SUMMARY = 500;

    static JudgedRecords by(RunSettings settings) {
        return new JudgedRecords(settings.is(RunSetting.JUDGE_SHUTDOWN));
    }

    boolean judges(LogRecord record) {
        return shutdownToo || record.phase() != Phase.SHUTDOWN;
    }

    static Incident described(Incident incident, LogRecord record) {
        return incident.with("event", present(record.event()))
                .with("level", present(record.levelName()))
                .with("stream", present(record.stream()));
    }

    /** Returns the first line of a text that says something. */
    static String oneLine(String text) {
        return Text.firstLine(text, MAX_SUMMARY);
    }

    /** Returns what a text says, of the record that it carries if it carries one. */
    static String title(String text) {
        return oneLine(CarriedMessage.of(text));
    }

    static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
