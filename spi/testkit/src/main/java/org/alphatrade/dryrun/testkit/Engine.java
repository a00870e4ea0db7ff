package org.alphatrade.dryrun.testkit;

import java.util.Iterator;
import java.util.ServiceLoader;
import org.alphatrade.dryrun.testkit.engine.TrialEngine;

/** Finds the runner. */
final class Engine {
    private static final String NONE = "the test kit found no runner; add final-dry-run.jar, or the dependency"
            + " org.alphatrade:final-dry-run with scope test, to the class path of the tests";

    private Engine() {}

    static TrialEngine find() {
        return find(Engine.class.getClassLoader());
    }

    static TrialEngine find(ClassLoader loader) {
        Iterator<TrialEngine> engines =
                ServiceLoader.load(TrialEngine.class, loader).iterator();
        if (!engines.hasNext()) {
            throw new IllegalStateException(NONE);
        }
        return engines.next();
    }
}
