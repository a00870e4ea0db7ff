package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside the logs of a directory and is none is named and not judged; a log under such a name is read. */
final class FilesBesideLogsTests {
    private static final String LOG = "2026-01-02 03:04:05 INFO up\n2026-01-02 03:04:06 INFO on\n";

    @TempDir
    Path directory;

    @BeforeEach
    void aHealthyLog() throws IOException {
        Files.writeString(directory.resolve("app.log"), LOG);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            config.json        | {\\n  "log": {"level": "error"},\\n  "pairs": ["BTC/USDT"]\\n}
            package.json       | {"name":"bot","version":"1.0.0"}
            appsettings.Production.json | {"Logging":{"LogLevel":{"Default":"Error"}}}
            requirements.txt   | ccxt==4.1.0\\nnumpy>=1.2
            requirements-dev.txt | pytest
            .env               | LOG_LEVEL=ERROR\\nTOKEN=abc
            .env.production    | PORT=8080
            bot.yaml           | logging:\\n  level: ERROR\\nvalid_from: 2026-01-02
            docker-compose.yml | services:\\n  bot:\\n    image: bot:1.0
            pyproject.toml     | [project]\\nname = "bot"
            supervisor.conf    | [program:bot]\\ncommand=python bot.py
            bot.service        | [Unit]\\nDescription=bot
            log4j2.xml         | <Configuration status="ERROR"></Configuration>
            bot.py             | import ccxt\\nprint("ERROR: no key")
            run.sh             | #!/bin/sh\\nexec bot
            Dockerfile         | FROM alpine
            """)
    void settingsAndProgramsAreSkippedAndNamed(String name, String text) throws IOException {
        assertSkipped(name, text, "settings or a program");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            LICENSE         | Permission is granted to any person\\nTHE SOFTWARE IS PROVIDED AS IS, WITHOUT WARRANTY
            COPYING         | GNU
            CONTRIBUTING.md | Ask first
            README.md       | # Bot\\nIt writes\\n2026-01-02 03:04:05 ERROR like this\\na\\nb\\nc\\nd\\ne\\nf\\ng\\nh\\ni\\nj
            """)
    void textsForPeopleAreSkippedAndNamed(String name, String text) throws IOException {
        assertSkipped(name, text, "a text for people");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.txt", "config.yaml", "config.json", "requirements.txt", ".env", "LICENSE", "bot.conf"})
    void aLogUnderSuchANameIsRead(String name) throws IOException {
        for (String line : List.of(
                "2026-01-02 03:04:07 ERROR order lost",
                "{\"time\":\"2026-01-02T03:04:07Z\",\"level\":\"error\",\"msg\":\"order lost\"}",
                "Jan  2 03:04:07 h1 feed[1]: error: order lost")) {
            Files.writeString(directory.resolve(name), line + "\n");
            Done audit = Done.emp("audit", "--no-plugins", "--log", directory);
            assertEquals(2, audit.exit(), audit::toString);
            assertTrue(audit.out().contains("order lost"), audit::toString);
            assertFalse(audit.out().contains("\"why\""), audit::toString);
        }
    }

    @Test
    void settingsAloneAreNoLog() throws IOException {
        Files.delete(directory.resolve("app.log"));
        Files.writeString(directory.resolve("config.json"), "{\"log\":{\"level\":\"info\"}}");
        Done.emp("audit", "--no-plugins", "--log", directory).isRefused();
    }

    @Test
    void whatIsNamedByItselfIsReadAndFoundToBeNoLog() throws IOException {
        Path settings = Files.writeString(directory.resolve("requirements.txt"), "ccxt==4.1.0\n");
        Done.emp("audit", "--no-plugins", "--log", directory.resolve("app.log"), "--log", settings)
                .isNoPass();
    }

    private void assertSkipped(String name, String text, String why) throws IOException {
        Files.writeString(directory.resolve(name), text.replace("\\n", "\n") + "\n");
        Done audit = Done.emp("audit", "--no-plugins", "--log", directory);
        assertEquals(0, audit.exit(), audit::toString);
        assertEquals(Map.of("info", 2L), logs(audit.json()).get("level_counts"));
        assertTrue(audit.out().contains("\"why\": \"" + why + "\""), audit::toString);
        Done shown = Done.emp("audit", "--no-plugins", "--format", "markdown", "--log", directory);
        assertTrue(
                shown.out().lines().anyMatch(line -> line.startsWith("- Not read as a log: ") && line.contains(why)));
    }
}
