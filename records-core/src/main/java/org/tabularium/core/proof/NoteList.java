package org.tabularium.core.proof;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.HashList;

/** One list of kept checkpoints in some 40 bytes each, for the millions of them that a log signs in its years. */
final class NoteList {

    /** Where the notes are, which can be read again. */
    @FunctionalInterface
    interface Source {

        void forEach(Consumer<SignedCheckpoint> reader);
    }

    private final Source source;
    private final String origin;
    private final GivenUp givenUp;
    private final HashList roots = new HashList();
    private final BitSet ofOrigin = new BitSet();
    private long[] sizes = new long[64];
    private @Nullable SignedCheckpoint last;
    private @Nullable SignedCheckpoint lastOfOrigin;

    private NoteList(Source source, String origin, List<RecordedEvent> operations) {
        this.source = source;
        this.origin = origin;
        this.givenUp = new GivenUp(operations);
    }

    /**
     * Reads the list.
     *
     * @param origin     the name under which the archive signs
     * @param operations the events of {@link Operation#STREAM}
     */
    static NoteList read(Source source, String origin, List<RecordedEvent> operations) {
        NoteList list = new NoteList(source, origin, operations);
        source.forEach(list::take);
        return list;
    }

    private void take(SignedCheckpoint next) {
        int index = count();
        if (index == sizes.length) {
            sizes = Arrays.copyOf(sizes, Math.multiplyExact(index, 2));
        }
        sizes[index] = next.checkpoint().size();
        roots.add(next.checkpoint().root());
        givenUp.take(next);
        last = next;
        if (next.checkpoint().origin().equals(origin)) {
            ofOrigin.set(index);
            lastOfOrigin = next;
        }
    }

    private int count() {
        return roots.size();
    }

    GivenUp givenUp() {
        return givenUp;
    }

    /** The one kept last. */
    @Nullable
    SignedCheckpoint last() {
        return last;
    }

    /** The one kept last under the name by which the archive signs. */
    @Nullable
    SignedCheckpoint lastOfOrigin() {
        return lastOfOrigin;
    }

    boolean isOfOrigin(int index) {
        return ofOrigin.get(index);
    }

    long size(int index) {
        return sizes[index];
    }

    Hash root(int index) {
        return roots.get(index);
    }

    /** The places of those that fulfil the condition, the smallest first and of the same size the earliest. */
    int[] bySize(IntPredicate condition) {
        return IntStream.range(0, count()).filter(condition).boxed()
                .sorted(Comparator.<Integer>comparingLong(index -> sizes[index])).mapToInt(Integer::intValue)
                .toArray();
    }

    /** The place of the largest, of the same size the latest, that fulfils the condition; -1 where none does. */
    int largest(IntPredicate condition) {
        int largest = -1;
        for (int index = 0; index < count(); index++) {
            if ((largest < 0 || sizes[index] >= sizes[largest]) && condition.test(index)) {
                largest = index;
            }
        }
        return largest;
    }

    /** The note itself, for which the list is read again. */
    SignedCheckpoint at(int index) {
        SignedCheckpoint end = last;
        if (end != null && index == count() - 1) {
            return end;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable SignedCheckpoint> found = new AtomicReference<>();
        source.forEach(note -> {
            if (next.getAndIncrement() == index) {
                found.set(note);
            }
        });
        SignedCheckpoint note = found.get();
        if (note == null) {
            throw new IllegalStateException("A checkpoint was taken away while the list was read");
        }
        return note;
    }
}
