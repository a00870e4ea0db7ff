package org.alphatrade.dryrun.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What was proven, by number, and what was not, in words. */
final class Proofs {
    private final List<String> failures = new ArrayList<>();
    private long held;

    void hold(boolean holds, Supplier<String> otherwise) {
        if (holds) {
            held++;
        } else {
            failures.add(otherwise.get());
        }
    }

    void equal(String what, Object expected, Object found) {
        hold(Objects.equals(expected, found), () -> what + ": " + found + " instead of " + expected);
    }

    void add(String where, Proofs more) {
        held += more.held;
        more.failures.forEach(failure -> failures.add(where + ": " + failure));
    }

    long held() {
        return held;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
