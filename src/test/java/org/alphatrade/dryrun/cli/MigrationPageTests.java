package org.alphatrade.dryrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page for those who come from the older harness shows is so. */
final class MigrationPageTests {
    private static final Path PAGE = Path.of("../docs/migration.md");

    @TempDir
    Path directory;

    @Test
    void eachCommandOnThePageWorksOnEvidenceOfTheOlderHarness() throws IOException, InterruptedException {
        new EarlierHarness(directory.resolve("run")).write();
        List<String> commands = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("    emp "))
                .map(line -> line.substring(8))
                .toList();
        assertTrue(commands.size() >= 9, commands::toString);
        for (String command : commands) {
            TypedCommand done = TypedCommand.in(directory, List.of(), command.split(" "));
            assertEquals(0, done.exit(), () -> command + "\n" + done.text());
        }
        assertTrue(Files.readString(directory.resolve("wrap_up.json")).contains("\"duration_met\": true"));
    }

    @Test
    void eachFlagOfTodayIsOneOfItsCommand() throws IOException {
        Pattern row = Pattern.compile("\\| .* \\| (.*) \\| (orchestrate|audit|review|smoke|final-dry-run) \\|");
        Pattern flag = Pattern.compile("`(--[a-z-]+)`");
        int flags = 0;
        for (String line : Files.readAllLines(PAGE)) {
            Matcher cells = row.matcher(line);
            if (cells.matches()) {
                String help = Done.emp(cells.group(2), "--help").out();
                for (Matcher given = flag.matcher(cells.group(1)); given.find(); flags++) {
                    assertTrue(help.contains(given.group(1)), line);
                }
            }
        }
        assertEquals(3, flags);
    }
}
