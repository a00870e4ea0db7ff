package org.alphatrade.dryrun.cli;

import static org.alphatrade.dryrun.cli.FinishedRun.logs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside logs and is none says of no program that it lives, and what is packed up beside them is not forgotten. */
final class DataBesideLogsTests {
    private static final String UP = "2026-01-02 01:00:00 INFO up\n";
    private static final String ON = "2026-01-02 22:00:00 INFO on\n";
    private static final String LOST = "2026-01-02 22:00:00 ERROR order lost\n";

    @TempDir
    Path directory;

    @BeforeEach
    void aLogWithAGap() throws IOException {
        Files.writeString(directory.resolve("app.log"), UP + ON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"security.log", "notice.log.1", "changes_2026.out", "todo.err", "config.trace", "LICENSE.LOG"})
    void whatIsCalledALogIsNoTextForPeople(String name) throws IOException {
        Files.writeString(directory.resolve("app.log"), UP + UP.replace(":00 ", ":30 "));
        assertEquals(0, Done.emp("audit", "--log", directory).exit());
        Files.writeString(directory.resolve(name), "order lost: no way to the venue\ngiving up\n");
        Done audit = Done.emp("audit", "--log", directory).isNoPass();
        assertTrue(audit.out().contains(name), audit::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"t\":\"2026-01-02T01:%02d:00Z\",\"o\":1.1,\"h\":1.2,\"l\":1,\"c\":1.1,\"v\":%d}\n",
                "2026-01-02 01:%02d:00,1.1,1.2,1,1.1,%d\n"
            })
    void aProgramThatLogsPricesFirstIsReadToItsEnd(String layout) throws IOException {
        String prices = IntStream.range(0, 3_000)
                .mapToObj(i -> layout.formatted(i / 60, i))
                .collect(Collectors.joining());
        String trouble = "{\"t\":\"2026-01-02T02:00:00Z\",\"level\":\"error\",\"msg\":\"order lost\"}\n";
        Files.writeString(directory.resolve("app.log"), UP);
        for (String after : List.of("", prices)) {
            Files.writeString(directory.resolve("feed.jsonl"), prices + trouble + after);
            Done audit = Done.emp("audit", "--log", directory);
            assertEquals(2, audit.exit(), audit::toString);
            assertTrue(audit.out().contains("order lost"), audit::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[|[17673228%02d000,100.1,101,99,100,12.5]|,|]",
                "[|[\"2026-01-02T%02d:00:00Z\",\"100.1\",\"101\",\"99\",\"100\"]|,\n  |]\n",
                "[|{\"time\":\"2026-01-02T%02d:00:00Z\",\"open\":1.1,\"high\":1.2,\"low\":1,\"close\":1.1}|,|]",
                "|{\"t\":\"2026-01-02T%02d:00:00Z\",\"o\":1.1,\"h\":1.2,\"l\":1,\"c\":1.1,\"v\":7}|\n|\n",
                "|{\"timestamp\":\"2026-01-02T%02d:00:00Z\",\"symbol\":\"BTC/USDT\",\"Open\":1,\"High\":2,\"Low\":1,\"Close\":1}|\n|\n",
                "[|\n  {\n    \"time\": \"2026-01-02T%02d:00:00Z\",\n    \"price\": \"1.5\",\n    \"side\": \"BUY\"\n  }|,|\n]\n",
                "{\"columns\":[\"time\",\"price\"],\"data\":[|[\"2026-01-02T%02d:00:00Z\",1.5,2,3,4,5]|,|]}"
            })
    void pricesInJsonFillNoGap(String layout) throws IOException {
        String[] part = layout.split("\\|", -1);
        Files.writeString(
                directory.resolve("prices.json"),
                IntStream.range(0, 24)
                        .mapToObj(part[1]::formatted)
                        .collect(Collectors.joining(part[2], part[0], part[3])));
        Done audit = Done.emp("audit", "--log", directory);
        assertEquals(2, audit.exit(), audit::toString);
        assertEquals(2L, logs(audit.json()).get("records"), audit::toString);
        assertTrue((audit.out() + audit.err()).contains("a table of values"), audit::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"time\":\"2026-01-02T%02d:00:00Z\",\"open\":1,\"high\":2,\"low\":1,\"close\":1,\"msg\":\"candle closed\"}",
                "{\"time\":\"2026-01-02T%02d:00:00Z\",\"level\":\"error\",\"open\":1,\"high\":2,\"low\":1,\"close\":1}",
                "{\"time\":\"2026-01-02T%02d:00:00Z\",\"event\":\"candle\",\"o\":1,\"h\":2,\"l\":1,\"c\":1}",
                "{\"ts\":\"2026-01-02T%02d:00:00Z\",\"symbol\":\"A\",\"bid\":1.0,\"ask\":2.0,\"last\":1.5}",
                "{\"ts\":\"2026-01-02T%02d:00:00Z\",\"cpu\":1.0,\"memory\":2.0}"
            })
    void whatAProgramSaysInJsonIsALog(String line) throws IOException {
        Files.writeString(
                directory.resolve("said.json"),
                IntStream.range(0, 24).mapToObj(line::formatted).collect(Collectors.joining("\n", "", "\n")));
        assertEquals(26L, logs(Done.emp("audit", "--log", directory).json()).get("records"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.log.zip^a",
                "logs-2026-01.zip^a",
                "old.zip^app.log",
                "x.LOG.1.ZIP^a",
                "backup.zip^out/feed.jsonl"
            })
    void anArchiveOfLogsIsNamedAndNoPass(String names) throws IOException {
        Files.writeString(directory.resolve("app.log"), UP + UP.replace("01:00:00", "01:10:00"));
        assertEquals(0, Done.emp("audit", "--log", directory).exit());
        Path archive = directory.resolve(names.substring(0, names.indexOf('^')));
        Files.write(archive, zip(names.substring(names.indexOf('^') + 1)));
        Done audit = Done.emp("audit", "--log", directory).isNoPass();
        assertTrue(audit.out().contains("it is a zip archive; unpack it and name the logs in it"), audit::toString);
        Done.emp("audit", "--log", archive).isNoPass();
    }

    @Test
    void anArchiveOfTapesAndOthersIsNoTextOfALog() throws IOException {
        byte[] tar = new byte[2_048];
        System.arraycopy("app.log".getBytes(StandardCharsets.US_ASCII), 0, tar, 0, 7);
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        System.arraycopy(LOST.getBytes(StandardCharsets.US_ASCII), 0, tar, 512, LOST.length());
        Files.write(directory.resolve("old.tar"), tar);
        Files.write(directory.resolve("old.7z"), new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4});
        String out = Done.emp("audit", "--log", directory).isNoPass().out();
        assertTrue(out.contains("it is a tar archive"), out);
        assertTrue(out.contains("it is a 7z archive"), out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"catalog.zip^prices.xml", "report.xlsx^[Content_Types].xml", "bot.jar^META-INF/MANIFEST.MF"})
    void anArchiveOfOtherThingsIsSkipped(String names) throws IOException {
        Files.writeString(directory.resolve("app.log"), UP);
        Files.write(
                directory.resolve(names.substring(0, names.indexOf('^'))),
                zip(names.substring(names.indexOf('^') + 1)));
        Done audit = Done.emp("audit", "--log", directory);
        assertEquals(0, audit.exit(), audit::toString);
        assertTrue(audit.out().contains("a picture, document or database"), audit::toString);
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(LOST.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
