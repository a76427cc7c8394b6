package org.tabularium.api.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are shown while they pass, and their lines counted. */
final class Metered extends FilterInputStream {

    private final long size;
    private final Display display;
    private long bytes;
    private long lines;

    /** @param size how many there will be; 0 where nobody knows */
    Metered(InputStream in, long size, Display display) {
        super(in);
        this.size = size;
        this.display = display;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized long lines() {
        return lines;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        bytes += Math.max(0, read);
        display.at(bytes, size == 0 ? 0 : (double) bytes / size);
        return read;
    }
}
