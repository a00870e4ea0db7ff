package org.alphatrade.dryrun.script;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Classifier;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Level;
import org.alphatrade.dryrun.spi.Severity;

/** What stands between the braces of {@code classifier('id') { }}: one rule, or several in {@code rule { }}. */
public final class ClassifierBlock extends Block implements Classifier {
    private final Troubles troubles;
    private final RuleBlock own;
    private final List<RuleBlock> rules = new ArrayList<>();

    ClassifierBlock(String id, Options options, Troubles troubles) {
        super(id, options, troubles);
        this.troubles = troubles;
        this.own = new RuleBlock(id, troubles);
    }

    /** Adds a rule; the first whose condition is true answers. */
    @Keys(example = "rule { when { detector == 'levels' }; owner 'market-data' }")
    public void rule(@DelegatesTo(value = RuleBlock.class, strategy = Closure.DELEGATE_FIRST) Closure<?> body) {
        RuleBlock rule = new RuleBlock(id(), troubles);
        Ask.of(body, rule).answer(rule);
        rule.check();
        rules.add(rule);
    }

    /** Tells which incidents it knows. */
    @Keys(example = "when { detector == 'levels' && summary.contains('feed drop') }")
    public void when(
            @Answer @DelegatesTo(value = IncidentScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> known) {
        own.when(known);
    }

    /** Says how bad they really are; without it they keep their own severity. */
    @Keys(example = "severity WARN")
    public void severity(Severity word) {
        own.severity(word);
    }

    public void severity(Level word) {
        own.severity(word);
    }

    public void severity(CharSequence word) {
        own.severity(word);
    }

    @Keys(example = "category 'expected'")
    public void category(CharSequence word) {
        own.category(word);
    }

    /** Says who looks after them. */
    @Keys(example = "owner 'market-data'")
    public void owner(CharSequence team) {
        own.owner(team);
    }

    /** Says why, in a sentence that a board can read. */
    @Keys(example = "reason 'the vendor restarts its feed at 22:00'")
    public void reason(CharSequence sentence) {
        own.reason(sentence);
    }

    /** Says until when, a day included; later ones keep their own severity. */
    @Keys(example = "expires '2026-12-31'")
    public void expires(CharSequence date) {
        own.expires(date);
    }

    /** Says how many at the most; with more they keep their own severity. */
    @Keys(example = "maximum 20")
    public void maximum(long count) {
        own.maximum(count);
    }

    @Override
    void check() {
        if (own.used() || rules.isEmpty()) {
            own.check();
            rules.add(0, own);
        }
    }

    @Override
    public Optional<Classification> classify(Incident first) {
        for (RuleBlock rule : rules) {
            Optional<Classification> answer = rule.classify(first);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }
}
