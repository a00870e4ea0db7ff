package org.alphatrade.dryrun.engine.audit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.alphatrade.dryrun.engine.judge.DetectorPipeline;
import org.alphatrade.dryrun.engine.judge.WatchedTexts;
import org.alphatrade.dryrun.log.record.RecordBatch;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.log.scan.MultiLiteralScanner;

/** Watched texts that no record held so far. A record is looked at only when the scan found a piece of one. */
final class UnseenTexts {
    private final MultiLiteralScanner scan;
    private final Set<String> texts;
    private final Set<String> ofAnyCase;
    private boolean hidden;
    private RecordBatch batch = RecordBatch.EMPTY;
    private RecordView view = RecordBatch.EMPTY.view();

    UnseenTexts(WatchedTexts watched, MultiLiteralScanner scan) {
        this(watched.texts(), watched.textsOfAnyCase(), scan);
    }

    private UnseenTexts(Set<String> texts, Set<String> ofAnyCase, MultiLiteralScanner scan) {
        this.texts = new HashSet<>(texts);
        this.ofAnyCase = new HashSet<>(ofAnyCase);
        this.scan = scan;
        this.hidden = areHidden();
    }

    private boolean areHidden() {
        return texts.stream().anyMatch(WatchedTexts::isHidden)
                || ofAnyCase.stream().anyMatch(WatchedTexts::isHidden);
    }

    void look(RecordBatch of, int i) {
        boolean any = !texts.isEmpty() || !ofAnyCase.isEmpty();
        if (any && (hidden || (of.owners(i, scan) & DetectorPipeline.WATCHED) != 0)) {
            lookClosely(of, i);
        }
    }

    private void lookClosely(RecordBatch of, int i) {
        if (of != batch) {
            batch = of;
            view = of.view();
        }
        view.at(i);
        boolean found = texts.removeIf(
                text -> view.text().contains(text) || view.message().contains(text));
        boolean foundOther = !ofAnyCase.isEmpty() && removeOfAnyCase(small(view.text()), small(view.message()));
        if (found || foundOther) {
            hidden = areHidden();
        }
    }

    private boolean removeOfAnyCase(String text, String message) {
        return ofAnyCase.removeIf(word -> text.contains(word) || message.contains(word));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Returns what neither found; neither is changed. */
    UnseenTexts merge(UnseenTexts other) {
        UnseenTexts both = new UnseenTexts(texts, ofAnyCase, scan);
        both.texts.retainAll(other.texts);
        both.ofAnyCase.retainAll(other.ofAnyCase);
        return both;
    }

    /** Returns which of the watched ones were seen; one that is watched in both ways, when it was seen in one. */
    Set<String> seen(WatchedTexts watched) {
        Set<String> seen = new HashSet<>(watched.texts());
        seen.removeAll(texts);
        watched.textsOfAnyCase().stream()
                .filter(word -> !ofAnyCase.contains(word))
                .forEach(seen::add);
        return seen;
    }
}
