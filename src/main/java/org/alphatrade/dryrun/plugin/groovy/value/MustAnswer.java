package org.alphatrade.dryrun.plugin.groovy.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a closure that must give an answer on every path: {@code { }} and {@code { if (a) true }} are mistakes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface MustAnswer {}
