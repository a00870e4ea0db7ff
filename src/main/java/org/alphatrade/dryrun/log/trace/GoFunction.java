package org.alphatrade.dryrun.log.trace;

import java.util.regex.Pattern;

/** Recognises the name of a function of Go with its package: {@code main.(*Book).price}, with arguments or without. */
final class GoFunction {
    private static final Pattern PATH = Pattern.compile("[A-Za-z][\\w./@~-]*+");
    private static final Pattern METHOD = Pattern.compile("\\*?\\w++\\)\\.\\w[\\w.]*+(?:\\(.*\\))?");

    private GoFunction() {}

    static boolean is(String text) {
        int receiver = text.indexOf(".(");
        if (receiver > 0
                && PATH.matcher(text.substring(0, receiver)).matches()
                && METHOD.matcher(text.substring(receiver + 2)).matches()) {
            return true;
        }
        int arguments = text.indexOf('(');
        boolean closed = arguments < 0 || text.endsWith(")");
        return closed && isQualified(arguments < 0 ? text : text.substring(0, arguments));
    }

    /** Tells whether a path ends in a package and a name, joined by a point. */
    private static boolean isQualified(String name) {
        if (!PATH.matcher(name).matches()) {
            return false;
        }
        for (int i = name.length() - 2; i > 0 && isWordOrPoint(name.charAt(i + 1)); i--) {
            if (name.charAt(i) == '.' && name.charAt(i + 1) != '.') {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordOrPoint(char c) {
        return c == '.' || c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
