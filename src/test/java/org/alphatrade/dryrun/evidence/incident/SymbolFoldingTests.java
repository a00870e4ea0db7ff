package org.alphatrade.dryrun.evidence.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.IncidentGroup;
import org.alphatrade.dryrun.spi.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SymbolFoldingTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Outdated history for pair BTC/USDT. Last tick is 7 minutes old | Outdated history for pair $. Last tick is # minutes old
            no quote for ETH-USDT | no quote for $
            no quote for BTC_USDT | no quote for $
            no quote for BTCUSDT | no quote for $
            no quote for 1000PEPEUSDT | no quote for $
            stream btcusdt@trade lost | stream $@trade lost
            no quote for EURUSD | no quote for $
            no quote for XAUUSD | no quote for $
            no quote for EUR/GBP | no quote for $
            no quote for USD/THB | no quote for $
            funding of BTC/USDT:USDT is late | funding of $ is late
            BTC-USDT-SWAP is closed | $ is closed
            no tick of ESZ5 | no tick of $
            no tick of NQH26 | no tick of $
            symbol AAPL is stale | symbol $ is stale
            symbol=MSFT is stale | symbol=$ is stale
            ticker 'TSLA' is stale | ticker '$' is stale
            stale: BTC/USDT, ETH/USDT and XRP/USDT | stale: $ and $
            """)
    void whatIsTradedIsFolded(String text, String folded) {
        assertEquals(folded, SummaryFolding.fold(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            READ/WRITE mode | READ/WRITE mode
            TCP/IP stack | TCP/IP stack
            paid 100 USD | paid # USD
            paid 100USD | paid #
            FRAUD suspected, RETRY later | FRAUD suspected, RETRY later
            UTF8 text over HTTP2 | UTF# text over HTTP#
            symbol NOT found | symbol NOT found
            market CLOSED early | market CLOSED early
            AUTHENTICATION REFUSED by HOST | AUTHENTICATION REFUSED by HOST
            """)
    void otherWordsAreNot(String text, String folded) {
        assertEquals(folded, SummaryFolding.fold(text));
    }

    @Test
    void anOutageOfManyPairsIsOneGroupThatNamesHowMany() {
        IncidentFold fold = new IncidentFold();
        for (int i = 0; i < 48; i++) {
            fold.add(outdated(i, i));
        }
        IncidentGroup group = only(fold);
        assertEquals(48, group.count());
        assertEquals("48", group.first().metadata().get("distinct_symbols"));
        assertTrue(String.valueOf(group.first().metadata().get("symbols")).startsWith("AA/USDT, AB/USDT"));
    }

    @Property(tries = 50)
    void howManyDoesNotDependOnOrderAndSplit(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 300) int pairs, @ForAll @IntRange(max = 400) int cut) {
        Random random = new Random(seed);
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            incidents.add(outdated(i < pairs ? i : random.nextInt(pairs), i));
        }
        IncidentFold whole = new IncidentFold();
        incidents.forEach(whole::add);
        Collections.shuffle(incidents, random);
        IncidentFold one = new IncidentFold();
        IncidentFold two = new IncidentFold();
        incidents.subList(0, cut).forEach(one::add);
        incidents.subList(cut, 400).forEach(two::add);
        assertEquals(
                only(whole).first().metadata(), only(one.merge(two)).first().metadata());
        String expected = pairs > 200 ? "more than 200" : String.valueOf(pairs);
        assertEquals(expected, only(whole).first().metadata().get("distinct_symbols"));
    }

    private static Incident outdated(int pair, int second) {
        String name = "" + (char) ('A' + pair / 26) + (char) ('A' + pair % 26);
        String summary = "Outdated history for pair " + name + "/USDT. Last tick is " + second + " minutes old";
        return Incident.builder(Severity.WARN, Instant.ofEpochSecond(second), summary)
                .detector("levels")
                .category("log_warning")
                .build();
    }

    private static IncidentGroup only(IncidentFold fold) {
        List<IncidentGroup> groups = fold.list(10).groups();
        assertEquals(1, groups.size());
        return groups.get(0);
    }
}
