package org.alphatrade.dryrun.plugin.groovy.spec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.EventUse;
import org.alphatrade.dryrun.plugin.groovy.value.NamedArguments;
import org.alphatrade.dryrun.plugin.groovy.value.NoWord;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptExamples;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptOptions;
import org.alphatrade.dryrun.plugin.groovy.value.WatchedValues;
import org.alphatrade.dryrun.plugin.model.PluginExample;
import org.alphatrade.dryrun.spi.OptionSpec;
import org.alphatrade.dryrun.spi.OptionSpec.Type;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.WatchedNames;

/** What the blocks of all kinds of plugin understand. */
public abstract class PluginSpec {
    private final String id;
    private final ScriptOptions options;
    private final Diagnostics troubles;
    private final List<PluginExample> examples = new ArrayList<>();
    private WatchedNames names = WatchedNames.none();
    private String description = "";
    private String version = "";

    PluginSpec(String id, ScriptOptions options, Diagnostics troubles) {
        this.id = id;
        this.options = options;
        this.troubles = troubles;
    }

    /** Says in a sentence what the plugin does. */
    @NamedArguments(example = "description 'what it does'")
    public void description(CharSequence sentence) {
        description = sentence.toString().strip();
    }

    @NamedArguments(example = "version '1.2'")
    public void version(CharSequence number) {
        version = number.toString().strip();
    }

    /** Declares a whole number that users may set, and returns its value. */
    @NamedArguments(example = "def limit = option('limit', 1000, 'what it means')")
    public long option(String name, long otherwise, String meaning) {
        return new BigDecimal(options.text(name, Type.INTEGER, Long.toString(otherwise), meaning)).longValue();
    }

    /** Declares a number that users may set, and returns its value. */
    public double option(String name, BigDecimal otherwise, String meaning) {
        return Double.parseDouble(options.text(name, Type.NUMBER, otherwise.toPlainString(), meaning));
    }

    /** Declares a number that users may set, and returns its value. */
    public double option(String name, double otherwise, String meaning) {
        return option(name, BigDecimal.valueOf(otherwise), meaning);
    }

    /** Declares a text that users may set, and returns its value. */
    public String option(String name, String otherwise, String meaning) {
        return options.text(name, Type.TEXT, otherwise, meaning);
    }

    /** Declares a switch, and returns its value. */
    public boolean option(String name, boolean otherwise, String meaning) {
        return Boolean.parseBoolean(options.text(name, Type.BOOLEAN, Boolean.toString(otherwise), meaning));
    }

    /** Declares a duration that users may set, and returns its value. */
    public Duration option(String name, Duration otherwise, String meaning) {
        return options.duration(name, otherwise, meaning);
    }

    /** Declares a severity that users may set, and returns its value. */
    public Severity option(String name, Severity otherwise, String meaning) {
        return options.severity(name, otherwise, meaning);
    }

    /** Shows what the plugin does with some lines: {@code plugins test} tries it. */
    @NamedArguments(
            value = {"given", "expect", "count"},
            example = "example 'what it shows', given: 'a log line', expect: FAIL")
    public void example(Map<String, ?> named, CharSequence name) {
        checked(() -> examples.add(ScriptExamples.of(id, name.toString(), named)));
    }

    /** Says that names which the plugin watches for need not occur: no other is taken for them. */
    @NamedArguments(example = "mayBeAbsent 'kill_switch', 'venue'")
    public void mayBeAbsent(Object... absent) {
        checked(() -> {
            List<String> told = new ArrayList<>();
            WatchedValues.of(absent).forEach(told::add);
            if (told.isEmpty()) {
                throw new IllegalArgumentException("mayBeAbsent names nothing; write the names in quotes");
            }
            names = names.mayBeAbsent(told);
        });
    }

    /** Takes in what the source tells of the names that are watched: texts, lists of them, what is no text is passed over. */
    @NoWord
    public void noteNames(Object[] events, Object[] fields, Object[] texts, Object[] unread, Object[] uses) {
        names = names.withEvents(WatchedValues.of(events))
                .withEventPatterns(EventUse.patterns(uses))
                .withFields(WatchedValues.of(fields))
                .withTexts(WatchedValues.of(texts))
                .withUnread(WatchedValues.of(unread));
    }

    /** Returns the names it watches for in the logs. */
    @NoWord
    public WatchedNames watches() {
        return names;
    }

    public Severity getWARN() {
        return Severity.WARN;
    }

    /** Runs a part of a declaration; what is wrong with it is noted with its line, and the next part is tried. */
    void checked(Runnable part) {
        try {
            part.run();
        } catch (IllegalArgumentException e) {
            troubles.here(e);
        }
    }

    Diagnostics troubles() {
        return troubles;
    }

    void problem(String sentence) {
        troubles.here(sentence);
    }

    /** Tells what is wrong with the whole of it. */
    abstract void check();

    public String id() {
        return id;
    }

    @NoWord
    public ScriptOptions options() {
        return options;
    }

    @NoWord
    public List<OptionSpec> specs() {
        return options.specs();
    }

    List<PluginExample> examples() {
        return List.copyOf(examples);
    }

    @NoWord
    public String descriptionText() {
        return description;
    }

    @NoWord
    public String versionText() {
        return version;
    }
}
