package org.tabularium.core.wiring;

import java.util.concurrent.atomic.AtomicLong;

import org.axonframework.common.IdentifierFactory;

/**
 * The identifiers of Axon's messages, found by it as a service. They never leave the process, so that they need not be
 * random, which would cost a good part of what a command costs.
 */
public final class CountedIdentifiers extends IdentifierFactory {

    private final AtomicLong count = new AtomicLong();

    @Override
    public String generateIdentifier() {
        return Long.toString(count.incrementAndGet());
    }
}
