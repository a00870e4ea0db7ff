package org.alphatrade.dryrun.log.trace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.log.trace.TraceLine.Kind;

/** Decides line by line what belongs to a crash report, for the lines of one stream or of one text. */
final class TraceStateMachine {
    /** What a line is to the reports around it. */
    enum Answer {
        /** No part of a report; what was held is none either. */
        OUT,
        /** Not decided yet: hold it. */
        HOLD,
        /** What was held is no part of a report; this line is not decided yet. */
        HOLD_ANEW,
        /** A report begins at what was held, or here. */
        START,
        /** Goes on with the report that is open. */
        MEMBER
    }

    private enum State {
        IDLE,
        MAYBE,
        OPEN
    }

    private static final int HELD_LINES = 6;
    private static final int LOOSE_LINES = 8;
    private static final int REPORT_LINES = 200;
    /** Formats that may say what was thrown behind the frames. */
    private static final List<String> NAMED_LAST = List.of("ruby", "php");

    private static final Pattern NAME = Pattern.compile("([A-Z]\\w*+(?:::[A-Z]\\w*+)*+)(?:: (.*))?");
    private static final List<String> FRAMES_FOLLOW = List.of("jvm", "node", "dotnet", "dart");

    private State state = State.IDLE;
    private String language = "";
    private String type = "";
    private String message = "";
    private boolean known;
    private boolean linked;
    private boolean chained;
    private boolean structured;
    private boolean anyFrame;
    private boolean lone;
    private boolean nested;
    private boolean headless;
    private String announced = "";
    private final LinePrefix prefix = new LinePrefix();
    private int loose;

    boolean idle() {
        return state == State.IDLE;
    }

    boolean undecided() {
        return state == State.MAYBE;
    }

    /** Tells whether only a log line is held, to which a report may be attached. */
    boolean lone() {
        return state == State.MAYBE && lone;
    }

    boolean open() {
        return state == State.OPEN;
    }

    boolean known() {
        return known;
    }

    String language() {
        return language.isEmpty() ? "jvm" : language;
    }

    String type() {
        return type;
    }

    String message() {
        return message;
    }

    /** Takes the next line; {@code error} tells whether it was written as one. */
    Answer feed(String whole, boolean error, boolean isStructured) {
        String raw = TraceLine.beginning(whole);
        String text = prefix.off(raw, state == State.IDLE);
        TraceLine line = seen(text, error);
        Answer hold = Answer.HOLD;
        if (state != State.IDLE && structured != isStructured) {
            boolean joins = state == State.MAYBE && lone && line.kind() == Kind.HEAD;
            if (!joins) {
                reset();
                hold = Answer.HOLD_ANEW;
            }
        }
        structured = isStructured;
        Answer answer =
                switch (state) {
                    case IDLE -> idle(line, text, error, hold);
                    case MAYBE -> maybe(line, text, error);
                    case OPEN -> open(line, text, error);
                };
        nested = line.kind() == Kind.PART && text.strip().equals("nested exception is:");
        announced = lone() ? text : "";
        return answer;
    }

    /** Returns what a line is; inside a report what only may begin one is a line of it when it stands indented. */
    private TraceLine seen(String text, boolean error) {
        TraceLine line = TraceLine.of(text, error, state == State.IDLE ? "" : language);
        boolean inside = state == State.OPEN || state == State.MAYBE && !lone && !type.isEmpty();
        boolean indented = !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\t');
        return inside && indented && line.kind() == Kind.HINT ? TraceLine.INDENTED : line;
    }

    /** Ends what is open. */
    void reset() {
        state = State.IDLE;
        language = "";
        type = "";
        message = "";
        prefix.become("");
        known = false;
        linked = false;
        chained = false;
        anyFrame = false;
        lone = false;
        nested = false;
        headless = false;
        loose = 0;
    }

    private Answer idle(TraceLine line, String text, boolean error, Answer hold) {
        reset();
        switch (line.kind()) {
            case HEAD, DEATH -> {
                return start(line);
            }
            case STRONG_FRAME -> headless(line);
            case HINT -> hint(line, text);
            case LINK -> {
                if (line.type().isEmpty()) {
                    return loneLog(error, hold);
                }
                hint(line, text);
            }
            case FRAME -> {
                if (NAMED_LAST.contains(line.language())) {
                    headless(line);
                    return hold;
                }
                if (!line.language().equals("python")) {
                    return loneLog(error, hold);
                }
                hint(line, text);
                anyFrame = true;
            }
            default -> {
                boolean carried = structured && line.kind() == Kind.LOG;
                return loneLog(error || carried, hold);
            }
        }
        return hold;
    }

