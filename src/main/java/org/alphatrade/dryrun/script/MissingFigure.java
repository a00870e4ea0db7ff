package org.alphatrade.dryrun.script;

/** Says that a figure an objective asks for is not there: what it judges is unknown. */
final class MissingFigure extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingFigure(String sentence) {
        super(sentence);
    }
}
