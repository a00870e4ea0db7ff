package org.alphatrade.dryrun.spi;

import static org.alphatrade.dryrun.spi.Stability.Grade.STABLE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reporter writes from: the headline typed, and the whole summary as a read-only tree with the names of
 * {@code summary.json}.
 *
 * @since 0.1
 */
@Stability(value = STABLE, since = "0.1")
public sealed interface Report {
    /** Returns the run's label or name. */
    String title();

    /** Returns its kind: {@code run}, {@code demo}, {@code smoke}, {@code audit} or {@code review}. */
    String mode();

    /** Returns the verdict. */
    Status status();

    /** Returns why it is no pass, worst first, a sentence each. */
    List<String> reasons();

    /** Returns what the verdict rests on. */
    Evidence evidence();

    /** Returns the sign-off; empty when none was asked for. */
    Optional<SignOff> signOff();

    /** Returns what was stated or judged, in order. */
    List<ObjectiveResult> objectives();

    /** Returns the content of {@code summary.json}: maps, lists, strings, numbers, booleans, nulls. */
    Map<String, Object> tree();

    /** Returns what makes a report. */
    static Builder builder(String title, String mode, Status status, Evidence evidence) {
        return new Builder(title, mode, status, evidence);
    }

    /** Makes a report; what is not told is empty. */
    final class Builder {
        private final String title;
        private final String mode;
        private final Status status;
        private List<String> reasons = List.of();
        private final Evidence evidence;
        private Optional<SignOff> signOff = Optional.empty();
        private List<ObjectiveResult> objectives = List.of();
        private Map<String, Object> tree = Map.of();

        private Builder(String title, String mode, Status status, Evidence evidence) {
            this.title = title;
            this.mode = mode;
            this.status = status;
            this.evidence = evidence;
        }

        /** Sets why it is no pass, worst first, a sentence each. */
        public Builder reasons(List<String> newReasons) {
            reasons = newReasons;
            return this;
        }

        /** Sets the sign-off; empty when none was asked for. */
        public Builder signOff(Optional<SignOff> newSignOff) {
            signOff = newSignOff;
            return this;
        }

        /** Sets what was stated or judged, in order. */
        public Builder objectives(List<ObjectiveResult> newObjectives) {
            objectives = newObjectives;
            return this;
        }

        /** Sets the content of {@code summary.json}: maps, lists, strings, numbers, booleans, nulls. */
        public Builder tree(Map<String, Object> newTree) {
            tree = newTree;
            return this;
        }

        /** Returns a report as it was told. */
        public Report build() {
            return new ReportValue(title, mode, status, reasons, evidence, signOff, objectives, tree);
        }
    }
}

record ReportValue(
        String title,
        String mode,
        Status status,
        List<String> reasons,
        Evidence evidence,
        Optional<SignOff> signOff,
        List<ObjectiveResult> objectives,
        Map<String, Object> tree)
        implements Report {
    ReportValue {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(status, "status");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(signOff, "signOff");
        objectives = List.copyOf(objectives);
        Objects.requireNonNull(tree, "tree");
    }
}
