package org.alphatrade.dryrun.engine.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A title is what the record says that a collector wrapped, not how it was wrapped. */
final class CarriedMessageTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":\"error\",\"msg\":\"order lost\"}\n",
                "api-1  | {\"level\":\"error\",\"msg\":\"order lost\"}",
                "[pod/feed-7d4/app] {\"severity\":\"ERROR\",\"message\":\"order lost\"}",
                "feed-7d4 app {\"level\":\"error\",\"msg\":\"order lost\"}",
                "2026-01-02T03:04:05.143102151Z stdout F {\"level\":\"error\",\"msg\":\"order lost\"}",
                "2026-01-02 03:04:05 {\"level\":\"error\",\"event\":\"order lost\"}",
                "Jan  2 03:04:05 h1 feed[12]: {\"level\":\"error\",\"msg\":\"order lost\"}",
                "Jan  2 03:04:05 h1 feed: {\"level\":\"error\",\"msg\":\"order lost\"}",
                "{\"log\":\"{\\\"level\\\":\\\"error\\\",\\\"msg\\\":\\\"order lost\\\"}\\n\",\"stream\":\"stdout\"}"
            })
    void theRecordInsideIsNamed(String text) {
        assertEquals("order lost", CarriedMessage.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order lost",
                "Error placing order: {\"code\":-2010,\"msg\":\"no balance\"}",
                "binance {\"code\":-2010,\"msg\":\"no balance\"}",
                "api-1  | {order} lost",
                "api-1  | {\"a\":1}",
                "{\"msg\":\"cut in the mid"
            })
    void aSentenceThatEndsWithAnObjectIsKept(String text) {
        assertEquals(text, CarriedMessage.of(text));
    }
}
