package org.alphatrade.dryrun.store.segment;

/**
 * The beginning of a file, as it was handed to the file system: what {@code head -c BYTES FILE | sha256sum} must say.
 *
 * @param bytes how many
 * @param sha256 their digest, in hexadecimal
 */
public record WrittenBytes(long bytes, String sha256) {
    public WrittenBytes {
        if (bytes < 0 || sha256.length() != 64) {
            throw new IllegalArgumentException(bytes + " bytes with the digest '" + sha256 + "'");
        }
    }
}
