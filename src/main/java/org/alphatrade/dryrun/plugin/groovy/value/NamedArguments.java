package org.alphatrade.dryrun.plugin.groovy.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The named arguments that a word of the language understands, and how it is written. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NamedArguments {
    /** The names of the arguments. */
    String[] value() default {};

    /** A line to copy. */
    String example();
}
