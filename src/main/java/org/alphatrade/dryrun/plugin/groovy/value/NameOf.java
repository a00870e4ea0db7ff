package org.alphatrade.dryrun.plugin.groovy.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alphatrade.dryrun.evidence.watched.NameKind;

/**
 * Says of a parameter of a word of the language that what stands there is a name that the plugin watches for in the logs.
 * It is found in the source, so that it is known before the plugin sees a record.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface NameOf {
    NameKind value();
}
