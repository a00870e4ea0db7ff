package org.alphatrade.dryrun.engine.judge;

import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.evidence.incident.Classified;
import org.alphatrade.dryrun.plugin.guard.GuardedClassifier;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Incident;

/** Asks the classifiers one after the other; the first with an answer wins. */
public final class ClassifierChain implements Classified.Source {
    private final List<GuardedClassifier> classifiers;

    public ClassifierChain(List<GuardedClassifier> inOrder) {
        this.classifiers = List.copyOf(inOrder);
    }

    @Override
    public Optional<Classified> apply(Incident incident) {
        for (GuardedClassifier classifier : classifiers) {
            Optional<Classification> answer = classifier.classify(incident);
            if (answer.isPresent()) {
                return Optional.of(new Classified(classifier.id(), answer.get()));
            }
        }
        return Optional.empty();
    }
}
