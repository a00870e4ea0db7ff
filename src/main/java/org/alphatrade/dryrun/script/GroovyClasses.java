package org.alphatrade.dryrun.script;

import groovy.lang.Closure;
import groovy.lang.Reference;
import java.lang.invoke.MethodHandles;
import java.util.List;
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
                ScriptParent.class,
                LoadedScript.class,
                DetectorBlock.class,
                ScriptedProvider.class,
                ScriptedDetector.class,
                Given.class,
                Examples.class);
    }
}
