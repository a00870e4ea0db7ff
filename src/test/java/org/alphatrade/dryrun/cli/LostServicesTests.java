package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.ReporterProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A toolkit that was packed without one of its service files, or without one line of it, passes nothing. */
final class LostServicesTests {
    private static final List<String> SERVICES = List.of(
            "META-INF/services/" + DetectorProvider.class.getName(),
            "META-INF/services/" + ReporterProvider.class.getName());

    @TempDir
    static Path directory;

    private static Repackaged toolkit;

    @BeforeAll
    static void aRunThatPassed() throws IOException {
        toolkit = new Repackaged();
        Rehearsed.passes(Rehearsed.into(directory, "run", "1200ms"));
    }

    @AfterAll
    static void close() throws IOException {
        toolkit.close();
    }

    @Test
    void theWholeToolkitPassesTheRun() {
        toolkit.whole();
        Done audit = toolkit.emp("audit", "--log", directory.resolve("run"), "--format", "json");
        assertEquals(0, audit.exit(), audit::toString);
    }

    @TestFactory
    Stream<DynamicTest> aLostServiceIsNoPass() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String service : SERVICES) {
            List<String> lines = lines(service);
            tests.add(test(service, "missing", null));
            tests.add(test(service, "empty", ""));
            tests.add(test(service, "garbled", "\0\1%%\n" + String.join("\n", lines)));
            for (String line : lines) {
                List<String> rest = new ArrayList<>(lines);
                rest.remove(line);
                tests.add(test(service, "without " + line, String.join("\n", rest)));
                tests.add(test(
                        service,
                        "cut in " + line,
                        String.join("\n", rest) + "\n" + line.substring(0, line.length() - 1)));
            }
        }
        return tests.stream();
    }

    @Test
    void aRunWithoutDetectorsIsNoPass() throws IOException {
        toolkit.alter(SERVICES.get(0), null);
        Done run = toolkit.emp(
                "orchestrate",
                "--output-root",
                directory,
                "--run-name",
                "blind",
                "--duration",
                "1s",
                "--",
                "sleep",
                "9");
        assertEquals(2, run.exit(), run::toString);
        run.isReadable();
        assertTrue(Files.readString(directory.resolve("blind/summary.md")).contains("levels"), run::toString);
    }

    private static DynamicTest test(String service, String what, String content) {
        return DynamicTest.dynamicTest(service.replaceAll(".*\\.", "") + " file " + what, () -> {
            toolkit.alter(service, content);
            for (String format : List.of("json", "markdown")) {
                toolkit.emp("audit", "--log", directory.resolve("run"), "--format", format)
                        .isNoPass();
                toolkit.emp("review", "--log", directory.resolve("run"), "--format", format)
                        .isNoPass();
            }
        });
    }

    private static List<String> lines(String service) throws IOException {
        try (InputStream in = Emp.class.getClassLoader().getResourceAsStream(service)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            assertFalse(lines.isEmpty());
            return lines;
        }
    }

    /** The toolkit loaded once more from the class path, one of its resources altered. */
    private static final class Repackaged extends URLClassLoader {
        private String resource = "";
        private URL replacement;

        Repackaged() throws MalformedURLException {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (!entry.contains("test-classes")) {
                    urls.add(new File(entry).toURI().toURL());
                }
            }
            return urls.toArray(URL[]::new);
        }

        void whole() {
            resource = "";
        }

        void alter(String service, String content) throws IOException {
            resource = service;
            replacement = content == null
                    ? null
                    : Files.writeString(Files.createTempFile(directory, "service", ""), content)
                            .toUri()
                            .toURL();
        }

        @Override
        public Enumeration<URL> findResources(String name) throws IOException {
            if (!name.equals(resource)) {
                return super.findResources(name);
            }
            return replacement == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(replacement));
        }

        Done emp(Object... words) {
            String[] args = Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            try {
                Class<?> consoleType = loadClass("org.alphatrade.dryrun.rehearsal.request.UserConsole");
                Object console = consoleType.getConstructors()[0].newInstance(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false);
                Object rehearsals = loadClass("org.alphatrade.dryrun.rehearsal.RehearsalUseCases")
                        .getMethod("standard")
                        .invoke(null);
                Supplier<Object> supplier = () -> rehearsals;
                Class<?> emp = loadClass("org.alphatrade.dryrun.cli.Emp");
                Object one = emp.getConstructor(consoleType, Supplier.class, Path.class)
                        .newInstance(console, supplier, Path.of(""));
                int exit =
                        (int) emp.getMethod("run", String.class, String[].class).invoke(one, "emp", args);
                return new Done(
                        List.of(args),
                        exit,
                        out.toString(StandardCharsets.UTF_8),
                        err.toString(StandardCharsets.UTF_8));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
