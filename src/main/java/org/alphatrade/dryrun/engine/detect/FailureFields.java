package org.alphatrade.dryrun.engine.detect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alphatrade.dryrun.log.field.ErrorValue;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;
import org.alphatrade.dryrun.spi.LogRecord;

/**
 * Fields by which a record of a harmless level says that what it tells of did not succeed: {@code "success":false}, an
 * answer 503, a code of refusal, an error that is not empty. In JSON at the top and in the answer it carries, in text as
 * {@code key=value}.
 */
enum FailureFields {
    FLAG(
            Set.of(
                    "success",
                    "succeeded",
                    "successful",
                    "ok",
                    "healthy",
                    "is_healthy",
                    "isHealthy",
                    "alive",
                    "is_alive",
                    "reconciled"),
            Pattern.compile("(?i)false"),
            words(
                    Stream.of("\"success", "\"succeeded", "\"successful", "\"ok", "healthy", "alive", "\"reconciled"),
                    "f"),
            Stream.of("success=f", "reconciled=f")),
    /** The other way round. */
    RAISED(
            Set.of(
                    "isError",
                    "is_error",
                    "hasError",
                    "has_error",
                    "hasErrors",
                    "has_errors",
                    "failed",
                    "killed",
                    "oom_killed",
                    "oomKilled",
                    "crashed",
                    "breached",
                    "limit_breached",
                    "timedOut",
                    "timed_out"),
            Pattern.compile("(?i)true"),
            words(
                    Stream.of(
                            "iserror",
                            "is_error",
                            "haserror",
                            "has_error",
                            "haserrors",
                            "has_errors",
                            "\"failed",
                            "killed",
                            "\"crashed",
                            "breached",
                            "timedout",
                            "timed_out"),
                    "t"),
            Stream.of("is_error=t", "has_error=t", "failed=t")),
    /** Of MetaTrader 1 and 10008 to 10010 are good; elsewhere all but 0 is a refusal. */
    CODE(
            Set.of("retCode", "retcode", "ret_code", "error.code"),
            Pattern.compile("(?!0+$|1$|1000[89]$|10010$)-?\\d+"),
            Stream.of("retcode", "ret_code"),
            words(Stream.of("\"error"), "{")),
    /** What is not 0, said of an error or by the answer to a call; Interactive Brokers says from 2100 on how its farms are. */
    ERROR_CODE(
            Set.of(
                    "sCode",
                    "errorCode",
                    "error_code",
                    "errCode",
                    "err_code",
                    "ErrorID",
                    "error_id",
                    "rp_code",
                    "protoPayload.status.code"),
            Pattern.compile(
                    "(?!0+$|200$|21\\d\\d$)-?\\d+|(?s:\\[\"?(?!0+\\D)\\d.*)|(?!NO_|NOT_AN_)[A-Z][A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40}){1,8}"),
            Stream.of(
                    "\"scode",
                    "\"errorcode",
                    "\"error_code",
                    "\"errcode",
                    "\"err_code",
                    "\"errorid",
                    "\"error_id",
                    "\"rp_code",
                    "\"protopayload"),
            Stream.of("errorcode=", "error_code=", "errorid=", "error_id=")),
    /** Binance's are negative, KuCoin's and others' have five or six digits; at the top of a record those may count anything. */
    VENUE_CODE(
            Set.of("code", "response.code", "result.code", "res.code", "body.code"),
            Pattern.compile("-\\d{4,5}|[45]\\d{5}|(?!10000$)[1-9]\\d{4}"),
            words(Stream.of("\"code"), "-"),
            Stream.of("\"", "").flatMap(quote -> Stream.of("1", "4", "5", "6", "-")
                    .flatMap(digit -> words(Stream.of("\"code"), quote + digit)))),
    /** Cosmos leaves it empty where all went well. */
    CODESPACE(
            Set.of("codespace", "tx_response.codespace", "tx_result.codespace"),
            Pattern.compile("[a-z]\\w+"),
            Stream.of("\"codespace"),
            Stream.of()),
    /** Why an order was not taken. */
    REJECTION(
            Set.of("rejectReason", "reject_reason", "rejReason", "rej_reason", "ordRejReason"),
            Pattern.compile("(?i)(?!(?:none|null|nil|ec_noerror|no_?error|0|false|ok|n/a)$).+"),
            Stream.of("\"rejectreason", "\"reject_reason", "\"rejreason", "\"rej_reason", "\"ordrejreason"),
            Stream.of()),
    /** What an answer or a transaction is. */
    KIND(
            Set.of("type", "event"),
            Pattern.compile("(?i)error|[a-z_]{0,40}order_reject"),
            words(Stream.of("\"type", "\"event"), "\"error\""),
            Stream.of("order_reject\"")),
    /** An order that was rejected, as FIX writes it. */
    FIX(
            Set.of("OrdStatus", "ExecType", "fix.39", "fix.150", "fields.39", "fields.150"),
            Pattern.compile("(?i)8|rejected"),
            words(Stream.of("\"ordstatus", "\"exectype", "\"39", "\"150"), "\"8\""),
            words(Stream.of("\"ordstatus", "\"exectype"), "\"r")),
    /** Lists of errors and exceptions that are not empty. */
    LIST(
            Set.of("errors", "exceptions", "data.baseData.exceptions"),
            Pattern.compile("(?s)\\[\\s*[\"{].*"),
            words(Stream.of("\"errors", "\"exceptions"), "[\""),
            words(Stream.of("\"errors", "\"exceptions"), "[{")),
    /** Whoever was asked to end has not failed. */
    EXIT(
            Set.of("exit_code", "exitCode", "exit_status", "returncode", "return_code", "signal"),
            Pattern.compile("(?!0+$|130$|143$)-?\\d+|SIG(?:SEGV|ABRT|KILL|BUS|ILL|FPE)"),
            Stream.of(
                    "exit_code",
                    "exitcode",
                    "exit_status",
                    "returncode",
                    "return_code",
                    "\"sigsegv\"",
                    "\"sigabrt\"",
                    "\"sigkill\"",
                    "\"sigbus\"",
                    "\"sigill\"",
                    "\"sigfpe\""),
            Stream.of()),
    STATUS(
            Set.of(
                    "status",
                    "state",
                    "result",
                    "outcome",
                    "order_status",
                    "orderStatus",
                    "exec_type",
                    "execType",
                    "health",
                    "health_status",
                    "healthStatus"),
            Pattern.compile(
                    "(?i)rejected|failed|failure|refused|denied|error|down|halted|unhealthy|crashed|firing|not_serving|out_of_service|oomkilled|0x0|[a-z_]{1,40}rejected|rejected_[a-z_]{1,40}"),
            Stream.of(
                    "rejected\"",
                    "\"rejected_",
                    "\"failed\"",
                    "\"failure\"",
                    "\"refused\"",
                    "\"denied\"",
                    "status=f",
                    "status=r"),
            Stream.of(
                            words(Stream.of("\"status", "\"result", "\"outcome"), "\"error"),
                            words(Stream.of("\"status", "\"state"), "\"down\""),
                            words(Stream.of("\"status"), "\"0x0\""),
                            Stream.of("\"halted\"", "\"unhealthy\"", "\"crashed\"", "\"firing\""),
                            Stream.of("\"not_serving\"", "\"out_of_service\"", "\"oomkilled\""),
                            Stream.of("status=down", "state=down", "state=halted", "=unhealthy"))
                    .flatMap(words -> words)),
    HTTP(
            Set.of(
                    "status",
                    "statusCode",
                    "status_code",
                    "http_status",
                    "httpStatus",
                    "http_code",
                    "response_status",
                    "responseStatus",
                    "response_code",
                    "http.status",
                    "http.status_code",
                    "http.response.status_code"),
            Pattern.compile("5\\d\\d"),
            words(Stream.of("status", "statuscode", "status_code", "http_code", "response_code"), "5"),
            Stream.of("status=5", "status_code=5")),
    ERROR(
            Set.of(
                    "error",
                    "err",
                    "error.message",
                    "error.msg",
                    "err.message",
                    "error_message",
                    "errorMessage",
                    "error_msg",
                    "errorMsg",
                    "err_msg",
                    "errmsg",
                    "failure_reason",
                    "failureReason"),
            Pattern.compile("(?s)(?!\\{).+"),
            Stream.of("\"", "{", "[\"")
                    .flatMap(open -> words(
                            Stream.of(
                                    "\"error",
                                    "\"err",
                                    "error_message",
                                    "errormessage",
                                    "error_msg",
                                    "errormsg",
                                    "err_msg",
                                    "errmsg",
                                    "failure_reason",
                                    "failurereason"),
                            open)),
            Stream.of(" error=", " err="));

