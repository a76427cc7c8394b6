package org.tabularium.api.imports.spool;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body that is written to a file while it is read, and found too large or to have too long a line at once. */
final class KeptBody extends FilterInputStream {

    /** The bytes of UTF-8 that stand for one UTF-16 character, at most. */
    private static final int BYTES_OF_A_CHARACTER = 3;

    private final OutputStream file;
    private final Bounds bounds;
    private long bytes;
    private long line = 1;
    private long characters;
    private long bytesOfLine;

    KeptBody(InputStream body, OutputStream file, Bounds bounds) {
        super(body);
        this.file = file;
        this.bounds = bounds;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            bytes += read;
            if (bytes > bounds.bytes()) {
                throw new TooLarge(bounds.bytes());
            }
            measure(buffer, offset, read);
            keep(buffer, offset, read);
        }
        return read;
    }

    /** Counts as UTF-16 does what is well-formed, and bounds what isn't by its bytes. */
    private void measure(byte[] buffer, int offset, int length) throws LongLine {
        for (int i = offset; i < offset + length; i++) {
            int unit = buffer[i] & 0xFF;
            if (unit == '\n') {
                line++;
                characters = 0;
                bytesOfLine = 0;
            } else {
                bytesOfLine++;
                if (unit < 0x80 || unit >= 0xC0) {
                    characters += unit >= 0xF0 ? 2 : 1;
                }
                if (characters > bounds.line() || bytesOfLine > (long) BYTES_OF_A_CHARACTER * bounds.line()) {
                    throw new LongLine(line, bounds.line());
                }
            }
        }
    }

    private void keep(byte[] buffer, int offset, int length) {
        try {
            file.write(buffer, offset, length);
        } catch (IOException unwritable) {
            throw new Unwritable(unwritable);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.min(count, 8_192)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
