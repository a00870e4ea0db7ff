package org.alphatrade.dryrun.plugin.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.alphatrade.dryrun.spi.ClassifierProvider;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.testkit.ClassifierTestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices of Interactive Brokers' API pass in the layouts in which bots log them; what is trouble there never does. */
final class IbNoticesTests {
    private static final List<String> LAYOUTS = List.of(
            "ERROR -1 %s %s",
            "ERROR ERROR -1 %s %s",
            "ERROR:ibapi.wrapper:ERROR -1 %s %s",
            "ERROR -1 1733004001123 %s %s",
            "2026-01-02 09:50:20,217 - live.brokerage - ERROR - Error. id: -1, Code: %s, Msg: %s",
            "2026-01-02 09:50:20,217 ERROR ib_async.wrapper Error %s, reqId -1: %s",
            "2026-01-02 09:50:20 | WARNING  | feed:on_error:88 - Warning %s, reqId -1: %s",
            "[ERROR] 2026-01-02 00:19:29.191 [TWSEventProcessor-2] Trader - error-3: -1 | %s | %s",
            "2026-01-02T05:07:28.4818118Z ERROR:: InteractiveBrokersBrokerage.HandleError(): RequestId: -1 ErrorCode: %s - %s",
            "2026-01-02 10:00:00 ERROR ***** STORE NOTIF: <error id=-1, errorCode=%s, errorMsg=%s>",
            "2026-01-02 10:00:00 ERROR ErrorWithCode{id=-1, errorCode=%s, errorMsg='%s'}",
            "2026-01-02 10:00:00 ERROR Error: -1 - %s - %s",
            "2026-01-02 10:00:00 ERROR IB error code: %s, reqId: -1, message: %s",
            "2026-01-02 10:00:00 ERROR [%s] %s",
            "{\"ts\":\"2026-01-02T10:00:00Z\",\"level\":\"error\",\"reqId\":-1,\"errorCode\":%s,\"errorString\":\"%s\",\"advancedOrderRejectJson\":\"\"}",
            "{\"ts\":\"2026-01-02T10:00:00Z\",\"level\":\"warning\",\"event\":\"ib_error\",\"code\":\"%s\",\"msg\":\"%s\"}");

    private static final List<String> NOTICES = List.of(
            "2104 Market data farm connection is OK:usfarm",
            "2104 Market data farm connection is OK:usfarm.nj",
            "2106 HMDS data farm connection is OK:ushmds",
            "2107 HMDS data farm connection is inactive but should be available upon demand.ushmds",
            "2108 Market data farm connection is inactive but should be available upon demand.usopt",
            "2119 Market data farm is connecting:usfuture",
            "2158 Sec-def data farm connection is OK:secdefnj");

    private static final List<String> TROUBLE = List.of(
            "2103 Market data farm connection is broken:usfarm",
            "2105 HMDS data farm connection is broken:ushmds",
            "2110 Connectivity between Trader Workstation and server is broken. It will be restored automatically.",
            "2157 Sec-def data farm connection is broken:secdefhk",
            "1100 Connectivity between IB and Trader Workstation has been lost.",
            "1300 Socket port has been reset and this connection is being dropped.",
            "201 Order rejected - reason: the margin is not enough",
            "202 Order Canceled - reason:",
            "502 Couldn't connect to TWS.",
            "354 Requested market data is not subscribed.",
            "2104 Market data farm connection is broken:usfarm",
            "2103 Market data farm connection is OK:usfarm",
            "1100 Market data farm connection is OK:usfarm",
            "12104 Market data farm connection is OK:usfarm",
            "2104 something else",
            "2104 Market data farm connection is OK:usfarm; HMDS data farm connection is broken:ushmds",
            "2104 Market data farm connection is OK:usfarm, error 2105",
            "2104 Market data farm connection is OK:usfarm and the order was rejected",
            "2104 Market data farm connection is OK:usfarm (Error 201, reqId 7)");

    @Test
    void noticesPassInEveryLayout() throws IOException {
        for (String layout : LAYOUTS) {
            List<IncidentGroup> groups = all(layout, NOTICES);
            assertTrue(
                    groups.stream().allMatch(group -> group.severity() == Severity.PASS),
                    () -> layout + " " + shown(groups));
        }
    }

    @Test
    void troublePassesInNone() throws IOException {
        for (String layout : LAYOUTS) {
            List<IncidentGroup> groups = all(layout, TROUBLE);
            assertTrue(
                    groups.stream().noneMatch(group -> group.severity() == Severity.PASS),
                    () -> layout + " " + shown(groups));
        }
    }

    /** Each sentence in a layout; each raises something. */
    private static List<IncidentGroup> all(String layout, List<String> sentences) throws IOException {
        ClassifierTestKit kit = kit();
        sentences.forEach(sentence -> kit.given(line(layout, sentence)));
        List<IncidentGroup> groups = kit.groups();
        long count = groups.stream().mapToLong(IncidentGroup::count).sum();
        assertEquals(sentences.size(), count, layout + " " + shown(groups));
        return groups;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR order 17 rejected: 2104 Market data farm connection is OK:usfarm",
                "ERROR could not place order; Market data farm connection is OK:usfarm, code 2104",
                "FATAL bot ends after 2104 Market data farm connection is OK:usfarm: panic",
                "ERROR Market data farm connection is OK:usfarm",
                "ERROR -1 2104 Verbindung zur Marktdatenfarm ist OK:usfarm"
            })
    void aNoticeInAnotherSentenceOrWithoutItsCodeCounts(String line) throws IOException {
        kit().given(line).expectUnclassified();
    }

    @Test
    void itIsOwnedDatedAndBounded() throws IOException {
        kit().option("owner", "broker desk")
                .option("reason", "farms come and go")
                .given(line(LAYOUTS.get(0), NOTICES.get(0)))
                .expect(
                        "pass: ERROR -1 2104 Market data farm connection is OK:usfarm (broker desk: farms come and go)");
        for (String[] option : List.of(new String[] {"maximum", "1"}, new String[] {"expires", "2020-01-01"})) {
            List<IncidentGroup> groups = kit().option(option[0], option[1])
                    .given(line(LAYOUTS.get(0), NOTICES.get(0)), line(LAYOUTS.get(0), NOTICES.get(0)))
                    .groups();
            assertEquals(Severity.FAIL, groups.get(0).severity(), shown(groups));
        }
    }

    private static ClassifierTestKit kit() throws IOException {
        return ClassifierTestKit.of((ClassifierProvider) ReadyScript.provider("ib-notices", "ib-notices"));
    }

    private static String line(String layout, String notice) {
        int blank = notice.indexOf(' ');
        return String.format(layout, notice.substring(0, blank), notice.substring(blank + 1));
    }

    private static String shown(List<IncidentGroup> groups) {
        return groups.stream()
                .map(group -> group.severity().word() + " " + group.first().detector() + ": "
                        + group.first().summary())
                .toList()
                .toString();
    }
}
