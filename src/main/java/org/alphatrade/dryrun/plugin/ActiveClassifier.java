package org.alphatrade.dryrun.plugin;

import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Classifier;
import org.alphatrade.dryrun.spi.ClassifierProvider;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;

/** A classifier behind a wall: what it throws leaves the incident as it was, and is a finding. */
final class ActiveClassifier {
    private final PluginInfo info;
    private final ClassLoader loader;
    private final Stopwatch stopwatch = new Stopwatch();
    private Classifier classifier;
    private Fault lastFault;
    private int faults;

    ActiveClassifier(PluginInfo info, ClassifierProvider provider, HostContext context) {
        this.info = info;
        this.loader = provider.getClass().getClassLoader();
        try {
            this.classifier = Objects.requireNonNull(provider.create(context), "create() returned null");
        } catch (Throwable thrown) {
            fault("create", thrown);
        }
    }

    Optional<Classification> classify(Incident first) {
        if (classifier == null) {
            return Optional.empty();
        }
        long start = stopwatch.start();
        try {
            return Objects.requireNonNull(classifier.classify(first), "classify() returned null");
        } catch (Throwable thrown) {
            fault("classify", thrown);
            return Optional.empty();
        } finally {
            stopwatch.stop(start);
        }
    }

    private void fault(String call, Throwable thrown) {
        faults++;
        lastFault = Fault.of(info, loader, call, thrown);
        boolean jvm = thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
        if (jvm || faults >= ActiveDetector.MAX_FAULTS) {
            classifier = null;
        }
    }

    Optional<Finding> problem() {
        String consequence = "what it would have said of " + faults + " or more incidents is not known";
        return Optional.ofNullable(lastFault).map(fault -> fault.finding(consequence));
    }

    PluginStats stats() {
        return new PluginStats(info.id(), stopwatch.calls(), stopwatch.time(), faults);
    }
}
