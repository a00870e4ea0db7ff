package org.alphatrade.dryrun.engine.detect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.log.field.ErrorValue;
import org.alphatrade.dryrun.spi.LogRecord;

/**
 * Fields by which a record of a harmless level says that what it tells of did not succeed: {@code "success":false}, an
 * answer 503, a code of refusal, an error that is not empty. In JSON at the top and in the answer it carries, in text as
 * {@code key=value}.
 */
final class FailureFields {
    private static final List<String> ANSWERS = List.of("", "response.", "res.", "result.", "data.", "httpRequest.");
    private static final Set<String> FLAGS = Set.of("success", "succeeded", "successful", "ok", "healthy");
    private static final Set<String> CODES = Set.of("retCode", "retcode", "ret_code", "error.code");
    private static final Set<String> EXITS =
            Set.of("exit_code", "exitCode", "exit_status", "returncode", "return_code");
    private static final Set<String> STATUSES =
            Set.of("status", "state", "result", "outcome", "order_status", "orderStatus", "exec_type", "execType");
    private static final Set<String> HTTP = Set.of(
            "status",
            "statusCode",
            "status_code",
            "http_status",
            "httpStatus",
            "http.status_code",
            "http.response.status_code");
    private static final Set<String> ERRORS = Set.of("error", "err", "error.message", "error.msg", "err.message");
    private static final List<String> NAMES = Stream.of(FLAGS, CODES, EXITS, STATUSES, HTTP, ERRORS)
            .flatMap(Set::stream)
            .distinct()
            .sorted()
            .toList();

    /** The keys of logfmt or three pairs in a row, without which pairs in a text are anybody's. */
    private static final Pattern LOGFMT =
            Pattern.compile("(?:^|\\s)(?:level|lvl|msg|severity)=|(?:\\s[A-Za-z][\\w.]{1,30}=\\S+){3}");

    private static final Pattern PAIR = Pattern.compile("(?:^|\\s)([A-Za-z][\\w.]{1,30})=(?:\"([^\"]*)\"?|(\\S+))");
    private static final Pattern FAILED =
            Pattern.compile("rejected|failed|failure|refused|denied|error", Pattern.CASE_INSENSITIVE);
    /** Of MetaTrader 1 and 10008 to 10010 are good; elsewhere all but 0 is a refusal. */
    private static final Pattern REFUSED = Pattern.compile("(?!0+$|1$|1000[89]$|10010$)-?\\d+");

    /** Whoever was asked to end has not failed. */
    private static final Pattern ENDED = Pattern.compile("(?!0+$|130$|143$)-?\\d+");

    private static final Pattern SERVER_ERROR = Pattern.compile("5\\d\\d");
    /** How a connection or a task ends that somebody closed. */
    private static final Set<String> CLOSED = Set.of("eof", "context canceled", "http: server closed");

    /** In small letters; what a line must hold one of to be looked at. */
    static final List<String> WORDS = Stream.of(
                    Stream.of("ret_code", "exit_code", "exitcode", "returncode", "return_code", "exit_status"),
                    Stream.of("\"rejected\"", "\"failed\"", "\"failure\"", "\"refused\"", "\"denied\""),
                    Stream.of(" error=", " err=", "success=f", "status=5", "status_code=5", "status=f", "status=r"),
                    FLAGS.stream().sorted().flatMap(key -> json(key, "f")),
                    Stream.of("status", "statuscode", "status_code").flatMap(key -> json(key, "5")),
                    Stream.of("error", "err")
                            .flatMap(key -> Stream.of("\"", "{").flatMap(open -> json(key, open))),
                    Stream.of("status", "result", "outcome").flatMap(key -> json(key, "\"error")))
            .flatMap(words -> words)
            .toList();

    private FailureFields() {}

    private static Stream<String> json(String key, String value) {
        return Stream.of(key + "\":" + value, key + "\": " + value);
    }

    /** Returns the first field that says so, with its value. */
    static Optional<String> in(LogRecord record) {
        return record.structured() ? inObject(record) : inText(record.text());
    }

    private static Optional<String> inObject(LogRecord record) {
        for (String answer : ANSWERS) {
            for (String name : NAMES) {
                String value = record.field(answer + name);
                if (value != null && isFailure(name, value)) {
                    return Optional.of(answer + name + "=" + value);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inText(String text) {
        if (text.indexOf('=') < 0 || !LOGFMT.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher pairs = PAIR.matcher(text);
        while (pairs.find()) {
            String value = pairs.group(2) == null ? pairs.group(3) : pairs.group(2);
            if (isFailure(pairs.group(1), value)) {
                return Optional.of(pairs.group(1) + "=" + value);
            }
        }
        return Optional.empty();
    }

    private static boolean isFailure(String name, String value) {
        return FLAGS.contains(name) && value.equalsIgnoreCase("false")
                || CODES.contains(name) && REFUSED.matcher(value).matches()
                || EXITS.contains(name) && ENDED.matcher(value).matches()
                || STATUSES.contains(name) && FAILED.matcher(value).matches()
                || HTTP.contains(name) && SERVER_ERROR.matcher(value).matches()
                || ERRORS.contains(name) && isError(value);
    }

    private static boolean isError(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return ErrorValue.isTrouble(plain) && !CLOSED.contains(plain) && !plain.startsWith("{");
    }
}
