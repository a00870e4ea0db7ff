package org.alphatrade.dryrun.plugin.groovy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.plugin.groovy.calendar.CalendarUse;
import org.alphatrade.dryrun.plugin.groovy.calendar.ScriptCalendars;
import org.alphatrade.dryrun.plugin.groovy.spec.PluginScript;
import org.alphatrade.dryrun.plugin.groovy.spec.PluginSpec;
import org.alphatrade.dryrun.plugin.groovy.spec.ScriptDeclarations;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptText;
import org.alphatrade.dryrun.plugin.model.PluginProblem;
import org.alphatrade.dryrun.plugin.model.PluginSource;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.PluginProvider;

/** A compiled script that can be run: once to learn what it declares, then once for every instance of a plugin. */
final class LoadedScript {
    private final ScriptText text;
    private final ScriptCalendars calendars;
    private final Class<? extends PluginScript> type;

    LoadedScript(ScriptText text, ScriptCalendars calendars, Class<? extends PluginScript> type) {
        this.text = text;
        this.calendars = calendars;
        this.type = type;
    }

    /** Runs it and returns what it declares, or what is wrong with it. */
    PluginSource declare() {
        Diagnostics troubles = new Diagnostics(text);
        ScriptDeclarations all = ScriptDeclarations.all(troubles);
        try {
            run(all);
        } catch (ReflectiveOperationException | RuntimeException | StackOverflowError | AssertionError e) {
            troubles.thrown(e);
        }
        calendars(troubles);
        if (!troubles.none()) {
            return PluginSource.broken(troubles.all().toArray(PluginProblem[]::new));
        }
        List<PluginProvider> providers = new ArrayList<>();
        all.declared().forEach(declared -> providers.add(ScriptedProvider.of(this, declared)));
        return new PluginSource("", providers, all.examples(), List.of());
    }

    /** Each calendar is tried, those too that only conditions ask for. */
    private void calendars(Diagnostics troubles) {
        for (CalendarUse use : calendars.uses()) {
            try {
                calendars.times(use.name(), use.zone());
            } catch (IllegalArgumentException e) {
                troubles.add(use.line(), 0, String.valueOf(e.getMessage()));
            }
        }
    }

    /** Runs it and returns what is wrong with it, but for what is missing from plugins that begin in some lines. */
    List<PluginProblem> problems(Set<Integer> damaged) {
        Diagnostics troubles = new Diagnostics(text);
        try {
            run(ScriptDeclarations.some(damaged, troubles));
        } catch (ReflectiveOperationException | RuntimeException | StackOverflowError | AssertionError e) {
            // It may have failed for what was taken out of it.
            return troubles.all();
        }
        return troubles.all();
    }

    /** Returns one of its plugins, made anew. */
    PluginSpec make(String id, PluginContext context) {
        Diagnostics troubles = new Diagnostics(text);
        ScriptDeclarations one = ScriptDeclarations.one(id, context, troubles);
        try {
            run(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the script cannot be started", e);
        }
        if (!troubles.none()) {
            throw new IllegalArgumentException(troubles.all().get(0).text());
        }
        return one.declared().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the script did not declare '" + id + "' again"))
                .block();
    }

    private void run(ScriptDeclarations declarations) throws ReflectiveOperationException {
        PluginScript script = type.getDeclaredConstructor().newInstance();
        script.declareTo(declarations, calendars);
        script.run();
    }

    ClassLoader loader() {
        return type.getClassLoader();
    }
}
