package org.alphatrade.dryrun.plugin.groovy.value;

import groovy.lang.Closure;

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

    /** Binds a closure; null stays null. */
    public static BoundClosure of(Closure<?> closure, Object scope) {
        return closure == null ? null : new BoundClosure(closure, scope);
    }

    public Object answer(Object about) {
        return takesNothing ? closure.call() : closure.call(about);
    }

    public boolean yes(Object about) {
        return ScriptValues.yes(answer(about));
    }

    public String text(Object about) {
        return ScriptValues.text(answer(about));
    }
}
