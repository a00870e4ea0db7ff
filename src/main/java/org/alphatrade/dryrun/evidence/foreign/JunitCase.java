package org.alphatrade.dryrun.evidence.foreign;

/** One test of JUnit XML while it is read. */
final class JunitCase {
    private boolean skipped;
    private boolean failed;
    private boolean broken;
    private boolean flaky;
    private long again;

    JunitCase(boolean skipped) {
        this.skipped = skipped;
    }

    /** Takes an element that stands in it. */
    void part(String name) {
        switch (name) {
            case "failure" -> failed = true;
            case "error" -> broken = true;
            case "skipped", "ignored", "disabled" -> skipped = true;
            case "flakyFailure", "flakyError" -> {
                flaky = true;
                again++;
            }
            case "rerunFailure", "rerunError" -> again++;
            default -> {
                // Output and properties.
            }
        }
    }

    boolean failed() {
        return failed;
    }

    boolean broken() {
        return broken;
    }

    /** Tells whether it was not run; one that failed was. */
    boolean skipped() {
        return skipped && !failed && !broken;
    }

    /** Tells whether it failed first and passed then. */
    boolean flaky() {
        return flaky && !failed && !broken;
    }

    /** Returns how often it was run again. */
    long again() {
        return again;
    }
}
