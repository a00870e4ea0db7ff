package org.alphatrade.dryrun.evidence.incident;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Consumer;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Severity;

/**
 * What makes two incidents equal: the same detector, severity and {@link SummaryFolding folded} summary. Ordered by
 * severity, the worst first, then by hash: an order that no run, split or arrival can influence.
 */
public final class Fingerprint implements Comparable<Fingerprint> {
    private static final int ID_BITS = 48;

    private final String detector;
    private final Severity severity;
    private final long high;
    private final long low;

    private Fingerprint(String detector, Severity severity, long high, long low) {
        this.detector = detector;
        this.severity = severity;
        this.high = high;
        this.low = low;
    }

    /** Returns the fingerprint of an incident. */
    public static Fingerprint of(Incident incident) {
        return of(incident, symbol -> {});
    }

    /** Hands over the trading symbols that do not count. */
    static Fingerprint of(Incident incident, Consumer<String> symbols) {
        String text = incident.detector()
                + '\0'
                + incident.severity().word()
                + '\0'
                + SummaryFolding.fold(incident.summary(), symbols);
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Fingerprint(incident.detector(), incident.severity(), hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the first 12 hex digits of the SHA-256. */
    public String id() {
        String hex = Long.toHexString(high >>> (Long.SIZE - ID_BITS));
        return "0".repeat(ID_BITS / 4 - hex.length()) + hex;
    }

    public String detector() {
        return detector;
    }

    public Severity severity() {
        return severity;
    }

    @Override
    public int compareTo(Fingerprint other) {
        int worstFirst = other.severity.compareTo(severity);
        if (worstFirst != 0) {
            return worstFirst;
        }
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high);
    }

    @Override
    public String toString() {
        return id();
    }
}
