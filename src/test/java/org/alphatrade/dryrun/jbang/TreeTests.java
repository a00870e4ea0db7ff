package org.alphatrade.dryrun.jbang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tree as somebody else checks it out. */
class TreeTests {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "artifacts", ".idea", ".vscode");

    /** Homes and work directories of one machine, and hosts that only some machines can reach. */
    private static final Pattern OF_ONE_MACHINE = Pattern.compile("(?<![\\w.$}/-])/(work|root)/\\w"
            + "|https?://(?!127\\.0\\.0\\.|localhost|\\w\\b(?!\\.)|www\\.jbang\\.dev|maven\\.apache\\.org/"
            + "|www\\.apache\\.org/|www\\.w3\\.org/|json-schema\\.org/|(\\w+\\.)*example\\b)[\\w.-]+");

    @Test
    void noFileNamesAMachineOrARegistry() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files = files();
        for (Path file : files) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            OF_ONE_MACHINE
                    .matcher(text)
                    .results()
                    .forEach(hit -> found.add(JBangUser.ROOT.relativize(file) + ": " + hit.group()));
        }

        assertEquals(List.of(), found);
        assertTrue(files.size() > 100, "the tree was not found: " + files.size() + " files");
    }

    /** JBang adds one to the nearest catalog when somebody tries something in a checkout. */
    @Test
    void theCatalogNamesNoOtherCatalog() throws IOException {
        assertFalse(
                Files.readString(JBangUser.ROOT.resolve("jbang-catalog.json")).contains("\"catalogs\""));
    }

    @Test
    void whatIsStartedDirectlyIsExecutable() {
        for (String script : List.of(
                "jbangw", "scripts/generate-sources", "scripts/release", "scripts/bench", "scripts/soak", ".ci/run")) {
            assertTrue(Files.isExecutable(JBangUser.ROOT.resolve(script)), script);
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(JBangUser.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean skipped = NOT_OURS.contains(String.valueOf(directory.getFileName()));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                // In a linked work tree .git is a file.
                if (attributes.isRegularFile() && !file.endsWith(".git")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
