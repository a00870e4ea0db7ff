package org.alphatrade.dryrun.plugin.guard;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.alphatrade.dryrun.plugin.model.CallTimeout;
import org.alphatrade.dryrun.plugin.model.HostContext;
import org.alphatrade.dryrun.plugin.model.LoadedPlugin;
import org.alphatrade.dryrun.plugin.model.OwnCode;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginStats;
import org.alphatrade.dryrun.plugin.model.TimeLimit;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Classifier;
import org.alphatrade.dryrun.spi.ClassifierProvider;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.WatchedNames;
import org.jspecify.annotations.Nullable;

/** A classifier behind a wall: what it throws leaves the incident as it was, and is a finding. For any thread. */
public final class GuardedClassifier {
    private static final int MAX_WORDS = 10_000;

    private final PluginInfo info;
    private final ClassLoader loader;
    private final Duration limit;
    private final Stopwatch stopwatch = new Stopwatch();
    private final ExecutorService calls;
    private WatchedNames watches = WatchedNames.none();
    private @Nullable Classifier classifier;
    private @Nullable PluginFault lastFault;
    private int faults;

    public GuardedClassifier(LoadedPlugin plugin, TimeLimit limits) {
        ClassifierProvider provider = (ClassifierProvider) plugin.provider();
        HostContext context = plugin.context();
        TimeLimit limit = limits.of(provider);
        this.info = plugin.info();
        this.limit = limit.call();
        this.loader = OwnCode.of(provider);
        this.calls = BoundedCall.thread(info.id());
        try {
            Classifier made = BoundedCall.of(
                    info.id(),
                    limit.once(),
                    () -> Objects.requireNonNull(provider.create(context), "create() returned null"));
            this.classifier = made;
            this.watches = BoundedCall.of(info.id(), limit.once(), () -> WatchedNamesCheck.of(made.watches()));
        } catch (Throwable thrown) {
            fault("create", thrown);
        }
    }

    public synchronized Optional<Classification> classify(Incident incident) {
        Classifier asked = classifier;
        if (asked == null) {
            return Optional.empty();
        }
        long start = stopwatch.start();
        try {
            return BoundedCall.on(
                    calls,
                    limit,
                    () -> checked(Objects.requireNonNull(asked.classify(incident), "classify() returned null")));
        } catch (Throwable thrown) {
            fault("classify", thrown);
            return Optional.empty();
        } finally {
            stopwatch.stop(start);
        }
    }

    private static Optional<Classification> checked(Optional<Classification> answer) {
        answer.ifPresent(found -> {
            int longest = Math.max(
                    found.reason().length(),
                    Math.max(found.owner().length(), found.category().length()));
            if (longest > MAX_WORDS) {
                throw new IllegalArgumentException(
                        "its answer has a text of " + longest + " characters; at most " + MAX_WORDS + " can be kept");
            }
        });
        return answer;
    }

    private void fault(String call, Throwable thrown) {
        faults++;
        lastFault = PluginFault.of(info, loader, call, thrown);
        boolean jvm = thrown instanceof VirtualMachineError && !(thrown instanceof StackOverflowError);
        if (jvm || thrown instanceof CallTimeout || faults >= GuardedDetector.MAX_FAULTS) {
            classifier = null;
            calls.shutdownNow();
        }
    }

    /** Returns the names it looks for in what the logs say. */
    public WatchedNames watches() {
        return watches;
    }

    public PluginInfo info() {
        return info;
    }

    public String id() {
        return info.id();
    }

    public synchronized Optional<Finding> problem() {
        String consequence = "what it would have said of " + faults + " or more incidents is not known";
        return Optional.ofNullable(lastFault).map(fault -> fault.finding(consequence));
    }

    public synchronized PluginStats stats() {
        return new PluginStats(info.id(), stopwatch.calls(), stopwatch.time(), faults);
    }
}
