package org.alphatrade.dryrun.log.record;

/** Which of its two outputs the runtime wrote to. */
public enum StdStream {
    STDOUT("stdout"),
    STDERR("stderr");

    private final String word;

    StdStream(String word) {
        this.word = word;
    }

    /** Returns the word used in files, in lower case. */
    public String word() {
        return word;
    }
}
