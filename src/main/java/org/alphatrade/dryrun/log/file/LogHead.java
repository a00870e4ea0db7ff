package org.alphatrade.dryrun.log.file;

import org.alphatrade.dryrun.log.BatchBuilder;
import org.alphatrade.dryrun.log.record.RecordView;
import org.alphatrade.dryrun.log.record.StdStream;
import org.alphatrade.dryrun.log.scan.LineBounds;
import org.alphatrade.dryrun.log.scan.LineText;
import org.alphatrade.dryrun.log.scan.Newlines;
import org.alphatrade.dryrun.spi.Phase;

/** Whether a file that is called like something else begins as a log does all the same: its lines say when or how bad. */
final class LogHead {
    private static final int MOST_LINES = 500;
    /** One line in so many may say so in what is none: an example in a text. */
    private static final int SHARE = 10;
    /** No line says that it was written then. */
    private static final long NEVER = 1;

    private LogHead() {}

    static boolean isLog(byte[] head) {
        int lines = 0;
        int told = 0;
        int start = LineBounds.afterBom(head, 0, head.length);
        while (start < head.length && lines < MOST_LINES) {
            int end = Newlines.next(head, start, head.length);
            if (!isPart(head, start, end)) {
                boolean says = saysSo(head, start, end);
                if (says && lines == 0) {
                    return true;
                }
                lines++;
                told += says ? 1 : 0;
            }
            start = end + 1;
        }
        return told > 0 && told * SHARE >= lines;
    }

    /** Blank and indented lines go on with what stands before them. */
    private static boolean isPart(byte[] b, int from, int to) {
        return from == to || b[from] == ' ' || b[from] == '\t' || LineText.isBlank(b, from, to);
    }

    /** An object without a time may name a level that somebody sets. */
    private static boolean saysSo(byte[] b, int from, int to) {
        BatchBuilder line = new BatchBuilder("", 0);
        line.addLine(b, from, to, StdStream.STDOUT, NEVER, 0, to - from, Phase.RUNNING);
        RecordView record = line.build().view().at(0);
        return record.timeNanos() != NEVER || b[from] != '{' && b[from] != '[' && !record.unrecognised();
    }
}
