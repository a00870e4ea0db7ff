package org.alphatrade.dryrun.script;

import java.util.Optional;
import org.alphatrade.dryrun.plugin.PluginProblem;
import org.alphatrade.dryrun.plugin.PluginSource;

/** Reads a script: compiled classes from the cache, else from the compiler, which then fill the cache. */
final class ScriptReader {
    private ScriptReader() {}

    static PluginSource read(ScriptText text) {
        GroovyRuntime.await();
        ClassCache cache = ClassCache.ofUser();
        String key = ClassCache.key(text);
        Optional<ScriptLoader> known = cache.get(key).map(ScriptLoader::new).filter(ScriptLoader::links);
        if (known.isPresent()) {
            return declared(text, known.get());
        }
        Troubles troubles = new Troubles(text);
        Optional<CompiledScript> compiled = ScriptCompiler.compile(text, troubles);
        if (compiled.isEmpty()) {
            return PluginSource.broken(troubles.all().toArray(PluginProblem[]::new));
        }
        cache.put(key, compiled.get());
        return declared(text, new ScriptLoader(compiled.get()));
    }

    private static PluginSource declared(ScriptText text, ScriptLoader loader) {
        try {
            return new LoadedScript(text, loader.main()).declare();
        } catch (ClassNotFoundException | LinkageError e) {
            return PluginSource.broken(PluginProblem.of(text.file(), "the compiled script cannot be loaded: " + e));
        }
    }
}
