package org.alphatrade.dryrun.evidence.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.MissingEvidenceException;
import org.alphatrade.dryrun.spi.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a figure says of records, and when it says nothing. */
final class FigureFoldTests {
    private static final Optional<Window> DAY =
            Optional.of(Window.of(Told.START, Told.START.plusSeconds(86_400), Duration.ofDays(1), true));

    private static Figure figure(FigureSpec.Builder spec, Told... records) {
        return figure(spec, DAY, List.of(records));
    }

    private static Figure figure(FigureSpec.Builder spec, Optional<Window> window, List<Told> records) {
        FigureFold fold = new FigureFold(spec.build());
        records.forEach(fold::add);
        return fold.figure("mine", window, new RecordsRead(1 + records.size(), 0));
    }

    private static List<Told> numbers(String... numbers) {
        return Arrays.stream(numbers).map(number -> Told.at(1, number)).toList();
    }

    private static FigureSpec.Builder p99() {
        return FigureSpec.percentile("p99", "latency_ms", 99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12.5", "-3", "+4", " 7 ", "1e3", "1.5E-3", ".5", "5.", "0", "-0.0", "1e-300"})
    void aDecimalNumberIsReadInQuotesOrNot(String number) {
        assertEquals(
                Double.parseDouble(number),
                figure(FigureSpec.max("m", "x"), Told.at(1, number)).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12ms",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e999",
                "0x10",
                "12d",
                "1f",
                "1,204",
                "true",
                "{}",
                "1e-99999",
                "1e400",
                "e5",
                ".",
                "-",
                "١٢",
                "5 %"
            })
    void whatIsNoNumberIsNamedAndNeverTakenForOne(String text) {
        Figure figure = figure(FigureSpec.max("m", "x"), Told.at(1, text));
        assertTrue(
                figure.unknown().startsWith("1 of 1 records had no number in 'x', such as '"),
                () -> figure.unknown() + " for " + text);
        assertThrows(MissingEvidenceException.class, figure::value);
    }

    @Test
    void theQuickWayReadsEveryNumberAsTheSlowOneDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            String digits = Long.toString(random.nextLong(10_000_000_000_000_000L));
            String tail = digits.substring(random.nextInt(digits.length()));
            int point = random.nextInt(tail.length() + 2);
            String number = point > tail.length() ? tail : tail.substring(0, point) + '.' + tail.substring(point);
            assertEquals(Double.parseDouble(number), DecimalText.number(number), number);
        }
    }

    @Test
    void fewRecordsWithoutANumberAreToldAndManyLeaveItUnknown() {
        List<Told> records = IntStream.range(0, 1_204)
                .mapToObj(i -> Told.at(i, i < 3 ? null : "10"))
                .toList();
        Figure few = figure(p99().limits(50), DAY, records);
        assertEquals("3 of 1,204 records had no number in 'latency_ms'", few.remark());
        assertEquals(10, few.value());

        Figure many = figure(p99(), DAY, records.subList(0, 200));
        assertEquals(
                "3 of 200 records had no number in 'latency_ms', so p99 of 'latency_ms' is not known", many.unknown());
    }

    @Test
    void aRecordWithoutANumberMayBeTheWorstOfAll() {
        List<Told> records = IntStream.range(0, 1_000)
                .mapToObj(i -> Told.at(i, i == 5 ? "timeout" : String.valueOf(i)))
                .toList();
        String why = "1 of 1,000 records had no number in 'x', such as 'timeout', enough to turn the answer";
        assertEquals(
                1, figure(FigureSpec.max("m", "x").limits(500), DAY, records).unread());
        assertEquals(
                "", figure(FigureSpec.max("m", "x").limits(500), DAY, records).unknown());
        assertTrue(figure(FigureSpec.max("m", "x").limits(2_000), DAY, records)
                .unknown()
                .startsWith(why));
        assertTrue(figure(FigureSpec.min("m", "x").limits(-5), DAY, records)
                .unknown()
                .startsWith(why));
        assertEquals(
                "",
                figure(FigureSpec.percentile("p", "x", 99).limits(2_000), DAY, records)
                        .unknown());
        assertTrue(figure(FigureSpec.percentile("p", "x", 100).limits(2_000), DAY, records)
                .unknown()
                .startsWith(why));
        assertEquals(
                "",
                figure(FigureSpec.mean("m", "x").limits(2_000), DAY, records).unknown());
        assertTrue(figure(FigureSpec.sum("m", "x").limits(499_600), DAY, records)
                .unknown()
                .startsWith(why));
    }

    @Test
    void aPercentileIsOnTheRightSideOfItsLimitWhateverItsError() {
        for (double number : new double[] {49.999, 50, 50.001}) {
            List<Told> records = IntStream.range(0, 500)
                    .mapToObj(i -> Told.at(i, String.valueOf(i < 100 ? 1 : i > 497 ? 900 : number)))
                    .toList();
            double value = figure(p99().limits(50), DAY, records).value();
            assertEquals(Math.signum(number - 50), Math.signum(value - 50), () -> number + " became " + value);
            assertEquals(number, value, number * 0.01);
        }
    }

    @Test
    void sumsAndMeansAreOfDecimals() {
        List<Told> tenths =
                IntStream.range(0, 10).mapToObj(i -> Told.at(i, "0.1")).toList();
        assertEquals(1.0, figure(FigureSpec.sum("s", "x"), DAY, tenths).value());
        assertEquals(0.1, figure(FigureSpec.mean("s", "x"), DAY, tenths).value());
        assertEquals(
                1.0,
                figure(FigureSpec.sum("s", "x"), DAY, numbers("1e300", "1", "-1e300"))
                        .value());
    }

