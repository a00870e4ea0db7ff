package org.alphatrade.dryrun.plugin.groovy.value;

import groovy.lang.Closure;
import org.jspecify.annotations.Nullable;

/** A closure of a script bound to what it sees: an instance of a plugin has its own, for one thread at a time. */
public final class BoundClosure {
    private final Closure<?> closure;
    private final boolean takesNothing;

    private BoundClosure(Closure<?> closure, Object scope) {
        this.closure = closure;
        this.takesNothing = closure.getMaximumNumberOfParameters() == 0;
        closure.setDelegate(scope);
        closure.setResolveStrategy(Closure.DELEGATE_FIRST);
    }

    public static BoundClosure of(Closure<?> closure, Object scope) {
        return new BoundClosure(closure, scope);
    }

    /** Binds a closure; null stays null. */
    public static @Nullable BoundClosure ofNullable(@Nullable Closure<?> closure, Object scope) {
        return closure == null ? null : of(closure, scope);
    }

    public @Nullable Object answer(@Nullable Object about) {
        return takesNothing ? closure.call() : closure.call(about);
    }

    public boolean yes(@Nullable Object about) {
        return ScriptValues.yes(answer(about));
    }

    public String text(@Nullable Object about) {
        return ScriptValues.text(answer(about));
    }
}