    /** A frame without a beginning: it takes a second one to make a report. */
    private void headless(TraceLine frame) {
        state = State.MAYBE;
        language = frame.language();
        anyFrame = true;
        headless = true;
    }

    private Answer loneLog(boolean error, Answer hold) {
        if (!error) {
            return Answer.OUT;
        }
        state = State.MAYBE;
        lone = true;
        return hold;
    }

    private void hint(TraceLine line, String text) {
        state = State.MAYBE;
        lone = false;
        language = line.language();
        type = line.type();
        message = line.message();
        if (text.endsWith(TraceLine.TRACEBACK)) {
            prefix.become(text.substring(0, text.length() - TraceLine.TRACEBACK.length()));
        }
        boolean rails = line.language().equals("ruby") && text.endsWith("):");
        if (rails && text.contains(" -- : ")) {
            prefix.become(text.substring(0, text.indexOf(line.type() + " (")));
        }
    }

    private Answer start(TraceLine line) {
        state = State.OPEN;
        lone = false;
        type = line.type();
        message = line.message();
        language = line.language();
        known = line.settled();
        return Answer.START;
    }

    private Answer maybe(TraceLine line, String text, boolean error) {
        return switch (line.kind()) {
            case HEAD, DEATH -> {
                if (!type.isEmpty() && line.type().isEmpty() && language.equals(line.language())) {
                    yield confirm(line);
                }
                String attached = prefix.text();
                boolean said =
                        lone && line.language().equals("haskell") && line.type().isEmpty();
                reset();
                prefix.become(attached);
                yield start(said ? TraceLine.head("haskell", "", announced.strip()) : line);
            }
            case FRAME, STRONG_FRAME -> lone && line.kind() == Kind.FRAME ? again(line, text, error) : confirm(line);
            case HINT -> maybeHint(line, text, error);
            case LINK -> lone || type.isEmpty() ? again(line, text, error) : Answer.HOLD;
            case LOG -> isJulHeader() ? Answer.HOLD : again(line, text, error);
            default -> holds(line) && ++loose <= HELD_LINES ? Answer.HOLD : again(line, text, error);
        };
    }

    private boolean isJulHeader() {
        return !lone && type.isEmpty() && language.equals("jvm");
    }

    private boolean holds(TraceLine line) {
        boolean inner = line.kind() == Kind.INDENTED;
        boolean quiet = inner || line.kind() == Kind.BLANK || line.kind() == Kind.PART;
        return lone ? inner && !structured : !structured || quiet;
    }

    private Answer again(TraceLine line, String text, boolean error) {
        return idle(line, text, error, Answer.HOLD_ANEW);
    }

    private Answer maybeHint(TraceLine line, String text, boolean error) {
        if (language.equals("python") && anyFrame && line.type().endsWith("Error")) {
            language = "python";
            return confirmed(line);
        }
        boolean goOn = language.equals("go") && line.language().equals("go") && !type.isEmpty();
        if (nested || goOn || !lone && !type.isEmpty() && line.type().equals(type)) {
            return Answer.HOLD;
        }
        if (lone || type.isEmpty()) {
            hint(line, text);
            return Answer.HOLD;
        }
        return again(line, text, error);
    }

    private Answer confirmed(TraceLine line) {
        type = line.type();
        message = line.message();
        state = State.OPEN;
        known = true;
        return Answer.START;
    }

    /** A frame after a hint: only a frame that fits it makes it a report. */
    private Answer confirm(TraceLine frame) {
        boolean firstPythonFrame = frame.language().equals("python") && language.equals("python");
        if (firstPythonFrame && prefix.isEmpty() && !anyFrame) {
            anyFrame = true;
            return Answer.HOLD;
        }
        if (language.equals("julia") && !frame.language().equals("julia")) {
            type = "";
        }
        language = frame.language();
        state = State.OPEN;
        lone = false;
        loose = 0;
        anyFrame = true;
        known = headless ? !NAMED_LAST.contains(language) : !language.equals("python") || !type.isEmpty();
        return Answer.START;
    }

    private Answer open(TraceLine line, String text, boolean error) {
        return switch (line.kind()) {
            case HEAD -> continues(line, text) ? member() : idle(line, text, error, Answer.HOLD_ANEW);
            case DEATH, FRAME, STRONG_FRAME, PART -> member();
            case LINK -> {
                linked = linked || line.language().equals("python");
                yield member();
            }
            case LOG -> idle(line, text, error, Answer.HOLD_ANEW);
            case BLANK, INDENTED -> loosely(line, text, error);
            case HINT, TEXT -> openText(line, text, error);
        };
    }

