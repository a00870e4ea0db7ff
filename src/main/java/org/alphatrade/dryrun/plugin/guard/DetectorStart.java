package org.alphatrade.dryrun.plugin.guard;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.alphatrade.dryrun.plugin.model.HostContext;
import org.alphatrade.dryrun.plugin.model.OwnCode;
import org.alphatrade.dryrun.plugin.model.PluginFault;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.plugin.model.TimeLimit;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Interest;
import org.alphatrade.dryrun.spi.Scope;
import org.alphatrade.dryrun.spi.WatchedNames;

/** Makes a detector and asks it what is asked once. One that fails in that is there all the same, switched off. */
public final class DetectorStart {
    private final PluginInfo info;
    private final DetectorProvider provider;
    private final HostContext context;
    private final TimeLimit limit;
    private final ClassLoader loader;
    private final Consumer<PluginFault> exhausted;
    private final DetectorFaults faults;

    private DetectorStart(
            PluginInfo info,
            DetectorProvider provider,
            HostContext context,
            TimeLimit limits,
            Consumer<PluginFault> exhausted) {
        this.info = info;
        this.provider = provider;
        this.context = context;
        this.limit = limits.of(provider);
        this.loader = OwnCode.of(provider);
        this.exhausted = exhausted;
        this.faults = info.kind() == PluginKind.OBJECTIVE
                ? DetectorFaults.ofFigures(info, loader, exhausted)
                : new DetectorFaults(info, loader, exhausted);
    }

    /** Starts one; {@code exhausted} is told when it took all the memory there is. */
    public static GuardedDetector of(
            PluginInfo info,
            DetectorProvider provider,
            HostContext context,
            TimeLimit limits,
            Consumer<PluginFault> exhausted) {
        return new DetectorStart(info, provider, context, limits, exhausted).start();
    }

    private GuardedDetector start() {
        Callable<GuardedDetector> create = this::create;
        try {
            return info.builtIn() ? create.call() : BoundedCall.of(info.id(), limit.once(), create);
        } catch (Throwable thrown) {
            PluginFault fault = PluginFault.of(info, loader, "create", thrown);
            if (thrown instanceof OutOfMemoryError) {
                exhausted.accept(fault);
            }
            return broken(info, fault);
        }
    }

    private GuardedDetector create() {
        Detector detector = Objects.requireNonNull(provider.create(context), "create() returned null");
        Interest interest = Objects.requireNonNull(detector.interest(), "interest() returned null");
        Scope scope = Objects.requireNonNull(detector.scope(), "scope() returned null");
        WatchedNames watches = info.builtIn() ? WatchedNames.none() : WatchedNamesCheck.of(detector.watches());
        return new GuardedDetector(info, detector, checked(interest), scope, watches, limit.call(), faults);
    }

    private static Interest checked(Interest interest) {
        int most = GuardedDetector.MAX_WORDS;
        int literals = interest.literals().size() + interest.literalsOfAnyCase().size();
        if (Math.max(interest.events().size(), literals) > most) {
            throw new IllegalArgumentException("interest() names more than " + most + " events or literals");
        }
        return interest;
    }

    /** Returns one that is switched off from the start. */
    public static GuardedDetector broken(PluginInfo info, PluginFault why) {
        DetectorFaults faults = new DetectorFaults(info, null, fault -> {});
        faults.add(why);
        return new GuardedDetector(
                info, null, Interest.nothing(), Scope.record(), WatchedNames.none(), TimeLimit.STANDARD.call(), faults);
    }
}
