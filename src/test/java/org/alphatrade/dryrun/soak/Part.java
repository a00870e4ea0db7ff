package org.alphatrade.dryrun.soak;

/**
 * A part of the soak.
 *
 * @param share of all lines, for parts that are measured in lines
 */
record Part(String name, double share, Body body) {
    /** Does the runs of a part and proves what they left. */
    interface Body {
        void run(Ground ground) throws Exception;
    }
}
