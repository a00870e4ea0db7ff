package org.alphatrade.dryrun.plugin.groovy.value;

/** Words every script may use besides severities, levels and statuses. */
public final class ScriptWords {
    /** What an example expects that must raise nothing. */
    public static final Nothing NONE = Nothing.NOTHING;

    /** The same in lower case. */
    @SuppressWarnings("checkstyle:ConstantName")
    public static final Nothing nothing = Nothing.NOTHING;

    /** The type of {@link #NONE}. */
    public enum Nothing {
        NOTHING
    }

    private ScriptWords() {}
}
