package org.alphatrade.dryrun.plugin.groovy;

import groovy.lang.Closure;
import groovy.lang.Reference;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.alphatrade.dryrun.plugin.groovy.compile.ClassCache;
import org.alphatrade.dryrun.plugin.groovy.loading.LazyMetaClasses;
import org.alphatrade.dryrun.plugin.groovy.loading.ScriptParentLoader;
import org.alphatrade.dryrun.plugin.groovy.rule.ScriptedDetector;
import org.alphatrade.dryrun.plugin.groovy.spec.DetectorSpec;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptExamples;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.ScriptBytecodeAdapter;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;

/** What every script needs of Groovy and of the language, loaded before a script asks for it. */
final class GroovyClasses {
    private GroovyClasses() {}

    static void initialize() {
        try {
            LazyMetaClasses.install();
            for (Class<?> type : needed()) {
                MethodHandles.lookup().ensureInitialized(type);
            }
        } catch (IllegalAccessException | LinkageError e) {
            // The script that needs it fails in the same way, and that is told with the script's name.
            return;
        }
    }

    private static List<Class<?>> needed() {
        return List.of(
                InvokerHelper.class,
                Closure.class,
                Reference.class,
                ScriptBytecodeAdapter.class,
                DefaultTypeTransformation.class,
                ClassCache.class,
                ScriptParentLoader.class,
                LoadedScript.class,
                DetectorSpec.class,
                ScriptedProvider.class,
                ScriptedDetector.class,
                ScriptValues.class,
                ScriptExamples.class);
    }
}
