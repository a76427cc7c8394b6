package org.tabularium.core.checkpoint;

/**
 * A checkpoint with the note that it was signed in, lines of extension and further signatures included.
 *
 * @param checkpoint what the note says
 * @param note       the note; whether its signatures are right, a {@link VerifierKey} knows
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

    public SignedCheckpoint {
        if (!Checkpoint.parse(note.text()).equals(checkpoint)) {
            throw new MalformedNote("The note is signed over another checkpoint");
        }
    }

    /** The checkpoint in a note that is written so; a {@link MalformedNote} where it is not exactly one. */
    public static SignedCheckpoint parse(String text) {
        SignedNote note = SignedNote.parse(text);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
    }

    /** The exact note, ended by a newline. */
    @Override
    public String toString() {
        return note.toString();
    }
}
