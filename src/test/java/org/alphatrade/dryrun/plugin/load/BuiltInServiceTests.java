package org.alphatrade.dryrun.plugin.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.failure.Failure;
import org.alphatrade.dryrun.plugin.guard.GuardedDetector;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Nothing passes unchecked because a service file of the toolkit was lost or damaged on its way. */
class BuiltInServiceTests {
    private static final ClassLoader HOST = PluginLoader.class.getClassLoader();

    @TempDir
    Path directory;

    @Test
    void everythingBuiltInLoadsWithoutAProblem() {
        PluginSet set = load(HOST);
        assertEquals(List.of(), set.problems());
        assertEquals(
                BuiltIns.DETECTORS.stream().sorted().toList(),
                set.newDetectors().stream().map(GuardedDetector::id).sorted().toList());
        assertTrue(set.formats().containsAll(BuiltIns.REPORTERS), set.formats().toString());
        assertTrue(set.infos().stream().allMatch(PluginInfo::builtIn));
        assertTrue(set.newDetectors().stream().noneMatch(GuardedDetector::switchedOff));
    }

    @TestFactory
    Stream<DynamicTest> aServiceFileThatIsMissingOrDamagedIsNeverSilent() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (PluginKind kind : PluginKind.values()) {
            URL file = HOST.getResource(kind.serviceFile());
            if (file == null) {
                continue;
            }
            List<String> lines = lines(file);
            // What is off until it is asked for is missed when it is.
            boolean asked = kind == PluginKind.OBJECTIVE;
            tests.add(asked ? refused(null) : test(kind, "missing", null));
            tests.add(asked ? refused("") : test(kind, "empty", ""));
            tests.add(test(kind, "cut off", lines.get(0).substring(0, 20)));
            tests.add(test(kind, "garbled", "\0\1\2 %%%\n" + String.join("\n", lines)));
            tests.add(test(kind, "with an unknown class", String.join("\n", lines) + "\ncom.example.Gone"));
            tests.add(test(
                    kind,
                    "with a class of another kind",
                    String.join("\n", lines) + "\norg.alphatrade.dryrun.base.failure.Failure"));
        }
        for (String line : lines(HOST.getResource(PluginKind.DETECTOR.serviceFile()))) {
            List<String> rest = new ArrayList<>(lines(HOST.getResource(PluginKind.DETECTOR.serviceFile())));
            rest.remove(line);
            tests.add(test(PluginKind.DETECTOR, "without " + line, String.join("\n", rest)));
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    @Test
    void aMissingDetectorIsNamedWithItsServiceFile() throws IOException {
        List<Finding> problems =
                load(new Altered(PluginKind.DETECTOR.serviceFile(), null)).problems();
        assertEquals(Status.UNKNOWN, problems.get(0).status());
        assertEquals(
                "built-in detector 'levels' is missing: no provider in "
                        + "META-INF/services/org.alphatrade.dryrun.spi.DetectorProvider gives it, "
                        + "what it looks for was not checked",
                problems.get(0).message());
    }

    private DynamicTest test(PluginKind kind, String name, String content) {
        return DynamicTest.dynamicTest(kind.word() + " service file " + name, () -> {
            List<Finding> problems =
                    load(new Altered(kind.serviceFile(), content)).problems();
            assertFalse(problems.isEmpty());
            assertTrue(problems.stream().allMatch(p -> p.status() == Status.UNKNOWN));
            assertTrue(problems.stream().allMatch(p -> p.message().lines().count() == 1));
        });
    }

    private DynamicTest refused(String content) {
        return DynamicTest.dynamicTest("no objective where one is asked for", () -> {
            ClassLoader loader = new Altered(PluginKind.OBJECTIVE.serviceFile(), content);
            PluginRequest asked = new PluginRequest(List.of(), true, List.of("baseline.against=run"), false, Map.of());
            PluginLoader plugins = new PluginLoader(loader, directory, type -> type.getClassLoader() == HOST);
            assertThrows(Failure.class, () -> plugins.read(asked));
        });
    }

    private PluginSet load(ClassLoader loader) {
        return new PluginLoader(loader, directory, type -> type.getClassLoader() == HOST)
                .read(PluginRequest.builtInsOnly(Map.of()));
    }

    private static List<String> lines(URL file) throws IOException {
        try (var in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** Shows everything of the host but one resource, which is replaced or hidden. */
    private final class Altered extends ClassLoader {
        private final String resource;
        private final URL replacement;

        Altered(String resource, String content) throws IOException {
            super(HOST);
            this.resource = resource;
            this.replacement = content == null ? null : file(content);
        }

        private URL file(String content) throws IOException {
            Path file = Files.createTempFile(directory, "service", "");
            return Files.writeString(file, content).toUri().toURL();
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.equals(resource)) {
                return super.getResources(name);
            }
            return Collections.enumeration(replacement == null ? List.of() : List.of(replacement));
        }
    }
}
