package org.alphatrade.dryrun.script;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a closure that must give an answer on every path: {@code { }} and {@code { if (a) true }} are mistakes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface Answer {}
