package org.tabularium.core.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import javax.sql.DataSource;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.log.KeyUsedOtherwise;
import org.tabularium.core.log.LogBusy;
import org.tabularium.core.log.LogReader;
import org.tabularium.core.log.LogUnavailable;
import org.tabularium.core.log.Receipt;
import org.tabularium.core.log.Submission;
import org.tabularium.core.log.SubmissionKey;
import org.tabularium.core.log.Submitted;
import org.tabularium.core.proof.KeyMissing;
import org.tabularium.core.proof.LogContradicts;
import org.tabularium.core.proof.ProofSettings;
import org.tabularium.core.proof.Proofs;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.Refusal;
import org.tabularium.core.stream.StreamId;

/** The archive's write side: takes wishes, and answers with the receipt of what was recorded. */
public final class Archive implements AutoCloseable {

    private final EventLog log;
    private final Proofs proofs;
    private final Configuration axon;
    private final CommandBus commands;

    /**
     * Starts on a database whose tables exist.
     *
     * @param pooled  gives connections to readers
     * @param direct  gives the log's writer its connection, which must come from no pool
     * @param clock   tells when an event is recorded
     * @param proving what the proofs need to be told
     * @throws LogContradicts where the log is not the log that was signed
     * @throws KeyMissing     where the key that signed it is not there
     */
    public Archive(DataSource pooled, DataSource direct, Clock clock, ProofSettings proving) {
        this.log = new EventLog(pooled, direct, StoredNames.TYPES, clock);
        this.proofs = started(log, pooled, proving);
        this.axon = Aggregates.on(log);
        this.commands = axon.commandBus();
        axon.start();
    }

    /**
     * Has a wish decided and its event recorded; returns when that is on disk.
     *
     * @param wish  a command, such as {@code RecordClaim}
     * @param actor the opaque id of who submits it
     * @throws Refusal        where it is not granted; then nothing has been recorded
     * @throws LogBusy        where too many wait; then nothing has been recorded
     * @throws LogUnavailable where the log can't be written; whether it was recorded shows when the log is back
     */
    public Receipt submit(Object wish, String actor) {
        return record(wish, new Submission(actor, null));
    }

    /**
     * The same under a key: however often it is sent, it is recorded once, and each time the first receipt is the
     * answer.
     *
     * @throws KeyUsedOtherwise where the key stands for another request
     */
    public Submitted submit(Object wish, SubmissionKey key) {
        Optional<Receipt> first = log.firstReceipt(key);
        if (first.isPresent()) {
            return new Submitted(first.get(), true);
        }
        try {
            return new Submitted(record(wish, new Submission(key.actor(), key)), false);
        } catch (Refusal refusal) {
            // The same request may have been granted meanwhile, and be itself what this one ran into.
            return new Submitted(log.firstReceipt(key).orElseThrow(() -> refusal), true);
        }
    }

    /**
     * Many wishes that stand or fall together, in one append; each may refer to records that one before it makes.
     *
     * @param wishes commands by the streams that they are meant for, in their order
     * @return the receipts, in the order of the wishes
     * @throws Refusal        where one is not granted; then nothing has been recorded
     * @throws LogBusy        where too many wait; then nothing has been recorded
     * @throws LogUnavailable where the log can't be written; whether they were recorded shows when the log is back
     */
    public List<Receipt> submitTogether(SequencedMap<StreamId, ?> wishes, String actor) {
        var inOrder = List.copyOf(wishes.sequencedEntrySet());
        Submission recorded = Attempts.recorded(new Submission(actor, null),
                submission -> Together.decide(inOrder, submission, wish -> {
                    dispatch(new GenericCommandMessage<>(wish.getValue()));
                    Together.willExist(wish.getKey());
                }));
        return EventLog.receipts(recorded);
    }

    private Receipt record(Object wish, Submission first) {
        return EventLog.receipt(Attempts.recorded(first, submission -> dispatch(
                new GenericCommandMessage<>(wish, MetaData.with(Submission.METADATA_KEY, submission)))));
    }

    private void dispatch(CommandMessage<?> command) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        commands.dispatch(command, callback);
        CommandResultMessage<?> result = callback.getResult();
        if (result.isExceptional()) {
            throw refusal(result.exceptionResult());
        }
    }

    private static RuntimeException refusal(Throwable why) {
        if (why instanceof AggregateNotFoundException missing) {
            return new NoSuchRecord(StreamId.parse(String.valueOf(missing.getAggregateIdentifier())));
        }
        if (why instanceof LockAcquisitionFailedException) {
            return new LogBusy();
        }
        return why instanceof RuntimeException known ? known : new IllegalStateException(why);
    }

    private static Proofs started(EventLog log, DataSource pooled, ProofSettings proving) {
        try {
            return new Proofs(log, pooled, proving);
        } catch (RuntimeException | Error refused) {
            // Whatever it is: without an archive there is nobody left who would close the log.
            log.close();
            throw refused;
        }
    }

    /** What can be proved of the log. */
    public Proofs proofs() {
        return proofs;
    }

    /** The log as readers see it. */
    public LogReader log() {
        return log.reader();
    }

    /** Has the listener run after each append of this node, on the log's thread: it must be quick. */
    public void onAppend(Runnable listener) {
        log.appender().onAppend(listener);
    }

    /** What keeps the log from being written, if anything does. */
    public Optional<String> trouble() {
        return log.appender().trouble();
    }

    /** Takes no more wishes; returns when the append in hand is done and those that waited for another are refused. */
    @Override
    public void close() {
        axon.shutdown();
        log.close();
        proofs.close();
    }
}
