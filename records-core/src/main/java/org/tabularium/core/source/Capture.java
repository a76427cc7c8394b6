package org.tabularium.core.source;

import java.util.regex.Pattern;

import org.tabularium.core.input.ObjectInput;

/**
 * The copy of a source that the archivist saw.
 *
 * @param sha256    the SHA-256 of its bytes, 64 hexadecimal digits in lower case
 * @param mediaType its media type, such as {@code application/pdf}
 * @param bytes     its size in bytes
 */
public record Capture(String sha256, String mediaType, long bytes) {

    /** The greatest integer that every JSON reader takes exactly, 2⁵³−1. */
    private static final long MOST_BYTES = (1L << 53) - 1;

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,60}(;[ -~]{1,70})?");

    static Capture read(ObjectInput in) {
        String sha256 = in.text("sha256", 64);
        if (in.isSound("sha256") && !SHA_256.matcher(sha256).matches()) {
            in.fault("sha256", "bad-hash", "64 hexadecimal digits in lower case are expected here.");
        }
        String mediaType = in.text("mediaType", 200);
        if (in.isSound("mediaType") && !MEDIA_TYPE.matcher(mediaType).matches()) {
            in.fault("mediaType", "bad-media-type", "A media type such as application/pdf is expected here.");
        }
        return new Capture(sha256, mediaType, in.whole("bytes", 0, MOST_BYTES));
    }
}
