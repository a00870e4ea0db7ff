package org.alphatrade.dryrun.engine.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says of how its trouble was dealt with: caught, tried again, connected anew. A measure that failed or was
 * not taken deals with nothing.
 */
final class DealtWith {
    /** So many attempts are no hiccup. */
    private static final int MANY = 20;

    private static final int AROUND = 60;

    private static final Pattern MEASURES = word(
            "(?<!un)\\bhandled\\b|\\bcaught\\b|\\bignor(?:ed|ing)\\b|\\brecovered\\b|\\bsuppressed\\b|\\bretr(?:y|ied|ying)\\b|\\bre-?connect(?:ed|ing|s)?\\b|\\bre-?sync\\w*|\\bre-?subscrib\\w+|\\brepaired\\b|\\bresolved\\b|\\bdeferred\\b"
                    + "|\\btrying (?:again|next|another)\\b|\\btry again\\b|\\bnext (?:try|attempt)\\b|\\bfall(?:ing)? ?back\\b|\\busing (?:the )?(?:default|built-?in|cached|fallback)|\\bdefaulting\\b|\\bbacking off\\b");
    /** The same of an exception; it is not dealt with by what mends a connection. */
    private static final Pattern OF_EXCEPTIONS = word(
            "(?<!un)\\bhandled\\b(?! (?:the )?(?:requests?|calls?)\\b)|\\bhandling of\\b|\\bcaught\\b|\\bignor(?:ed|ing|es)\\b|\\brecovered\\b|\\bsuppressed\\b|\\bswallowed\\b"
                    + "|\\bretr(?:y|ied|ying)\\b|\\bresolved\\b");
    /** Speaks of exceptions that nothing has thrown. */
    private static final Pattern ABOUT_EXCEPTIONS = word(
            "\\bexpected (?:exception|\\w*error)s?\\b|\\b(?:exceptions?|\\w+error) (?:handler|hook|policy|rule|list|report|count|class|type|mapping)(?!\\w*\\W{1,3}(?:(?:has|itself|also|was) )?(?:crashed|failed|raised|threw|died|panicked|broke)\\b)"
                    + "|\\b(?:handlers?|mappers?|resolvers?|filters?|listeners?|alerts?|polic(?:y|ies)|rules?|docs?|tests?|mapping) (?:for|on|of|to) (?:\\w+ ){0,2}[\\w.]{0,60}(?:exception|error)s?\\b"
                    + "|\\bhttp exceptions? (?:thrown|raised|returned)\\b");

    /** Stands before a measure that was not taken, or not to the end. */
    private static final Pattern UNDONE = word(
            "(?:\\b(?:fail(?:ed|s|ing|ure)? (?:to|in|at|on)|unable to|not|cannot|never|neither|nor|without|no success (?:in|at|with|on)|unsuccessful(?:ly)?(?: in| at)?|(?:gave|giving|gives) up(?: on)?|stop(?:ped|ping|s)?|no longer|impossible to|refus(?:ed|es|ing) to|instead of|rather than|in vain)|n't)"
                    + "(?: (?:be|been|being|get|have|even|to|able|yet|any|the|an?|all|it|them|this|\\w{2,20}ly|\\w{2,20} (?:and|or|nor)|try(?:ing)?|attempt(?:ing|s)?)){0,4}[\\s\"'(]{0,3}$"
                    + "|\\bno(?: (?:more|further|automatic|successful|such|second))?[ -]$");
    /** Stands behind it. That none is needed is said of trouble that is over. */
    private static final Pattern IN_VAIN = word(
            "^\\w{0,8}(?:[ -](?:attempts?|tries|logic|loop|procedure|requests?|messages?|(?:to|of|for|with)(?: (?!that|which|when|if|until|because|after|in\\b)[\\w.:/-]{1,40}){1,4}?|#?\\d{1,6}(?:/\\d{1,6})?|\\(\\S{1,20}\\))){0,4}(?:[:=]| -)? ?(?:(?:has|have|had|was|were|is|are|also|too|again|itself|all|both|be|been|still|keeps|kept) ){0,3}"
                    + "(?:(?:failed|fails|failing|rejected|refused|denied|aborted|timed out)(?=$|[^\\w ]| (?:with|after|because|due|for|as|too|again|on|in|at|by|to|twice|since|and|while|\\w+ly|\\d))|failure\\b|unsuccessful|impossible\\b|unavailable\\b|exhausted\\b|disabled\\b|false\\b|off\\b|gave up\\b|without (?:success|effect)\\b|in vain\\b"
                    + "|(?:not|never|cannot|(?:did|does|do|could|can|is|was|would|will)(?: not|n't|'t))\\b(?! (?:be )?(?:needed|necessary|required)\\b))"
                    + "|^[ -](?:limit|budget|count|quota|attempts?) (?:was |has been |is )?(?:reached|exhausted|exceeded|spent|used up)\\b");

