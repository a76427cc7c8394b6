package org.tabularium.api.feed;

/** The service stops: nothing will be told any more. */
final class FeedClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedClosed() {
        super("The service stops.", null, false, false);
    }
}
