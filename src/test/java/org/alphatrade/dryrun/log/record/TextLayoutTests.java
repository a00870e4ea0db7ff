package org.alphatrade.dryrun.log.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.log.file.LogReader;
import org.alphatrade.dryrun.log.file.LogReader.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layouts of text logs that libraries write when nobody changes them, and what only looks like a level. */
final class TextLayoutTests {
    private static final Instant WRITTEN = Instant.parse("2026-01-03T12:00:00Z");

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '^', quoteCharacter = '\0', textBlock = """
            2026-01-02 03:04:05,678 - app.core - WARNING - slow ^ warning ^ 678 ^ slow
            2026-01-02 03:04:05,678 WARNING app.core slow ^ warning ^ 678 ^ app.core slow
            WARNING 2026-01-02 03:04:05,678 views 12 slow ^ warning ^ 678 ^ views 12 slow
            [2026-01-02 03:04:05,678] {taskinstance.py:12} ERROR - failed ^ error ^ 678 ^ failed
            [2026-01-02 03:04:05,678: WARNING/MainProcess] slow ^ warning ^ 678 ^ *
            [2026-01-02 03:04:05 +0000] [123] [CRITICAL] WORKER TIMEOUT ^ critical ^ 0 ^ WORKER TIMEOUT
            2026-01-02 03:04:05.678 | SUCCESS  | app:main:12 - done ^ success ^ 678 ^ app:main:12 - done
            2026-01-02 03:04:05 [warning  ] slow                  feed=x ^ warning ^ 0 ^ *
            2026-01-02 03:04:05,678 WARN  [main] c.e.Feed (Feed.java:12) - slow ^ warn ^ 678 ^ *
            2026-01-02 03:04:05.678 [main] INFO  c.e.Feed - fine ^ info ^ 678 ^ c.e.Feed - fine
            2026-01-02 03:04:05.678  WARN 4711 --- [nio-8080-exec-1] c.e.Feed : slow ^ warn ^ 678 ^ *
            2026-01-02T03:04:05.678+00:00  WARN 4711 --- [main] c.e.Feed : slow ^ warn ^ 678 ^ *
            03:04:05.678 [main] ERROR c.e.Feed - broken ^ error ^ 678 ^ c.e.Feed - broken
            INFO  [2026-01-02 03:04:05,678] io.dropwizard: started ^ info ^ 678 ^ *
            [2026-01-02 03:04:05,678] ERROR [Broker id=1] failed (kafka.server) ^ error ^ 678 ^ *
            02-Jan-2026 03:04:05.678 SEVERE [main] org.apache.catalina.Foo failed ^ severe ^ 678 ^ *
            2026-01-02T03:04:05.678Z\tWARN\tfeed\tfeed/feed.go:12\tslow\t{"ms": 12} ^ warn ^ 678 ^ *
            2026-01-02T03:04:05.678+0000\tDPANIC\tfeed.go:12\todd ^ dpanic ^ 678 ^ *
            E0102 03:04:05.678901 1234 feed.go:12] broken ^ error ^ 678 ^ *
            W20260102 03:04:05.678901 1234 feed.cc:12] slow ^ warning ^ 678 ^ *
            2026/01/02 03:04:05 started listening ^ info ^ 0 ^ started listening
            2026/01/02 03:04:05.678901 INFO started ^ info ^ 678 ^ started
            2026/01/02 03:04:05 [error] 12#0: *1 open() failed ^ error ^ 0 ^ *
            time=2026-01-02T03:04:05.678Z level=WARN msg="slow feed" ms=12 ^ warn ^ 678 ^ slow feed
            time="2026-01-02T03:04:05Z" level=error msg="broken" error="a \\"b\\" c" ^ error ^ 0 ^ broken
            ts=2026-01-02T03:04:05.678Z caller=main.go:12 level=info msg=up ^ info ^ 678 ^ up
            level=warn ts=1767323045.678 caller=x.go:1 msg="slow" ^ warn ^ 678 ^ slow
            ts=2026-01-02T03:04:05.678Z level=ERROR+2 msg=x ^ error+2 ^ 678 ^ x
            2026-01-02T03:04:05.678901Z  WARN my_app::feed: slow ms=12 ^ warn ^ 678 ^ my_app::feed: slow ms=12
            2026-01-02T03:04:05.678901Z ERROR ThreadId(01) my_app: broken ^ error ^ 678 ^ *
            [2026-01-02T03:04:05Z ERROR my_app] broken ^ error ^ 0 ^ *
            2026-01-02T03:04:05.678Z error: broken ^ error ^ 678 ^ broken
            2026-01-02 03:04:05 warn slow feed ^ warn ^ 0 ^ slow feed
            2026-01-02 03:04:05.678 UTC [12] FATAL:  the database system is starting up ^ fatal ^ 678 ^ *
            2026-01-02 03:04:05, Warning               CBS    slow ^ warning ^ 0 ^ *
            [Fri Jan 02 03:04:05 2026] [error] mod_jk child workerEnv in error state 6 ^ error ^ 0 ^ *
            [Fri Jan 02 03:04:05.678901 2026] [core:notice] [pid 12] resuming ^ notice ^ 678 ^ *
            <11>Jan  2 03:04:05 host app[12]: broken ^ err ^ 0 ^ *
            <28>1 2026-01-02T03:04:05.678Z host app 12 - - slow ^ warning ^ 678 ^ *
            Jan  2 03:04:05 host app[12]: fine ^ info ^ 0 ^ *
            260102 030405 148 WARN dfs.DataNode: slow ^ warn ^ 0 ^ dfs.DataNode: slow
            26/01/02 03:04:05 ERROR executor.Executor: broken ^ error ^ 0 ^ executor.Executor: broken
            nova-api.log.1.2026-01-02_03:04:05 2026-01-02 03:04:05.678 25746 WARNING nova.osapi [req-1] slow ^ warning ^ 678 ^ *
            - 1767323045 2026.01.02 R02-M1 2026-01-02-03.04.05.363779 R02-M1 RAS KERNEL FATAL data storage interrupt ^ fatal ^ 0 ^ *
            01-02 03:04:05.678  1702  2395 E ActivityManager: broken ^ error ^ 678 ^ *
            10.0.0.1 - - [02/Jan/2026:05:04:05 +0200] "GET /error HTTP/1.1" 200 12 ^ info ^ 0 ^ *
            web_1  | 2026-01-02 03:04:05 ERROR broken ^ error ^ 0 ^ broken
            2026-01-02 03:04:05.678+00:00 [erro] <0.692.0> refused ^ erro ^ 678 ^ <0.692.0> refused
            2026-01-02 03:04:05.678 [noti] <0.400.0> node down ^ noti ^ 678 ^ *
            [1:M] 02 Jan 2026 03:04:05.678 # low on memory ^ warning ^ 678 ^ *
            1:C 02 Jan 2026 03:04:05.678 * ready ^ notice ^ 678 ^ *
            [error] 2026-01-02T03:04:05.678Z nonode@nohost emulator -------- Error in process ^ error ^ 678 ^ *
            WARN  [Gossip:1] 2026-01-02 03:04:05,678 Detector.java:305 - slow ^ warn ^ 678 ^ *
            [ns_server:warn,2026-01-02T03:04:05.678Z,ns_1@127.0.0.1:index]slow ^ warn ^ 678 ^ *
            [12035]{200001}[15/40637290] 2026-01-02 03:04:05.678901 w backup           Manager.cpp(245) : slow ^ warning ^ 678 ^ *
            2026-01-02 03:04:05.678 UTC [12] PANIC:  no space left ^ panic ^ 678 ^ *
            2026-01-02 03:04:05.678 UTC [12] user@db DEBUG1:  fine ^ debug ^ 678 ^ *
            2026-01-02 03:04:05.678 UTC [12] STATEMENT:  SELECT ERROR FROM x ^ info ^ 678 ^ *
            2026-01-02T04:04:05.678+0100 W NETWORK  [conn1] slow ^ warning ^ 678 ^ *
            E, [2026-01-02T03:04:05.678901 #12] ERROR -- : broken ^ error ^ 678 ^ *
            [W 260102 03:04:05 web:12] 404 GET / ^ warning ^ 0 ^ *
            [E 2026-01-02 03:04:05.678 App] broken ^ error ^ 678 ^ *
            ERRO[2026-01-02T03:04:05Z] broken      lot=3 ^ erro ^ 0 ^ *
            2026-01-02 03:04:05.678901 W | raft: slow ^ warning ^ 678 ^ *
            2026-01-02T03:04:05Z E! [agent] broken ^ error ^ 0 ^ [agent] broken
            [2026-01-02 03:04:05] production.ERROR: no lot {"a":1} [] ^ error ^ 0 ^ no lot {"a":1} []
            [02-Jan-2026 03:04:05 UTC] PHP Warning:  slow in /a.php ^ warning ^ 0 ^ *
            2026-01-02T03:04:05+0000 [stdout#error] broken ^ error ^ 0 ^ *
            W260102 03:04:05.678901 12 server.go:1 [n1] slow ^ warning ^ 678 ^ *
            [03:04:05] [Server thread/WARN]: slow ^ warn ^ 0 ^ *
            [2026-01-02][03:04:05][feed][WARN] slow ^ warn ^ 0 ^ slow
            20260102 03:04:05.678 ERROR:: Engine.Main(): broken ^ error ^ 678 ^ *
            20260102-03:04:05.678: Logon accepted ^ info ^ 678 ^ *
            ####<Jan 2, 2026 3:04:05 AM UTC> <Warning> <Server> slow ^ warning ^ 0 ^ *
            01/02/2026 03:04:05 AM - WARNING - slow ^ warning ^ 0 ^ slow
            Fri, 02 Jan 2026 04:04:05 +0100 ERROR broken ^ error ^ 0 ^ broken
            [2026/01/02 04:04:05.678 +01:00] [WARN] [server.go:1] ["slow"] ^ warn ^ 678 ^ *
            1767323045.678    180 10.0.0.1 TCP_MISS/200 411 GET http://x/ ^ info ^ 678 ^ *
            type=SYSCALL msg=audit(1767323045.678:24287): success=no ^ info ^ 678 ^ *
            134681 node-246 unix.hw state_change.unavailable 1767323045 1 Component unavailable ^ info ^ 0 ^ *
            51338 node-3 node psu 1767323045 1 psu failure ambient=28 ^ info ^ 0 ^ *
            [01.02 03:04:05] app.exe - proxy:5070 error : refused ^ error ^ 0 ^ *
            [12:56:0102/030405.678901:ERROR:gpu.cc(12)] broken ^ error ^ 678 ^ *
            Jan  2 03:04:05 host app[12]: ERROR broken ^ error ^ 0 ^ *
            Jan  2 03:04:05 host sshd[12]: fatal: broken ^ fatal ^ 0 ^ *
            Jan  2 03:04:05 host app[12]: 2026-01-02 03:04:05,678 WARN feed slow ^ warn ^ 0 ^ *
            Jan  2 03:04:05 host app[12]: level=error msg="broken" ^ error ^ 0 ^ *
            Jan  2 03:04:05 host : %LINK-3-UPDOWN: Interface down ^ err ^ 0 ^ *
            2026-01-02T03:04:05+0000 host app[12]: ERROR broken ^ error ^ 0 ^ *
            2026-01-02  3:04:05 139845 [Warning] slow ^ warning ^ 0 ^ *
            02-01-2026 05:04:05 +0200 PROXY.3128 up ^ info ^ 0 ^ *
            02.01.2026 03:04:05.678 WARN slow ^ warn ^ 678 ^ slow
            2026.01.02 03:04:05 LOG3[28228:14]: up ^ info ^ 0 ^ *
            Jan 02 2026 03:04:05 host app[12]: ERROR broken ^ error ^ 0 ^ *
            [Jan  2 03:04:05] NOTICE[12]: sip.c: up ^ notice ^ 0 ^ *
            [1767323045] nsd[12]: info: up ^ info ^ 0 ^ *
            [Fri Jan 02 03:04:05.678901 2026] [:error] [pid 12] broken ^ error ^ 678 ^ *
            =ERROR REPORT==== 2026-01-02 03:04:05 === ^ error ^ 0 ^ *
            10.0.0.1 - me [02/Jan/2026:03:04:05] "GET / HTTP/1.1" 200 12 ^ info ^ 0 ^ *
            t=2026-01-02T05:04:05+0200 lvl=eror msg="broken" ^ eror ^ 0 ^ broken
            Jan  2 03:04:05 host mysqld: 260102 03:04:05 [Warning] slow ^ warning ^ 0 ^ *
            2026-01-02T03:04:05.678901Z stderr F 2026-01-02 03:04:05,678 WARN slow ^ warn ^ 678 ^ *
            """)
    void eachLayoutSaysWhenAndHowBad(String line, String level, int millis, String message) throws IOException {
        List<RecordBatch> batches = read(line.replace("\\t", "\t").replace("\\\\", "\\"));
        assertEquals(1, batches.size(), line);
        RecordView view = batches.get(0).view().at(0);
        assertEquals(level, view.levelName());
        assertEquals(
                Instant.parse("2026-01-02T03:04:05Z").plusMillis(millis).toEpochMilli(),
                view.time().toEpochMilli());
        if (!message.equals("*")) {
            assertEquals(message, view.message());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '^', quoteCharacter = '\0', textBlock = """
            2026-01-02 03:04:05 INFO retry after ERROR response
            2026-01-02 03:04:05 - app - INFO - no errors, no FATAL
            2026-01-02 03:04:05 the error rate is 0
            2026-01-02 03:04:05 errors=0 warnings=0
            2026-01-02 03:04:05 started with log level ERROR
            2026-01-02 03:04:05 panic button tested
            2026-01-02 03:04:05 failure detector started
            2026-01-02 03:04:05 alert rules loaded
            2026-01-02 03:04:05 ErrorHandler registered
            2026/01/02 03:04:05 http: error budget reset
            time=2026-01-02T03:04:05Z level=info msg="error budget" error=""
            Jan  2 03:04:05 host app[12]: error count 0
            Jan  2 03:04:05 host app[12]: started with ERROR filter
            2026-01-02 03:04:05 no ERROR today
            2026-01-02 03:04:05 I like errors
            2026-01-02 03:04:05 [error-handler] installed
            [error-handler] 2026-01-02 03:04:05 installed
            2026-01-02 03:04:05 production.error count: 0
            10.0.0.1 - - [02/Jan/2026:03:04:05 +0000] "GET /fatal HTTP/1.1" 200 12
            """)
    void whatOnlyLooksLikeALevelIsNone(String line) throws IOException {
        assertEquals("INFO", read(line).get(0).view().at(0).level().name(), line);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '^', quoteCharacter = '\0', textBlock = """
            starting up
            level=error msg="no time"
            2026-13-45 03:04:05 ERROR no such day
            12/2026 03:04:05 is no day
            a=b
            """)
    void aLineWithoutATimeIsNoRecord(String line) throws IOException {
        List<RecordBatch> batches = read(line);
        assertTrue(batches.stream().allMatch(batch -> batch.size() == 0), line);
        assertEquals(1, batches.stream().mapToLong(RecordBatch::ignored).sum(), line);
    }

    @Test
    void theLevelOfAJavaUtilLoggingRecordStandsOnItsSecondLine() throws IOException {
        RecordBatch batch = read("Jan 02, 2026 3:04:05 AM com.example.Feed start\nWARNING: slow\n")
                .get(0);
        assertEquals(1, batch.size());
        assertEquals("warning", batch.view().at(0).levelName());
        assertEquals("slow", batch.view().at(0).message());
    }

    @Test
    void timesWithoutADateGoOnOverMidnightAndTheNewYear() throws IOException {
        RecordBatch batch =
                read("2025-12-31 23:59:58 INFO a\n23:59:59.500 [main] INFO b - c\n00:00:01.500 [main] INFO b - c\n"
                                + "I0101 00:00:02.000000 12 a.go:1] d\n")
                        .get(0);
        assertEquals(4, batch.size());
        assertEquals("2026-01-01T00:00:01.500Z", batch.view().at(2).time().toString());
        assertEquals("2026-01-01T00:00:02Z", batch.view().at(3).time().toString());
    }

    @Test
    void aTimeWithoutAYearIsNoneThatTheFileCouldNotKnow() throws IOException {
        RecordBatch batch =
                read("Oct 14 15:16:01 host app[1]: a\nDec 31 23:59:59 host app[1]: b\nJan  1 00:00:01 host app[1]: c\n")
                        .get(0);
        assertEquals("2025-10-14T15:16:01Z", batch.view().at(0).time().toString());
        assertEquals("2026-01-01T00:00:01Z", batch.view().at(2).time().toString());
    }

    private List<RecordBatch> read(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("log"), text);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN.minusSeconds(24 * 3600)));
        List<RecordBatch> batches = new ArrayList<>();
        LogReader.read(file, batches::add, new Options(NumericLevels.NONE, true));
        return batches;
    }
}
