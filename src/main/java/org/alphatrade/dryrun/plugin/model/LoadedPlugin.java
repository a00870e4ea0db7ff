package org.alphatrade.dryrun.plugin.model;

import java.util.Objects;
import java.util.Optional;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.jspecify.annotations.Nullable;

/** A provider that was found, checked and configured. One that took all memory is let go, with all that it holds. */
public final class LoadedPlugin {
    private final PluginInfo info;
    private final HostContext context;
    private final String type;
    private volatile @Nullable PluginProvider provider;
    private volatile @Nullable PluginFault gone;

    public LoadedPlugin(PluginInfo info, PluginProvider provider, HostContext context) {
        this.info = info;
        this.provider = provider;
        this.context = context;
        this.type = provider.getClass().getName();
    }

    public PluginInfo info() {
        return info;
    }

    public HostContext context() {
        return context;
    }

    /** Returns the name of the provider's class. */
    public String type() {
        return type;
    }

    public boolean is(PluginKind kind) {
        return info.kind() == kind;
    }

    /** Returns the provider, or throws when it was let go. */
    public PluginProvider provider() {
        PluginProvider now = provider;
        if (now == null) {
            PluginFault why = Objects.requireNonNull(gone, "said before the provider is let go");
            throw new PluginGoneException("it was let go, for the memory it held: " + why.sentence());
        }
        return now;
    }

    /** Returns the provider; empty when it was let go. */
    public Optional<PluginProvider> held() {
        return Optional.ofNullable(provider);
    }

    /** Returns the class loader of its own; empty when it has none or was let go. */
    public Optional<ClassLoader> ownLoader() {
        PluginProvider now = provider;
        return Optional.ofNullable(now)
                .map(OwnCode::of)
                .filter(loader -> loader != LoadedPlugin.class.getClassLoader());
    }

    public void letGo(PluginFault why) {
        gone = why;
        provider = null;
    }
}
