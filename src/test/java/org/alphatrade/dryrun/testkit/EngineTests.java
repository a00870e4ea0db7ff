package org.alphatrade.dryrun.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EngineTests {
    @Test
    void theRunnerIsFoundOnTheClassPath() {
        assertEquals(
                "org.alphatrade.dryrun.engine.trial.TestKitEngine",
                Engine.find().getClass().getName());
    }

    @Test
    void withoutARunnerItSaysWhatToAdd() {
        ClassLoader bare = ClassLoader.getPlatformClassLoader();

        Throwable thrown = assertThrows(IllegalStateException.class, () -> Engine.find(bare));

        assertEquals(
                "the test kit found no runner; add final-dry-run.jar, or the dependency org.alphatrade:final-dry-run"
                        + " with scope test, to the class path of the tests",
                thrown.getMessage());
    }
}
