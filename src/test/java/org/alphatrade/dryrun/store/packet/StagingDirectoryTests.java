package org.alphatrade.dryrun.store.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that a packet is to take evidence from. */
final class StagingDirectoryTests {
    private static final String OUT =
            "evidence packet lacks 'taken': cannot read '%s': it is a symbolic link that leads"
                    + " out of its directory";

    @TempDir
    Path directory;

    @Test
    void aLinkNamedWithoutItsDirectoryStandsInTheCurrentOne() throws IOException {
        Path here = Files.createTempFile(Path.of("").toAbsolutePath(), "linked", ".txt");
        Path elsewhere = Files.writeString(directory.resolve("secret"), "secret");
        Path link = Path.of(here.getFileName() + ".link");
        try {
            Files.createSymbolicLink(link, here);
            assertEquals(List.of(), problems(link));
            Files.delete(link);
            Files.createSymbolicLink(link, elsewhere);
            assertEquals(List.of(OUT.formatted(link)), problems(link));
        } finally {
            Files.deleteIfExists(link);
            Files.delete(here);
        }
    }

    @Test
    void aRootIsNoEvidence() throws IOException {
        Path root = directory.toAbsolutePath().getRoot();
        assertEquals(1, problems(root).size());
    }

    private List<String> problems(Path source) throws IOException {
        StagingDirectory staging = new StagingDirectory(Files.createTempDirectory(directory, "staged"));
        staging.copy(source, "taken");
        return staging.problems();
    }
}