    @Test
    void tooFewSamplesAndNoneAreUnknown() {
        assertEquals(
                "2 of the 100 samples needed, so p99 of 'latency_ms' is not known",
                figure(p99().minimumSamples(100), DAY, numbers("1", "2")).unknown());
        assertEquals(
                "no record that is meant was logged, so p99 of 'latency_ms' is not known",
                figure(p99(), DAY, List.of()).unknown());
        assertEquals(0, figure(FigureSpec.count("c"), DAY, List.of()).value());
        assertEquals(
                "there is no log record, so number is not known",
                new FigureFold(FigureSpec.count("c").build())
                        .figure("mine", DAY, new RecordsRead(0, 0))
                        .unknown());
    }

    @Test
    void theWorstWindowIsFoundAndSaysWhen() {
        Figure figure = figure(
                FigureSpec.max("m", "x").worstPer(Duration.ofHours(1)),
                Told.at(10, "5"),
                Told.at(3_700, "9"),
                Told.at(3_800, "7"),
                Told.at(7_300, "1"));
        assertEquals(9, figure.highest().value());
        assertEquals(
                "2026-01-02T01:00:00Z",
                figure.highest().window().orElseThrow().start().toString());
        assertEquals(2, figure.highest().samples());
        assertEquals(1, figure.lowest().value());
        assertEquals(9, figure.value());
    }

    @Test
    void samplesOfAQuietWindowAreNeverLost() {
        List<Told> records = new java.util.ArrayList<>();
        IntStream.range(0, 200).forEach(i -> records.add(Told.at(i, "10")));
        IntStream.range(0, 3).forEach(i -> records.add(Told.at(3_600 + i, "900")));
        Figure figure = figure(
                FigureSpec.percentile("p99", "x", 99)
                        .worstPer(Duration.ofHours(1))
                        .minimumSamples(100)
                        .limits(50),
                DAY,
                records);
        assertEquals(900, figure.highest().value(), 9);
        assertEquals(Optional.empty(), figure.highest().window());
        assertEquals(
                "1 window of 1h has fewer than 100 samples and is looked at together with others", figure.remark());
    }

    @Test
    void aWindowWithoutARecordCountsAsNothing() {
        FigureSpec.Builder count = FigureSpec.count("c").worstPer(Duration.ofHours(1));
        List<Told> allButOne = IntStream.range(0, 24)
                .filter(hour -> hour != 5)
                .mapToObj(hour -> Told.at(hour * 3_600L, ""))
                .toList();
        Figure figure = figure(count, DAY, allButOne);
        assertEquals(0, figure.lowest().value());
        assertEquals(
                "2026-01-02T05:00:00Z",
                figure.lowest().window().orElseThrow().start().toString());
        assertEquals(1, figure.highest().value());
    }

    @Test
    void aWindowThatIsCutOffMayBeTooMuchButNotTooLittle() {
        Optional<Window> cut = Optional.of(
                Window.of(Told.START.plusSeconds(1_800), Told.START.plusSeconds(9_000), Duration.ofHours(2), true));
        List<Told> records = new java.util.ArrayList<>();
        IntStream.range(0, 90).forEach(i -> records.add(Told.at(1_900 + i, "")));
        IntStream.range(0, 60).forEach(i -> records.add(Told.at(3_700 + i, "")));
        records.add(Told.at(7_300, ""));
        Figure rate = figure(FigureSpec.rate("r", Duration.ofMinutes(1)).worstPer(Duration.ofHours(1)), cut, records);
        assertEquals(1.5, rate.highest().value());
        assertEquals(1, rate.lowest().value());
        assertEquals(151 / 120.0, rate.value(), 1e-12);

        Figure none = figure(FigureSpec.count("c").worstPer(Duration.ofHours(5)), cut, records);
        assertEquals(151, none.highest().value());
        assertTrue(assertThrows(MissingEvidenceException.class, none::lowest)
                .getMessage()
                .startsWith("no whole window lies in the evidence"));
    }

    @Test
    void aShareOfNothingIsUnknown() {
        FigureSpec.Builder share = FigureSpec.share("s").outOf(org.alphatrade.dryrun.spi.Interest.everything());
        FigureFold fold = new FigureFold(share.build());
        fold.add(Told.at(1, ""));
        assertEquals(
                "no record that is meant was logged, so share is not known",
                fold.figure("mine", DAY, new RecordsRead(1, 0)).unknown());
        fold.addToWhole(Told.at(1, ""));
        fold.addToWhole(Told.at(1, ""));
        assertEquals(0.5, fold.figure("mine", DAY, new RecordsRead(3, 0)).value());
    }

    @Test
    void whatTakesTooMuchMemoryIsGivenUpAndSaid() {
        FigureFold fold = new FigureFold(
                FigureSpec.count("c").worstPer(Duration.ofSeconds(1)).build());
        for (int i = 0; i < 2 * FigureFold.MOST_WINDOWS; i++) {
            fold.add(Told.at(i, ""));
        }
        assertTrue(fold.figure("mine", DAY, new RecordsRead(1, 0))
                .unknown()
                .startsWith("it takes more than 10000 windows or 1000000 buckets"));
    }

    @Test
    void recordsOutsideTheWindowAndBefore1970HaveWindowsToo() {
        Figure figure = figure(
                FigureSpec.max("m", "x").worstPer(Duration.ofMillis(1_500)),
                new Told(java.time.Instant.parse("1969-12-31T23:59:59.9Z"), "3"),
                new Told(java.time.Instant.parse("2200-01-01T00:00:00Z"), "4"));
        assertEquals(4, figure.highest().value());
        assertEquals(
                "1969-12-31T23:59:58.500Z",
                figure.lowest().window().orElseThrow().start().toString());
    }
}
