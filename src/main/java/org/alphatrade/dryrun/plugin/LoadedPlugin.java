package org.alphatrade.dryrun.plugin;

import java.util.Optional;
import org.alphatrade.dryrun.spi.PluginProvider;

/** A provider that was found, checked and configured. One that took all memory is let go, with all that it holds. */
final class LoadedPlugin {
    private final PluginInfo info;
    private final HostContext context;
    private final String type;
    private volatile PluginProvider provider;
    private volatile Fault gone;

    LoadedPlugin(PluginInfo info, PluginProvider provider, HostContext context) {
        this.info = info;
        this.provider = provider;
        this.context = context;
        this.type = provider.getClass().getName();
    }

    PluginInfo info() {
        return info;
    }

    HostContext context() {
        return context;
    }

    /** Returns the name of the provider's class. */
    String type() {
        return type;
    }

    boolean is(PluginKind kind) {
        return info.kind() == kind;
    }

    /** Returns the provider, or throws when it was let go. */
    PluginProvider provider() {
        PluginProvider now = provider;
        if (now == null) {
            throw new PluginGone("it was let go, for the memory it held: " + gone.sentence());
        }
        return now;
    }

    /** Returns the class loader of its own; empty when it has none or was let go. */
    Optional<ClassLoader> ownLoader() {
        PluginProvider now = provider;
        return Optional.ofNullable(now)
                .map(OwnCode::of)
                .filter(loader -> loader != LoadedPlugin.class.getClassLoader());
    }

    void letGo(Fault why) {
        gone = why;
        provider = null;
    }
}
