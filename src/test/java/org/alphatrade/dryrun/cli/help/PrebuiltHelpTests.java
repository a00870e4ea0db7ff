package org.alphatrade.dryrun.cli.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.alphatrade.dryrun.cli.command.CommandTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class PrebuiltHelpTests {
    private static final Path DIRECTORY = Path.of("main/resources/org/alphatrade/dryrun/cli/help");

    @TestFactory
    Stream<DynamicTest> whatWasWrittenIsWhatTheCommandSaysOfItself() {
        Stream<DynamicTest> commands = Arrays.stream(CommandTable.values())
                .flatMap(command -> Stream.of(command.alias(), "emp " + command.word())
                        .map(name -> same(name, HelpText.of(command.line(), name, true))));
        return Stream.concat(commands, Stream.of(same("emp", HelpText.commands("emp", true))));
    }

    private static DynamicTest same(String usageName, String now) {
        return DynamicTest.dynamicTest(usageName, () -> {
            Path file = DIRECTORY.resolve(PrebuiltHelp.resource(usageName));
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now);
            }
            assertEquals(
                    now,
                    Files.exists(file) ? Files.readString(file) : "",
                    "run with -Dgolden.update=true when the change is meant");
        });
    }

    @Test
    void withoutColourThereIsNoEscapeLeft() throws IOException {
        String plain = PrebuiltHelp.of("emp audit", false);

        assertFalse(plain.contains("\u001b"), plain);
        assertEquals(HelpText.of(CommandTable.AUDIT.line(), "emp audit", false), plain);
    }

    @Test
    void aCommandThatDoesNotExistHasNoHelp() throws IOException {
        assertNull(PrebuiltHelp.of("emp dance", false));
    }
}