    /** In small letters; what a line must hold one of to be looked at. */
    static final List<String> WORDS =
            Arrays.stream(values()).flatMap(kind -> kind.words.stream()).toList();

    private static final List<String> ANSWERS = List.of(
            "",
            "response.",
            "res.",
            "result.",
            "data.",
            "httpRequest.",
            "attr.",
            "context.",
            "ctx.",
            "extra.",
            "details.",
            "fields.",
            "body.",
            "payload.",
            "meta.",
            "properties.");
    /** How a connection or a task ends that somebody closed. */
    private static final Set<String> CLOSED = Set.of("eof", "context canceled", "http: server closed");
    /** The keys of logfmt or three pairs in a row, without which pairs in a text are anybody's. */
    private static final Pattern LOGFMT =
            Pattern.compile("(?:^|\\s)(?:level|lvl|msg|severity)=|(?:\\s[A-Za-z][\\w.]{1,30}=\\S+){3}");

    private static final Pattern PAIR = Pattern.compile("(?:^|\\s)([A-Za-z][\\w.]{1,30})=(?:\"([^\"]*)\"?|(\\S+))");
    private static final MultiLiteralScanner SCAN = scan();

    /** No server answers with it: what is written in blocks is as large. */
    private static final String SIZE = "512";

    private static final int REJECTED = "rejected".length();

