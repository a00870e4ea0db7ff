package org.alphatrade.dryrun.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an author may rely on. It stands on every public type; what stands inside such a type shares it.
 *
 * @since 0.2
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Stability(value = Stability.Grade.STABLE, since = "0.2")
public @interface Stability {
    /** Returns how far it can be relied on. */
    Grade value();

    /** Returns the first version that has the type. */
    String since();

    /** How far a type can be relied on. */
    enum Grade {
        /**
         * What compiles and runs with it does so with every later version of the same major number. Values may gain
         * accessors, interfaces that plugins implement may gain methods with a default, and there may be new kinds of {@link
         * Observation}, of {@link Scope} and new constants of {@link Level} and {@link Phase}: keep a default for those.
         */
        STABLE,
        /** It may change or go with any version; the changelog tells. */
        PREVIEW
    }
}
