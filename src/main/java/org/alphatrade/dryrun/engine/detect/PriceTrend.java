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
    private static final Pattern PART = Pattern.compile(
            "[\"\\s{,](?:service|component|host|node|connection|instance|endpoint|server|target|health|probe|link)(?:_?(?:name|id))?(?:\"\\s{0,5}:|=)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PART_WORD = Pattern.compile(
            "\\b(?:service|component|host|node|connection|instance|endpoint|server|feed|stream|gateway|engine|link|health|probe)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private PriceTrend() {}

    static boolean isIn(LogRecord record) {
        String text = record.text();
        String message = record.message();
        boolean ofPrices = KEY.matcher(text).find() || WORD.matcher(message).find();
        return ofPrices
                && !PART.matcher(text).find()
                && !PART_WORD.matcher(message).find();
    }
}
