package org.alphatrade.dryrun.script;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.plugin.Nearest;
import org.alphatrade.dryrun.report.Shape;
import org.alphatrade.dryrun.report.SummaryNames;

/** Follows paths into {@code summary.json}: what no summary has is a mistake, what one run does not have is none. */
final class SummaryPaths {
    private static final Map<String, Supplier<Shape>> ROOTS = SummaryNames.read().roots().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, root -> root::getValue));

    private SummaryPaths() {}

    /** Returns what is wrong with a path of keys joined with dots; empty when there may be something. */
    static Optional<String> mistake(String path) {
        Follower follower = new Follower(path);
        follower.follow(summary(), path);
        return Optional.ofNullable(follower.mistake);
    }

    /** Returns what is wrong with a path to a list. */
    static Optional<String> mistakeOfList(String path) {
        Follower follower = new Follower(path);
        Shape found = follower.follow(summary(), path);
        return follower.mistake == null && (found.is(Shape.Kind.VALUE) || found.is(Shape.Kind.RECORD))
                ? Optional.of("'" + path + "' is no list; read it with "
                        + (found.is(Shape.Kind.VALUE) ? "text" : "value") + "('" + path + "')")
                : Optional.ofNullable(follower.mistake);
    }

    /** Returns what is wrong with a path into what every brief says first. */
    static Optional<String> mistakeInHeadline(String path) {
        Follower follower = new Follower(SummaryNames.HEADLINE + "." + path);
        follower.follow(ROOTS.get(SummaryNames.HEADLINE).get(), path);
        return Optional.ofNullable(follower.mistake);
    }

    private static Shape summary() {
        return Shape.record(ROOTS.entrySet().stream()
                .filter(root -> !root.getKey().equals(SummaryNames.HEADLINE))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** One way along a path, up to its end or to its first mistake. */
    private static final class Follower {
        private final String whole;
        private String mistake;

        Follower(String whole) {
            this.whole = whole;
        }

        Shape follow(Shape shape, String path) {
            int dot = path.indexOf('.');
            String key = dot < 0 ? path : path.substring(0, dot);
            Shape inner = step(shape, key);
            return dot < 0 || mistake != null || inner.is(Shape.Kind.ANY)
                    ? inner
                    : follow(inner, path.substring(dot + 1));
        }

        private Shape step(Shape shape, String key) {
            switch (shape.kind()) {
                case RECORD -> {
                    if (shape.fields().containsKey(key)) {
                        return shape.fields().get(key).get();
                    }
                    wrong("no summary has '" + key + "' there; "
                            + Nearest.hint(key, shape.fields().keySet()));
                }
                case LIST -> {
                    if (key.matches("\\d{1,9}")) {
                        return shape.element().get();
                    }
                    wrong("'" + key + "' is asked of a list; loop over it with list('...').each { }");
                }
                case VALUE -> wrong("'" + key + "' is asked of a single value, which has nothing in it");
                case ANY -> {}
            }
            return Shape.ANY;
        }

        private void wrong(String why) {
            mistake = "'" + whole + "': " + why;
        }
    }
}
