package org.alphatrade.dryrun.script;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.text.Text;
import org.alphatrade.dryrun.time.Durations;

/** Makes the incidents of a detector that says declaratively what it looks for. */
final class Finding {
    private static final int MAX_DEFAULT = 200;

    private final DetectorBlock block;
    private final FindingScope scope = new FindingScope();
    private final Ask summary;
    private final Ask severity;
    private final Ask details;

    Finding(DetectorBlock block) {
        this.block = block;
        this.summary = Ask.of(block.summary, scope);
        this.severity = Ask.of(block.severityOf, scope);
        this.details = Ask.of(block.details, scope);
    }

    /** Returns the incident about a record. */
    Incident about(LogRecord record, long count, String key, Instant since, Instant at) {
        scope.look(record);
        scope.look(count, key, since);
        Severity bad = severity == null ? block.severity : severityOf(record);
        return Incident.builder(bad, at, line(record, key))
                .category(block.category)
                .metadata(facts(record, count, key))
                .excerpt(record.excerpt())
                .build();
    }

    /** Returns the incident about what is not there. */
    Incident missing(long count, Instant since, Instant at) {
        LogRecord none = NoRecord.NONE;
        scope.look(none);
        scope.look(count, "", since);
        Severity bad = severity == null ? block.severity : severityOf(none);
        return Incident.builder(bad, at, line(none, ""))
                .category(block.category)
                .metadata(facts(none, count, ""))
                .build();
    }

    private Severity severityOf(LogRecord record) {
        Object answer = severity.answer(record);
        if (answer == null) {
            throw new IllegalStateException("severity { } answered nothing; it answers PASS, WARN or FAIL");
        }
        return Given.severity(answer);
    }

    private String line(LogRecord record, String key) {
        String line = summary == null ? block.summaryText : summary.text(record);
        return line.isBlank() ? Given.oneLine(standard(record, key)) : Given.oneLine(line);
    }

    private String standard(LogRecord record, String key) {
        String what = key.isEmpty() ? said(record) : key + ": " + said(record);
        return switch (block.judging) {
            case EACH -> what;
            case AT_LEAST_BAD -> block.limit + " or more within " + within() + ": " + what;
            case MISSING_NEXT -> "not followed within " + within() + " as expected: " + what;
            case NEXT_BAD -> "happened within " + within() + " of what must not precede it: " + what;
            case TOO_FEW -> block.id() + ": fewer than " + block.limit + " within " + within();
        };
    }

    private String within() {
        return Durations.words(block.within);
    }

    private static String said(LogRecord record) {
        String said = record.message().isBlank() ? record.event() : record.message();
        said = said.isBlank() ? record.text() : said;
        said = said.isBlank() ? "an empty line" : said;
        return Text.cut(said, MAX_DEFAULT);
    }

    private Map<String, Object> facts(LogRecord record, long count, String key) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "event", record.event());
        put(facts, "level", record.levelName());
        put(facts, "stream", record.stream());
        if (block.judging != DetectorBlock.Judging.EACH) {
            put(facts, "key", key);
            facts.put("count", count);
            facts.put("within_seconds", block.within.toMillis() / 1000.0);
        }
        if (details != null) {
            facts.putAll(Given.details(details.answer(record)));
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }
}
