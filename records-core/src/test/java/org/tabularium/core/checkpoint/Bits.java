package org.tabularium.core.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a text when one bit of its UTF-8 turns, for every bit that leaves it UTF-8. */
final class Bits {

    private Bits() {}

    static List<String> turnedOneByOne(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> turned = new ArrayList<>();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                turned.add(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException noText) {
                // Whoever reads strictly is never handed it.
            }
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        return turned;
    }
}
