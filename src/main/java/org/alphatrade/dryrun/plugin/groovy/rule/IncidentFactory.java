package org.alphatrade.dryrun.plugin.groovy.rule;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Durations;
import org.alphatrade.dryrun.plugin.groovy.scope.FindingScope;
import org.alphatrade.dryrun.plugin.groovy.scope.NullRecord;
import org.alphatrade.dryrun.plugin.groovy.spec.DetectorSpec;
import org.alphatrade.dryrun.plugin.groovy.value.BoundClosure;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Makes the incidents of a detector that says declaratively what it looks for. */
final class IncidentFactory {
    private static final int MAX_DEFAULT = 200;

    private final DetectorSpec block;
    private final FindingScope scope = new FindingScope();
    private final @Nullable BoundClosure summary;
    private final @Nullable BoundClosure severity;
    private final @Nullable BoundClosure details;

    IncidentFactory(DetectorSpec block) {
        this.block = block;
        this.summary = BoundClosure.ofNullable(block.summary, scope);
        this.severity = BoundClosure.ofNullable(block.severityOf, scope);
        this.details = BoundClosure.ofNullable(block.details, scope);
    }

    /** Returns the incident about a record. */
    Incident about(LogRecord record, long count, String key, Instant since, Instant at) {
        scope.look(record);
        scope.look(count, key, since);
        Severity bad = severityOf(record);
        return Incident.builder(bad, at, line(record, key))
                .category(block.category)
                .metadata(facts(record, count, key))
                .excerpt(record.excerpt())
                .build();
    }

    /** Returns the incident about what is not there. */
    Incident missing(long count, Instant since, Instant at) {
        LogRecord none = NullRecord.NONE;
        scope.look(none);
        scope.look(count, "", since);
        Severity bad = severityOf(none);
        return Incident.builder(bad, at, line(none, ""))
                .category(block.category)
                .metadata(facts(none, count, ""))
                .build();
    }

    private Severity severityOf(LogRecord record) {
        if (severity == null) {
            return block.severity;
        }
        Object answer = severity.answer(record);
        if (answer == null) {
            throw new IllegalStateException("severity { } answered nothing; it answers PASS, WARN or FAIL");
        }
        return ScriptValues.severity(answer);
    }

    private String line(LogRecord record, String key) {
        String line = summary == null ? block.summaryText : summary.text(record);
        return line.isBlank() ? ScriptValues.oneLine(standard(record, key)) : ScriptValues.oneLine(line);
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
        if (block.judging != DetectorSpec.Judging.EACH) {
            put(facts, "key", key);
            facts.put("count", count);
            facts.put("within_seconds", block.within.toMillis() / 1000.0);
        }
        if (details != null) {
            facts.putAll(ScriptValues.details(details.answer(record)));
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }
}
