/** Plugins written in Groovy: compiles script files, keeps compiled classes, and turns what they declare into providers. */
package org.alphatrade.dryrun.script;
