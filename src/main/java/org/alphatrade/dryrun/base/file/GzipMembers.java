package org.alphatrade.dryrun.base.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks gzip, member after member, and checks each; gives every byte before the place where it is cut off or corrupt. */
final class GzipMembers extends BlockStream {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] input = new byte[1 << 16];
    private int position;
    private int limit;
    private boolean inMember;
    private boolean ended;
    private long delivered;
    private long memberSize;

    GzipMembers(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (len == 0) {
            return 0;
        }
        try {
            while (!ended) {
                if (!inMember) {
                    ended = !startMember();
                    continue;
                }
                int n = inflate(b, off, len);
                if (n > 0) {
                    return n;
                }
            }
            return -1;
        } catch (DataFormatException e) {
            throw new TruncatedException("the gzip data is corrupt", delivered, e);
        }
    }

    private int inflate(byte[] b, int off, int len) throws IOException, DataFormatException {
        int n = inflater.inflate(b, off, len);
        if (n > 0) {
            crc.update(b, off, n);
            delivered += n;
            memberSize += n;
            return n;
        }
        if (inflater.finished()) {
            endMember();
        } else if (inflater.needsDictionary()) {
            throw new DataFormatException("it asks for a dictionary");
        } else if (fill()) {
            inflater.setInput(input, position, limit - position);
            position = limit;
        } else {
            throw cutOff();
        }
        return 0;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(packed.read(input, 0, input.length), 0);
        return limit > 0;
    }

    private int next() throws IOException {
        if (position == limit && !fill()) {
            throw cutOff();
        }
        return input[position++] & 0xff;
    }

    private TruncatedException cutOff() {
        return new TruncatedException("the gzip data is cut off", delivered, null);
    }

    /** Zeros behind a member are padding; anything else is not gzip. */
    private boolean startMember() throws IOException {
        if (position == limit && !fill()) {
            return false;
        }
        int first = next();
        if (first == 0 && delivered > 0) {
            return onlyPadding();
        }
        if (first != 0x1f || next() != 0x8b || next() != 8) {
            throw new TruncatedException("the gzip data is corrupt (no member begins)", delivered, null);
        }
        header(next());
        inflater.reset();
        inflater.setInput(input, position, limit - position);
        position = limit;
        crc.reset();
        memberSize = 0;
        inMember = true;
        return true;
    }

    private boolean onlyPadding() throws IOException {
        while (position < limit || fill()) {
            if (input[position] != 0) {
                throw new TruncatedException("the gzip data is corrupt (no member begins)", delivered, null);
            }
            position++;
        }
        return false;
    }

    private void header(int flags) throws IOException {
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        int c = next();
        while (c != 0) {
            c = next();
        }
    }

    private void endMember() throws IOException {
        position = limit - inflater.getRemaining();
        inMember = false;
        if (fourBytes() != crc.getValue() || fourBytes() != (memberSize & 0xffff_ffffL)) {
            throw new TruncatedException("the gzip data is corrupt (its checksum does not match)", delivered, null);
        }
    }

    private long fourBytes() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) next() << shift;
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
