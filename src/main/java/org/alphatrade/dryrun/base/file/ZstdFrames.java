package org.alphatrade.dryrun.base.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Hands zstd data on unchanged and knows where each frame ends: the decoder itself takes the end of a file for the end of
 * the data once one frame was whole, wherever the next one is cut.
 */
final class ZstdFrames extends BlockStream {
    private static final int MAGIC = 0xfd2fb528;
    private static final int SKIPPABLE = 0x184d2a50;
    private static final int ANY_OF_16 = 0xfffffff0;
    private static final int SINGLE_SEGMENT = 1 << 5;
    private static final int CHECKSUM = 1 << 2;
    private static final int LONGEST_HEADER = 18;
    private static final int RLE = 1;
    private static final int RESERVED = 3;

    private enum Next {
        FRAME,
        BLOCK,
        CHECKSUM
    }

    private final InputStream packed;
    private final byte[] header = new byte[LONGEST_HEADER];
    private int read;
    private int handedOn;
    /** How many bytes follow the header that are only to be handed on. */
    private long body;

    private Next next = Next.FRAME;
    private boolean checksum;
    private long declared;
    private boolean allDeclared = true;

    ZstdFrames(InputStream packed) {
        this.packed = packed;
    }

    /** Tells whether some data begins with a frame that decoders skip, as parallel packers write. */
    static boolean isSkippable(byte[] head) {
        return head.length >= 4 && (number(head, 0, 4) & ANY_OF_16) == SKIPPABLE;
    }

    /** Returns how many unpacked bytes the frames so far say they hold, or -1 when not all of them say it. */
    long declared() {
        return allDeclared ? declared : -1;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (len == 0) {
            return 0;
        }
        while (handedOn == read && body == 0) {
            if (!advance()) {
                return -1;
            }
        }
        if (handedOn < read) {
            int n = Math.min(len, read - handedOn);
            System.arraycopy(header, handedOn, b, off, n);
            handedOn += n;
            return n;
        }
        int n = packed.read(b, off, (int) Math.min(len, body));
        if (n < 0) {
            throw cutOff();
        }
        body -= n;
        return n;
    }

    private boolean advance() throws IOException {
        read = 0;
        handedOn = 0;
        switch (next) {
            case FRAME -> {
                return frame();
            }
            case BLOCK -> block();
            case CHECKSUM -> {
                body = 4;
                next = Next.FRAME;
            }
        }
        return true;
    }

    private boolean frame() throws IOException {
        int first = packed.read();
        if (first < 0) {
            return false;
        }
        header[read++] = (byte) first;
        take(3);
        int magic = (int) number(header, 0, 4);
        if ((magic & ANY_OF_16) == SKIPPABLE) {
            take(4);
            body = number(header, 4, 4);
        } else if (magic == MAGIC) {
            take(1);
            int descriptor = header[4];
            take(rest(descriptor));
            checksum = (descriptor & CHECKSUM) != 0;
            declare(descriptor);
            next = Next.BLOCK;
        } else {
            throw new IOException("no frame begins where the last one ends");
        }
        return true;
    }

    /** Returns how long the rest of a frame's header is. */
    private static int rest(int descriptor) {
        boolean single = (descriptor & SINGLE_SEGMENT) != 0;
        int dictionary = new int[] {0, 1, 2, 4}[descriptor & 3];
        return (single ? 0 : 1) + dictionary + sizeLength(descriptor);
    }

    private static int sizeLength(int descriptor) {
        boolean single = (descriptor & SINGLE_SEGMENT) != 0;
        return new int[] {single ? 1 : 0, 2, 4, 8}[(descriptor & 0xff) >> 6];
    }

    /** The size is the header's last field; one of two bytes counts from 256. */
    private void declare(int descriptor) {
        int length = sizeLength(descriptor);
        long size = number(header, read - length, length) + (length == 2 ? 256 : 0);
        allDeclared &= length > 0 && size >= 0;
        declared += size;
    }

    private void block() throws IOException {
        take(3);
        long block = number(header, 0, 3);
        int type = (int) (block >> 1) & 3;
        if (type == RESERVED) {
            throw new IOException("a block of no known type");
        }
        body = type == RLE ? 1 : block >> 3;
        if ((block & 1) != 0) {
            next = checksum ? Next.CHECKSUM : Next.FRAME;
        }
    }

    private void take(int count) throws IOException {
        int n = packed.readNBytes(header, read, count);
        if (n < count) {
            throw cutOff();
        }
        read += n;
    }

    private static long number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = number << 8 | bytes[from + i] & 0xff;
        }
        return number;
    }

    private static EOFException cutOff() {
        return new EOFException("a frame is not whole");
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
