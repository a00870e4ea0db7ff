package org.alphatrade.dryrun.rehearsal.plugins;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.rehearsal.request.PluginTask;
import org.alphatrade.dryrun.rehearsal.request.PluginTask.Kind;

/** The files of a plugin to begin with, by their paths. */
final class ScaffoldFiles {
    private final Kind kind;
    private final String id;
    private final Map<Path, byte[]> files = new LinkedHashMap<>();

    private ScaffoldFiles(Kind kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    static Map<Path, byte[]> of(PluginTask.Scaffold scaffold) throws IOException {
        ScaffoldFiles files = new ScaffoldFiles(scaffold.kind(), scaffold.name());
        switch (scaffold.language()) {
            case GROOVY -> files.put(scaffold.into().resolve(scaffold.name() + ".groovy"), files.text("groovy"));
            case EXEC -> files.program(scaffold.into());
            case JAVA -> files.project(scaffold.into().resolve(scaffold.name()));
        }
        return files.files;
    }

    private void program(Path into) throws IOException {
        put(
                into.resolve(id + ".plugin.json"),
                template("manifest.json")
                        .replace("{{kind}}", kind.word())
                        .replace("{{description}}", description())
                        .replace("{{more}}", more()));
        put(into.resolve(id + ".py"), text("py"));
    }

    private String description() {
        return switch (kind) {
            case DETECTOR -> "Says when a margin call is above a limit.";
            case CLASSIFIER -> "Knows the feed drops of the vendor.";
            case OBJECTIVE -> "Enough of the orders sent were filled.";
            case REPORTER -> "The verdict and its errors on one page.";
        };
    }

    /** What the manifest of such a kind says besides. */
    private String more() {
        return switch (kind) {
            case DETECTOR -> """

                      "interest": {"events": ["margin_call"]},
                      "options": [
                        {"name": "limit", "type": "number", "default": "1000", "description": "The largest amount that is fine."}
                      ],""";
            case OBJECTIVE -> """

                      "options": [
                        {"name": "least", "type": "number", "default": "0.9", "description": "The part that must be filled."}
                      ],""";
            case REPORTER -> """

                      "extension": "md",""";
            case CLASSIFIER -> "";
        };
    }

    private void project(Path root) throws IOException {
        String type = typeName();
        String door = Character.toUpperCase(kind.word().charAt(0)) + kind.word().substring(1);
        put(root.resolve("build.sh"), template("build.sh").replace("{{toolkit}}", quoted(classPath())));
        put(root.resolve("src/acme/" + type + ".java"), text("java"));
        put(
                root.resolve("src/META-INF/services/org.alphatrade.dryrun.spi." + door + "Provider"),
                "acme." + type + "\n");
        put(root.resolve("test/acme/" + type + "Test.java"), template(kind.word() + "-test.java"));
        files.put(root.resolve("lib/final-dry-run-spi.jar"), ApiJar.spi());
        files.put(root.resolve("lib/final-dry-run-testkit.jar"), ApiJar.testKit());
    }

    private String typeName() {
        return Arrays.stream(id.split("-"))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining())
                + "Plugin";
    }

    /** Where this toolkit was started from, however the next shell stands. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private String text(String language) throws IOException {
        return template(kind.word() + "." + language);
    }

    private String template(String name) throws IOException {
        try (InputStream in = ScaffoldFiles.class.getResourceAsStream("scaffold/" + name + ".txt")) {
            if (in == null) {
                throw new IOException("the toolkit brings no template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{id}}", id)
                    .replace("{{Class}}", typeName());
        }
    }

    private void put(Path path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
