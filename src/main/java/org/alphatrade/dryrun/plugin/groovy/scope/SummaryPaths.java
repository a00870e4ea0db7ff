package org.alphatrade.dryrun.plugin.groovy.scope;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alphatrade.dryrun.base.text.DidYouMean;
import org.alphatrade.dryrun.report.headline.SummaryNames;
import org.alphatrade.dryrun.report.headline.SummarySchema;
import org.jspecify.annotations.Nullable;

/** Follows paths into {@code summary.json}: what no summary has is a mistake, what one run does not have is none. */
public final class SummaryPaths {
    private static final Map<String, Supplier<SummarySchema>> ROOTS = SummaryNames.read().roots().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, root -> root::getValue));

    private SummaryPaths() {}

    /** Returns what is wrong with a path of keys joined with dots; empty when there may be something. */
    public static Optional<String> mistake(String path) {
        Follower follower = new Follower(path);
        follower.follow(summary(), path);
        return Optional.ofNullable(follower.mistake);
    }

    /** Returns what is wrong with a path to a list. */
    public static Optional<String> mistakeOfList(String path) {
        Follower follower = new Follower(path);
        SummarySchema found = follower.follow(summary(), path);
        return follower.mistake == null && (found.is(SummarySchema.Kind.VALUE) || found.is(SummarySchema.Kind.RECORD))
                ? Optional.of("'" + path + "' is no list; read it with "
                        + (found.is(SummarySchema.Kind.VALUE) ? "text" : "value") + "('" + path + "')")
                : Optional.ofNullable(follower.mistake);
    }

    /** Returns what is wrong with a path into what every brief says first. */
    public static Optional<String> mistakeInHeadline(String path) {
        Follower follower = new Follower(SummaryNames.HEADLINE + "." + path);
        follower.follow(
                Objects.requireNonNull(ROOTS.get(SummaryNames.HEADLINE), "every summary has it")
                        .get(),
                path);
        return Optional.ofNullable(follower.mistake);
    }

    private static SummarySchema summary() {
        return SummarySchema.record(ROOTS.entrySet().stream()
                .filter(root -> !root.getKey().equals(SummaryNames.HEADLINE))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** One way along a path, up to its end or to its first mistake. */
    private static final class Follower {
        private final String whole;
        private @Nullable String mistake;

        Follower(String whole) {
            this.whole = whole;
        }

        SummarySchema follow(SummarySchema shape, String path) {
            int dot = path.indexOf('.');
            String key = dot < 0 ? path : path.substring(0, dot);
            SummarySchema inner = step(shape, key);
            return dot < 0 || mistake != null || inner.is(SummarySchema.Kind.ANY)
                    ? inner
                    : follow(inner, path.substring(dot + 1));
        }

        private SummarySchema step(SummarySchema shape, String key) {
            switch (shape.kind()) {
                case RECORD -> {
                    if (shape.fields().containsKey(key)) {
                        return shape.fields().get(key).get();
                    }
                    wrong("no summary has '" + key + "' there; "
                            + DidYouMean.hint(key, shape.fields().keySet()));
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
            return SummarySchema.ANY;
        }

        private void wrong(String why) {
            mistake = "'" + whole + "': " + why;
        }
    }
}
