package org.alphatrade.dryrun.plugin.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources into a real plugin jar. */
public final class JarBench {
    private final Path directory;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    public JarBench(Path directory) {
        this.directory = directory;
    }

    /** Adds a class of the package {@code acme}. */
    public JarBench source(String name, String body) {
        sources.put(name, "package acme; import org.alphatrade.dryrun.spi.*;\n" + body);
        return this;
    }

    public JarBench service(PluginKind kind, String content) {
        return file(kind.serviceFile(), content);
    }

    public JarBench file(String name, String content) {
        files.put(name, content);
        return this;
    }

    /** Adds a detector that raises on every record, with an option. */
    public JarBench detector(String id) {
        return source("Mine", """
                public final class Mine implements DetectorProvider {
                    public String id() { return "%s"; }
                    public java.util.List<OptionSpec> options() {
                        return java.util.List.of(
                            OptionSpec.of("limit", OptionSpec.Type.INTEGER, "3", "How many."),
                            OptionSpec.of("within", OptionSpec.Type.DURATION, "90s", "How long."));
                    }
                    public Detector create(PluginContext context) {
                        return new Detector() {
                            public void inspect(LogRecord record, IncidentSink out) {
                                out.raise(Incident.fail(context.option("limit") + " " + context.duration("within")
                                    + " " + context.settings().get("judge-shutdown"), record));
                            }
                        };
                    }
                }
                """.formatted(id)).service(PluginKind.DETECTOR, "acme.Mine");
    }

    public Path build(String name) throws IOException {
        Path classes = Files.createTempDirectory(directory, ".classes");
        compile(classes);
        Path jar = directory.resolve(name);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "4.5.6");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> walk = Files.walk(classes)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                entry(out, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                entry(out, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private void compile(Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        List<JavaFileObject> units = sources.entrySet().stream()
                .<JavaFileObject>map(e -> new Source(e.getKey(), e.getValue()))
                .toList();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
        var writer = new java.io.PrintWriter(messages, true, StandardCharsets.UTF_8);
        if (!compiler.getTask(writer, null, null, options, null, units).call()) {
            throw new IllegalStateException(messages.toString(StandardCharsets.UTF_8));
        }
    }

    private static void entry(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///acme/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
