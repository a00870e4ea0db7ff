package org.alphatrade.dryrun.script;

import groovy.lang.Closure;

/** A closure of a script bound to what it sees: an instance of a plugin has its own, for one thread at a time. */
final class Ask {
    private final Closure<?> closure;
    private final boolean takesNothing;

    private Ask(Closure<?> closure, Object scope) {
        this.closure = closure;
        this.takesNothing = closure.getMaximumNumberOfParameters() == 0;
        closure.setDelegate(scope);
        closure.setResolveStrategy(Closure.DELEGATE_FIRST);
    }

    /** Binds a closure; null stays null. */
    static Ask of(Closure<?> closure, Object scope) {
        return closure == null ? null : new Ask(closure, scope);
    }

    Object answer(Object about) {
        return takesNothing ? closure.call() : closure.call(about);
    }

    boolean yes(Object about) {
        return Given.yes(answer(about));
    }

    String text(Object about) {
        return Given.text(answer(about));
    }
}
