package org.alphatrade.dryrun.log.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.spi.Level;

/** The words for levels. */
public final class LevelNames {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern GRADED = Pattern.compile("(?:severity_number_)?([a-z]{4,9}?)(?:[+-]\\d{1,3}|[1-5])?");
    private static final int LONGEST = 64;
    private static final Map<String, Level> LOCAL = local();
    private static final Map<String, Level> WORDS = all();
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("t", "trace"),
            Map.entry("v", "trace"),
            Map.entry("d", "debug"),
            Map.entry("i", "info"),
            Map.entry("w", "warning"),
            Map.entry("e", "error"),
            Map.entry("f", "fatal"),
            Map.entry("c", "critical"));

    private LevelNames() {}

    /** Returns the word as it is counted: lower case, without colours and blanks, not too long; a letter as its word. */
    public static String normal(String word) {
        String plain = word.indexOf('\u001b') < 0 ? word : COLOURS.matcher(word).replaceAll("");
        String lower = plain.strip().toLowerCase(Locale.ROOT);
        if (lower.length() == 1) {
            return LETTERS.getOrDefault(lower, lower);
        }
        // PostgreSQL's word for what is no trouble.
        return lower.equals("log") ? "info" : lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
    }

    /** Returns the rank of a word in lower case; {@link Level#OTHER} when it is not known. */
    public static Level rank(String word) {
        Level known = known(word);
        return known == Level.OTHER ? known(plain(word)) : known;
    }

    /** Returns {@code warn} for {@code warn+2}, {@code error} for {@code error3} and {@code severity_number_error3}. */
    private static String plain(String word) {
        Matcher graded = GRADED.matcher(word);
        return graded.matches() ? graded.group(1) : "";
    }

    private static Level known(String word) {
        return WORDS.getOrDefault(word, Level.OTHER);
    }

    /** Returns every word that is known, in lower case. */
    public static Set<String> words() {
        return WORDS.keySet();
    }

    /** Tells whether a word in lower case is one of another language than English. */
    public static boolean isLocal(String word) {
        return LOCAL.containsKey(word);
    }

    private static void add(Map<String, Level> words, Level level, String... names) {
        for (String name : names) {
            words.put(name, level);
        }
    }

    private static Map<String, Level> all() {
        Map<String, Level> words = new LinkedHashMap<>();
        add(words, Level.TRACE, "trace", "finest", "finer", "silly", "verbose", "trc", "trac", "trce", "vrb", "t", "v");
        add(words, Level.DEBUG, "debug", "dbg", "dbug", "debu", "fine", "config", "http", "d");
        add(words, Level.INFO, "info", "information", "informational", "inf", "notice", "noti", "note", "log", "audit");
        add(words, Level.INFO, "default", "success", "ok", "i");
        add(words, Level.WARN, "warn", "warning", "wrn", "w");
        add(words, Level.ERROR, "error", "err", "erro", "eror", "exception", "severe", "failure", "fail", "urgent");
        add(words, Level.ERROR, "e");
        add(words, Level.FATAL, "critical", "crit", "fatal", "fata", "ftl", "alert", "aler", "emerg", "emer");
        add(words, Level.FATAL, "emergency", "panic", "pani", "dpanic", "fault", "disaster", "f", "c");
        words.putAll(LOCAL);
        // hummingbot; Core Lightning.
        // Liberty, of what a program prints.
        add(words, Level.INFO, "systemout");
        add(words, Level.ERROR, "systemerr");
        add(words, Level.DEBUG, "network");
        add(words, Level.WARN, "unusual");
        add(words, Level.ERROR, "broken");
        return Collections.unmodifiableMap(words);
    }

    /** What java.util.logging and PostgreSQL write in other languages than English. */
    private static Map<String, Level> local() {
        Map<String, Level> words = new LinkedHashMap<>();
        add(words, Level.INFO, "infos", "信息", "情報", "정보", "提示");
        add(words, Level.DEBUG, "调试", "調試");
        add(words, Level.WARN, "warnung", "avertissement", "avvertenza", "advertencia", "varning", "attenzione");
        add(words, Level.WARN, "警告", "告警", "경고", "предупреждение");
        add(words, Level.ERROR, "schwerwiegend", "grave", "allvarlig", "fehler", "erreur", "errore");
        add(words, Level.ERROR, "严重", "嚴重", "重大", "심각", "错误", "錯誤", "异常", "異常", "エラー", "오류", "ошибка");
        add(words, Level.FATAL, "fatale", "panik", "致命", "致命错误", "важно", "паника");
        return words;
    }
}