    /** Where each kind is looked for at the top of a record, in order. */
    private static final List<List<Place>> PLACES =
            Arrays.stream(values()).map(FailureFields::places).toList();

    private final Set<String> names;
    private final List<String> sorted;
    private final List<String> sortedInParts;
    private final Predicate<String> failed;
    private final List<String> words;

    FailureFields(Set<String> names, Pattern failed, Stream<String> words, Stream<String> more) {
        this.names = names;
        this.sorted = names.stream().sorted().toList();
        this.sortedInParts =
                Stream.concat(names.stream(), inPartsOnly()).sorted().toList();
        this.failed = failed.asMatchPredicate();
        this.words = Stream.concat(words, more).toList();
    }

    /** What an update of an order tells of is an event there. */
    private Stream<String> inPartsOnly() {
        return name().equals("STATUS") ? Stream.of("event") : Stream.of();
    }

    private static Stream<String> words(Stream<String> keys, String value) {
        return keys.flatMap(key -> Stream.of(key + "\":" + value, key + "\": " + value));
    }

    /** A name, and where it stands in a record. */
    private record Place(String path, String name) {}

    private static List<Place> places(FailureFields kind) {
        return ANSWERS.stream()
                .flatMap(answer -> kind.sorted.stream().map(name -> new Place(answer + name, name)))
                .toList();
    }

    private static MultiLiteralScanner scan() {
        MultiLiteralScanner.Builder all = new MultiLiteralScanner.Builder();
        for (FailureFields kind : values()) {
            kind.words.forEach(word -> all.addOfAnyCase(word.getBytes(StandardCharsets.US_ASCII), kind.bit()));
        }
        return all.build();
    }

    private long bit() {
        return 1L << ordinal();
    }

    /** Returns the first field that says so, with its value. Most records that are asked about hold no word of it. */
    static Optional<String> in(LogRecord record) {
        byte[] line = record.text().getBytes(StandardCharsets.UTF_8);
        long kinds = SCAN.owners(line, 0, line.length);
        if (kinds == 0) {
            return Optional.empty();
        }
        if (!record.structured()) {
            return inText(record);
        }
        Optional<String> atTop = inObject(record, kinds);
        return atTop.isPresent() ? atTop : inParts(record, kinds);
    }

    private static Optional<String> inParts(LogRecord record, long kinds) {
        return AnswerParts.of(record).entrySet().stream()
                .flatMap(part -> Arrays.stream(values())
                        .filter(kind -> (kinds & kind.bit()) != 0)
                        .flatMap(kind -> kind.inPart(record, part.getKey(), part.getValue())))
                .findFirst();
    }

    private Stream<String> inPart(LogRecord record, String path, Map<?, ?> part) {
        return sortedInParts.stream().flatMap(name -> {
            Object value = part.get(name);
            boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
            return plain && isFailure(record, name, String.valueOf(value))
                    ? Stream.of(path + "." + name + "=" + value)
                    : Stream.empty();
        });
    }

    private static Optional<String> inObject(LogRecord record, long kinds) {
        return Arrays.stream(values())
                .filter(kind -> (kinds & kind.bit()) != 0)
                .flatMap(kind -> kind.inAnswers(record))
                .findFirst();
    }

    private Stream<String> inAnswers(LogRecord record) {
        return PLACES.get(ordinal()).stream().flatMap(place -> {
            String value = record.field(place.path);
            return value != null && isFailure(record, place.name, value)
                    ? Stream.of(place.path + "=" + value)
                    : Stream.empty();
        });
    }

    private static Optional<String> inText(LogRecord record) {
        String text = record.text();
        if (text.indexOf('=') < 0 || !LOGFMT.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher pairs = PAIR.matcher(text);
        while (pairs.find()) {
            String name = pairs.group(1);
            String value = pairs.group(2) == null ? pairs.group(3) : pairs.group(2);
            if (Arrays.stream(values())
                    .anyMatch(kind -> kind.names.contains(name) && kind.isFailure(record, name, value))) {
                return Optional.of(name + "=" + value);
            }
        }
        return Optional.empty();
    }

    private boolean isFailure(LogRecord record, String name, String value) {
        return failed.test(value)
                && switch (this) {
                    case ERROR, LIST -> isError(value);
                    case HTTP -> !name.equals("status") || !value.equals(SIZE);
                    case VENUE_CODE -> value.startsWith("-") || name.indexOf('.') > 0;
                    case KIND -> name.equals("type") || value.equalsIgnoreCase("error");
                    case EXIT -> !name.equals("signal") || value.startsWith("SIG");
                    case STATUS ->
                        !(name.equals("event") && value.length() > REJECTED)
                                && (!value.equalsIgnoreCase("down") || !PriceTrend.isIn(record));
                    default -> true;
                };
    }

    private static boolean isError(String value) {
        return ErrorValue.isTrouble(value) && !CLOSED.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
