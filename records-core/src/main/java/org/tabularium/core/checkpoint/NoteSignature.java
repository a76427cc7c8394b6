package org.tabularium.core.checkpoint;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature under a note (C2SP signed-note): who signs, with which key, and the signature's bytes.
 *
 * @param name   the name of the key
 * @param base64 the four bytes of the key id and then the signature, in canonical base64
 */
public record NoteSignature(String name, String base64) {

    private static final String START = "\u2014 ";
    private static final int ID_SIZE = 4;

    public NoteSignature {
        try {
            NoteCharacters.checkedName(name);
            if (CanonicalBase64.bytes(base64).length <= ID_SIZE) {
                throw new IllegalArgumentException("Nothing follows the key id");
            }
        } catch (IllegalArgumentException malformed) {
            throw new MalformedNote("Not a signature: " + malformed.getMessage(), malformed);
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        return new NoteSignature(name, CanonicalBase64
                .text(ByteBuffer.allocate(ID_SIZE + signature.length).putInt(keyId).put(signature).array()));
    }

    static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(START) || space < START.length()) {
            throw new MalformedNote("A signature line is an em dash, a name and a signature, parted by single spaces");
        }
        return new NoteSignature(line.substring(START.length(), space), line.substring(space + 1));
    }

    /** The first four bytes of a hash over name and public key, in big-endian order. */
    public int keyId() {
        return ByteBuffer.wrap(CanonicalBase64.bytes(base64)).getInt();
    }

    /** The bytes after the key id; for Ed25519 there are 64. */
    public byte[] signature() {
        byte[] bytes = CanonicalBase64.bytes(base64);
        return Arrays.copyOfRange(bytes, ID_SIZE, bytes.length);
    }

    /** Its line, without the newline. */
    @Override
    public String toString() {
        return START + name + " " + base64;
    }
}