    private static final Pattern NEEDLESS = word("^ (?:attempt )?(?:is |was )?(?:needed|necessary|required)\\b");

    /** How often it was tried, and not how long until it is. */
    private static final Pattern ATTEMPTS = word(
            "\\b(?:attempts?|tr(?:y|ies)|retr(?:y|ies)|retry[_ ]?count|reconnects?)(?: number| no\\.?| count)?[ :=(#]{1,3}(\\d{1,6})\\b(?! ?(?:ms|s|sec|seconds?|min|minutes?|m|h)\\b|[.,]\\d)"
                    + "|\\b(\\d{1,6})(?:st|nd|rd|th)?(?: failed| unsuccessful)? (?:attempts?|tries|retries|retry)\\b");

    private enum Answer {
        UNKNOWN,
        YES,
        NO;

        static Answer of(boolean yes) {
            return yes ? YES : NO;
        }
    }

    private final String text;
    private Answer trouble = Answer.UNKNOWN;
    private Answer exception = Answer.UNKNOWN;

    /** Each answer is looked for once, when it is first asked for. */
    DealtWith(String text) {
        this.text = text;
    }

    /** Tells whether trouble that a healthy runtime has now and then was dealt with, and not for a long time without success. */
    boolean isTrouble() {
        if (trouble == Answer.UNKNOWN) {
            trouble = Answer.of(isTaken(MEASURES) && !isTriedForLong());
        }
        return trouble == Answer.YES;
    }

    /** Tells whether an exception was, or is only spoken about. */
    boolean isException() {
        if (exception == Answer.UNKNOWN) {
            exception = Answer.of(
                    isTaken(OF_EXCEPTIONS) || ABOUT_EXCEPTIONS.matcher(text).find());
        }
        return exception == Answer.YES;
    }

    private boolean isTaken(Pattern measures) {
        Matcher measure = measures.matcher(text);
        while (measure.find()) {
            if (isTaken(measure.start(), measure.end())) {
                return true;
            }
        }
        return false;
    }

    private boolean isTaken(int start, int end) {
        String behind = text.substring(end, Math.min(text.length(), end + AROUND));
        if (NEEDLESS.matcher(behind).find()) {
            return true;
        }
        String before = text.substring(clauseStart(start), start);
        return !UNDONE.matcher(before).find() && !IN_VAIN.matcher(behind).find();
    }

    private int clauseStart(int at) {
        int from = at;
        int first = Math.max(0, at - AROUND);
        while (from > first && !isBorder(from - 1)) {
            from--;
        }
        return from;
    }

    private boolean isBorder(int at) {
        char c = text.charAt(at);
        boolean pause = c == ',' || c == '.';
        return c == ';' || c == '\n' || pause && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    /** Tells whether a text says itself that something is tried again and again: {@code refused, retrying (attempt 57)}. */
    private boolean isTriedForLong() {
        Matcher count = ATTEMPTS.matcher(text);
        while (count.find()) {
            String number = count.group(1) == null ? count.group(2) : count.group(1);
            if (number.length() > 2 || Integer.parseInt(number) >= MANY) {
                return true;
            }
        }
        return false;
    }

    private static Pattern word(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
