package org.alphatrade.dryrun.cli.options.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an option whose values are {@code ID.KEY=VALUE}: a file may hold them as a map by plugin, and they add to those
 * of a weaker source rather than replace them.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PerPlugin {}