    private boolean continues(TraceLine head, String text) {
        if (head.language().equals("go") && language.equals("go") && !anyFrame && text.startsWith("\tpanic: ")
                || head.type().equals("fatal runtime error") && language.equals("rust")) {
            return true;
        }
        if (linked && head.language().equals("python")) {
            linked = false;
            chained = true;
            return true;
        }
        if (head.language().equals("php") && language.equals("php") && !known) {
            settle(head.type(), head.message());
            return true;
        }
        boolean nested = language.equals("go")
                && head.language().equals("go")
                && head.type().isEmpty();
        boolean ruby = language.equals("python") && !known && head.language().equals("ruby");
        if (ruby) {
            language = "ruby";
            settle(head.type(), head.message());
        }
        return nested || ruby || language.equals("python") && isGuttered(text);
    }

    private static boolean isGuttered(String text) {
        return text.strip().startsWith("|");
    }

    private Answer member() {
        loose = 0;
        return Answer.MEMBER;
    }

    private Answer loosely(TraceLine line, String text, boolean error) {
        TraceLine reason = !known && language.equals("erlang") ? RareHeads.erlangReason(text.strip()) : null;
        if (reason != null) {
            settle(reason.type(), reason.message());
            return member();
        }
        if (!known && language.equals("cpp") && text.strip().startsWith("what():")) {
            settle(type, text.strip().substring(7).strip());
            return member();
        }
        return ++loose <= REPORT_LINES ? Answer.MEMBER : idle(line, text, error, Answer.HOLD_ANEW);
    }

    private Answer openText(TraceLine line, String text, boolean error) {
        if (!known) {
            return lastLine(line, text, error);
        }
        boolean erlang = language.equals("erlang") && (text.startsWith("** ") || text.startsWith("{"));
        if (erlang) {
            return member();
        }
        boolean go = language.equals("go") && (text.endsWith(")") || GoFunction.is(text));
        boolean next = language.equals("php") && text.startsWith("Next ");
        if (go || next || nested || isClosing(text) || language.equals("jvm") && text.startsWith("#")) {
            return member();
        }
        boolean maybeMore = !anyFrame && !error && line.kind() == Kind.TEXT && FRAMES_FOLLOW.contains(language);
        if (maybeMore && ++loose <= LOOSE_LINES) {
            return Answer.HOLD;
        }
        if (linked || chained || language.equals("python") && isGuttered(text)) {
            chained = false;
            return member();
        }
        boolean ownReport = line.kind() == Kind.HINT && (anyFrame || !language.equals("go"));
        if (structured || ownReport || !error && !isSanitizer()) {
            return idle(line, text, error, Answer.HOLD_ANEW);
        }
        return ++loose <= (isSanitizer() ? REPORT_LINES : LOOSE_LINES)
                ? Answer.MEMBER
                : idle(line, text, error, Answer.HOLD_ANEW);
    }

    private static boolean isClosing(String text) {
        return text.equals("}")
                || text.equals("]")
                || text.equals("\"\"\"")
                || text.strip().equals("\"}");
    }

    private boolean isSanitizer() {
        return type.endsWith("Sanitizer") || type.equals("DATA RACE");
    }

    /** The line that says what was thrown, in the formats that say it after the frames. */
    private Answer lastLine(TraceLine line, String text, boolean error) {
        if (language.equals("rust") || language.equals("clojure") || language.equals("haskell")) {
            settle(type, text.strip());
            return member();
        }
        if (language.equals("erlang")) {
            TraceLine reason = RareHeads.erlangReason(text.strip());
            settle(reason == null ? type : reason.type(), reason == null ? text.strip() : reason.message());
            return member();
        }
        if (language.equals("cpp") && text.strip().startsWith("what():")) {
            settle(type, text.strip().substring(7).strip());
            return member();
        }
        String last = TraceLine.ungutter(TraceLine.clean(text).strip());
        if (language.equals("dart")) {
            TraceLine typed = TraceHeads.typed(last);
            settle(typed == null ? "" : typed.type(), typed == null ? last : typed.message());
            return member();
        }
        Matcher name = NAMED_LAST.contains(language) ? NAME.matcher(last) : null;
        if (name != null && name.matches()) {
            settle(name.group(1), name.group(2) == null ? "" : name.group(2));
            return member();
        }
        int end = name != null ? 0 : TraceHeads.typeEnd(last, 0);
        if (end == 0 || end < last.length() && last.charAt(end) != ':' || language.equals("cpp")) {
            return idle(line, text, error, Answer.HOLD_ANEW);
        }
        settle(last.substring(0, end), TraceHeads.afterColon(last.substring(end)));
        return member();
    }

    private void settle(String newType, String newMessage) {
        type = newType;
        message = newMessage;
        known = true;
    }
}
