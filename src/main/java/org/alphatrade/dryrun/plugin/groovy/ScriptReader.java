package org.alphatrade.dryrun.plugin.groovy;

import java.util.Optional;
import org.alphatrade.dryrun.plugin.groovy.calendar.ScriptCalendars;
import org.alphatrade.dryrun.plugin.groovy.compile.ClassCache;
import org.alphatrade.dryrun.plugin.groovy.compile.ScriptCompiler;
import org.alphatrade.dryrun.plugin.groovy.compile.SoundRest;
import org.alphatrade.dryrun.plugin.groovy.loading.CompiledScript;
import org.alphatrade.dryrun.plugin.groovy.loading.ScriptClassLoader;
import org.alphatrade.dryrun.plugin.groovy.spec.PluginScript;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptText;
import org.alphatrade.dryrun.plugin.model.PluginProblem;
import org.alphatrade.dryrun.plugin.model.PluginSource;

/** Reads a script: compiled classes from the cache, else from the compiler, which then fill the cache. */
final class ScriptReader {
    private ScriptReader() {}

    static PluginSource read(ScriptText text, ScriptCalendars calendars) {
        GroovyRuntime.await();
        ClassCache cache = ClassCache.ofUser();
        String key = ClassCache.key(text);
        Optional<ScriptClassLoader> known =
                cache.get(key).map(ScriptClassLoader::new).filter(ScriptClassLoader::links);
        if (known.isPresent()) {
            return declared(text, calendars, known.get());
        }
        Diagnostics troubles = new Diagnostics(text);
        Optional<CompiledScript> compiled = ScriptCompiler.compile(text, troubles);
        if (compiled.isEmpty()) {
            SoundRest.of(text).ifPresent(rest -> restOf(text, calendars, rest, troubles));
            return PluginSource.broken(troubles.all().toArray(PluginProblem[]::new));
        }
        cache.put(key, compiled.get());
        return declared(text, calendars, new ScriptClassLoader(compiled.get()));
    }

    /** Adds what is wrong with that part of a script which can be compiled. */
    private static void restOf(ScriptText text, ScriptCalendars calendars, SoundRest rest, Diagnostics troubles) {
        try {
            Class<?> main = new ScriptClassLoader(rest.script()).main();
            new LoadedScript(text, calendars, main.asSubclass(PluginScript.class))
                    .problems(rest.damaged())
                    .forEach(problem -> troubles.add(problem.line(), problem.column(), problem.sentence()));
        } catch (ClassNotFoundException | LinkageError e) {
            // Enough is told already.
        }
    }

    private static PluginSource declared(ScriptText text, ScriptCalendars calendars, ScriptClassLoader loader) {
        try {
            return new LoadedScript(text, calendars, loader.main().asSubclass(PluginScript.class)).declare();
        } catch (ClassNotFoundException | LinkageError e) {
            return PluginSource.broken(PluginProblem.of(text.file(), "the compiled script cannot be loaded: " + e));
        }
    }
}
