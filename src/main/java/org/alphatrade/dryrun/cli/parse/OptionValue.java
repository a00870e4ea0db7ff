package org.alphatrade.dryrun.cli.parse;

/**
 * A value as a command takes it.
 *
 * @param value of the option's own type; a list and an option of {@code Optional} take it as one of theirs
 * @param shown how messages name it
 */
record OptionValue(Object value, String shown) {}
