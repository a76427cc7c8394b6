package org.tabularium.core.wiring;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.tabularium.core.log.Submission;
import org.tabularium.core.stream.References;
import org.tabularium.core.stream.StreamId;

/**
 * Many wishes as one submission: they are decided one after the other in one unit of work, each sees what those before
 * it would record, and all events are appended together, or none.
 */
final class Together {

    private static final String DECIDED = "streams decided together";

    private Together() {}

    /** Has each wish decided, then everything appended. */
    static <W> void decide(List<W> wishes, Submission submission, Consumer<W> decision) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(
                new GenericCommandMessage<>(wishes, MetaData.with(Submission.METADATA_KEY, submission)));
        try {
            wishes.forEach(decision);
        } catch (RuntimeException | Error refused) {
            // Whatever it is: a unit of work that is left open would stay the thread's current one.
            work.rollback(refused);
            throw refused;
        }
        work.commit();
    }

    /** Notes that the stream will exist once this unit of work is appended. */
    static void willExist(StreamId stream) {
        CurrentUnitOfWork.ifStarted(work -> decided(work).add(stream));
    }

    private static Set<StreamId> decided(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(DECIDED, key -> new HashSet<>());
    }

    /** What the log holds, and what will be in it with the unit of work in hand. */
    static References references(References log) {
        return streams -> {
            Collection<StreamId> unseen = new HashSet<>(streams);
            CurrentUnitOfWork.ifStarted(work -> unseen.removeAll(decided(work)));
            return log.missing(unseen);
        };
    }
}
