package org.alphatrade.dryrun.log.trace;

import org.alphatrade.dryrun.log.record.OpenReport;
import org.alphatrade.dryrun.log.trace.TraceStateMachine.Answer;

/** Tells of the lines behind a record of text which belong to a crash report that it begins or announces. */
public final class TraceContinuation implements OpenReport {
    private final TraceStateMachine machine = new TraceStateMachine();
    private boolean error;
    private boolean begun;
    private boolean another;

    /** Says that the lines which come next stand behind another record than before. */
    public void reset() {
        begun = false;
    }

    @Override
    public boolean isBegun() {
        return begun;
    }

    @Override
    public void begin(String line, boolean isError) {
        machine.reset();
        error = isError;
        begun = true;
        machine.feed(line, isError, false);
    }

    @Override
    public boolean isAnother() {
        return another;
    }

    /** What would be raised alone only an open report may have, or an error that it goes on with. */
    @Override
    public boolean takes(String line, boolean raised) {
        boolean open = machine.open();
        Answer answer = machine.feed(line, false, false);
        another = open && answer == Answer.START;
        return switch (answer) {
            case START, MEMBER -> true;
            case HOLD -> !raised || error;
            case HOLD_ANEW, OUT -> false;
        };
    }
}
