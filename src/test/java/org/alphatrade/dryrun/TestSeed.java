package org.alphatrade.dryrun;

import java.util.Random;

/** Where tests that draw what they check begin: always at the same place, or at that of {@code -Ddryrun.seed=N}. */
public final class TestSeed {
    private static final String NAME = "dryrun.seed";
    private static final long VALUE = Long.getLong(NAME, 20_260_102);

    static {
        System.out.println(said());
    }

    private TestSeed() {}

    public static Random random() {
        return new Random(VALUE);
    }

    /** Returns another seed for each number. */
    public static long of(long number) {
        return VALUE ^ number;
    }

    /** Returns the property as it is given to have the same again. */
    public static String said() {
        return NAME + "=" + VALUE;
    }
}
