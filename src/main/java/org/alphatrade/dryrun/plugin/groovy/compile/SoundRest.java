package org.alphatrade.dryrun.plugin.groovy.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.plugin.groovy.check.ScriptParts;
import org.alphatrade.dryrun.plugin.groovy.check.ScriptParts.Part;
import org.alphatrade.dryrun.plugin.groovy.loading.CompiledScript;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptText;

/**
 * What is left of a script without the statements that the compiler refuses, so that whoever wrote it is told at once
 * what else is wrong with it.
 *
 * @param damaged the lines in which plugins begin from which something was taken
 */
public record SoundRest(CompiledScript script, Set<Integer> damaged) {
    private static final int MOST_TRIES = 5;

    /** Returns the rest; empty when there is none that could be understood. */
    public static Optional<SoundRest> of(ScriptText text) {
        Set<Integer> damaged = new HashSet<>();
        ScriptText rest = text;
        for (int i = 0; i < MOST_TRIES; i++) {
            Diagnostics troubles = new Diagnostics(rest);
            ScriptParts parts = new ScriptParts();
            Optional<CompiledScript> compiled = ScriptCompiler.compile(rest, troubles, parts);
            if (compiled.isPresent()) {
                return Optional.of(new SoundRest(compiled.get(), Set.copyOf(damaged)));
            }
            List<Part> refused = troubles.all().stream()
                    .flatMap(problem -> parts.of(problem).stream())
                    .toList();
            if (refused.isEmpty()) {
                return Optional.empty();
            }
            refused.forEach(part -> damaged.add(part.plugin()));
            rest = new ScriptText(text.file(), text.name(), ScriptParts.without(rest.source(), refused));
        }
        return Optional.empty();
    }
}
