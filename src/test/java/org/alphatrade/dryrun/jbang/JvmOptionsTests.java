package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The JVM itself says nothing of a method in its options that is nowhere. */
class JvmOptionsTests {
    private static final Pattern METHOD = Pattern.compile("([\\w.]+)::(\\w+)");

    @Test
    void everyMethodThatAnOptionNamesExists() throws IOException {
        assertEquals(
                List.of(),
                methods()
                        .filter(method -> !exists(method))
                        .map(MatchResult::group)
                        .toList());
        assertFalse(methods().toList().isEmpty(), "no option names a method");
    }

    private static Stream<MatchResult> methods() throws IOException {
        return METHOD.matcher(Files.readString(JBangUser.ROOT.resolve("scripts/jvm-options")))
                .results();
    }

    /** The JDK's own copy of ASM left it with version 24. */
    private static boolean exists(MatchResult method) {
        try {
            Class<?> type = Class.forName(method.group(1), false, JvmOptionsTests.class.getClassLoader());
            return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).anyMatch(method.group(2)::equals);
        } catch (ClassNotFoundException e) {
            return method.group(1).startsWith("jdk.") && Runtime.version().feature() >= 24;
        }
    }
}
