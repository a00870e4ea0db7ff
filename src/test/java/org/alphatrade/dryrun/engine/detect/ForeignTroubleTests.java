package org.alphatrade.dryrun.engine.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.plugin.model.InterestMatcher;
import org.alphatrade.dryrun.spi.LogRecord;
import org.alphatrade.dryrun.spi.Phase;
import org.alphatrade.dryrun.spi.Severity;
import org.junit.jupiter.api.Test;

/** What is said in other writings than Latin is found wherever and however it stands, and the words show every such record. */
final class ForeignTroubleTests {
    private static final List<String> SAID = List.of(
            "订单被拒绝",
            "下單失敗",
            "连接超时",
            "注文が拒否されました",
            "接続が切断",
            "주문이 거부되었습니다",
            "증거금 부족",
            "заявка отклонена",
            "НЕДОСТАТОЧНО СРЕДСТВ",
            "соединение потеряно");
    private static final List<String> BESIDE = List.of(
            "order 7 ", " ok", "é", "\\n", "행", "价格 ", "цена ", "値 ", "€", "😀", "\\u001b[0m", "tick ", "c:\\\\users ");

    @Test
    void whatIsSaidIsFoundAsItStandsAndEscapedInBothCases() {
        for (String said : SAID) {
            for (String text : List.of(
                    said, escaped(said), great(escaped(said)), escaped(said).replace("\\", "\\\\"))) {
                assertEquals(Severity.WARN, ForeignTrouble.worst(text), text);
            }
        }
    }

    @Test
    void whatIsOfLatinLettersIsLeftToTheOtherWords() {
        for (String text : List.of(
                "", "order rejected", "señal perdida", "\\n\\t", "\\u001b[31m", "\\u00e9t\\u00e9", "\\u", "\\u62")) {
            assertEquals(Severity.PASS, ForeignTrouble.worst(text), text);
        }
    }

    @Test
    void aRecordThatTellsOfTroubleIsShownWhateverStandsBesideIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        InterestMatcher shown = InterestMatcher.of(ContentDetector.words());
        int told = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] line = line(random);
            BatchBuilder builder = new BatchBuilder("log", 64 << 10);
            builder.addLine(line, 0, line.length, StdStream.STDOUT, 0, 0, line.length, Phase.RUNNING);
            RecordBatch batch = builder.build();
            LogRecord record = batch.view().at(0);
            if (ForeignTrouble.worst(record.message()) == Severity.WARN) {
                told++;
                assertTrue(shown.takes(record), () -> "seed " + seed + ": " + new String(line, StandardCharsets.UTF_8));
            }
        }
        assertTrue(told > 400, "told " + told);
    }

    @Test
    void lettersWithoutEndAreReadInNoTime() {
        for (String piece : List.of("订单", "注文", "주문 ", "заявка ", "\\u8ba2", "\\", "\\u", "é", "失")) {
            String text = piece.repeat(4_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                for (int i = 0; i < 20; i++) {
                    assertEquals(Severity.PASS, ForeignTrouble.worst(text), piece);
                }
            });
        }
    }

    private static byte[] line(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(BESIDE.get(random.nextInt(BESIDE.size())));
        }
        if (random.nextBoolean()) {
            text.insert(random.nextInt(2) * text.length(), SAID.get(random.nextInt(SAID.size())));
        }
        String said =
                switch (random.nextInt(4)) {
                    case 0 -> escaped(text.toString());
                    case 1 -> great(escaped(text.toString()));
                    default -> text.toString();
                };
        byte[] bytes = (random.nextBoolean() ? said : "{\"level\":\"info\",\"message\":\"" + said + "\",\"n\":1}")
                .getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) { // as where a writer cut a letter or a disk lost a byte
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(0x80, 0x100);
        }
        return bytes;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 0x80 ? "" + (char) c : String.format("\\u%04x", c)));
        return escaped.toString();
    }

    /** The letters of what is escaped, not that it is: {@code \}{@code u6CE8}. */
    private static String great(String text) {
        return text.toUpperCase(Locale.ROOT).replace("\\U", "\\u").replace("\\N", "\\n");
    }
}
