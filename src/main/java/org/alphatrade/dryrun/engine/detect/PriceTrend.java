package org.alphatrade.dryrun.engine.detect;

import java.util.regex.Pattern;
import org.alphatrade.dryrun.spi.LogRecord;

/** Tells whether what is down in a record is a price: its trend stands beside it, and no part of a system. */
final class PriceTrend {
    private static final String OF_PRICES = "(?:trend|direction|candle|momentum|slope|regime|timeframe)";
    /** A key of JSON or of a pair. */
    private static final Pattern KEY = Pattern.compile(
            "[\"\\s{,](?:\\w{0,30}_)?" + OF_PRICES + "(?:_\\w{0,30})?(?:\"\\s{0,5}:|=)", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("\\b" + OF_PRICES + "s?\\b", Pattern.CASE_INSENSITIVE);
    /** What can be down itself. */
    private static final String OF_SYSTEMS =
            "(?:service|component|host|node|connection|instance|endpoint|server|target|health|probe|link|name|check|feed|database|db|api|gateway|broker)";

    private static final Pattern PART = key(OF_SYSTEMS);
    /** Where a price is made; it can be down as well. */
    private static final Pattern PLACE = key("(?:exchange|venue)");

    private static final Pattern PART_WORD = Pattern.compile(
            "\\b(?:" + OF_SYSTEMS + "|stream|engine|exchange|venue)(?:e?s)?\\b", Pattern.CASE_INSENSITIVE);
    /** A message that says it of a trend leaves no doubt. */
    private static final Pattern TURNED = Pattern.compile(
            "\\b" + OF_PRICES + "(?: (?:of|for|in|on) \\S{1,30})? (?:turned|flipped|changed|reversed)\\b",
            Pattern.CASE_INSENSITIVE);

    private PriceTrend() {}

    static boolean isIn(LogRecord record) {
        String text = record.text();
        String message = record.message();
        boolean ofPrices = KEY.matcher(text).find() || WORD.matcher(message).find();
        return ofPrices
                && !PART.matcher(text).find()
                && !PART_WORD.matcher(message).find()
                && (TURNED.matcher(message).find() || !PLACE.matcher(text).find());
    }

    private static Pattern key(String names) {
        return Pattern.compile(
                "[\"\\s{,](?:\\w{0,30}_)?" + names + "(?:_?(?:name|id))?(?:\"\\s{0,5}:|=)", Pattern.CASE_INSENSITIVE);
    }
}
