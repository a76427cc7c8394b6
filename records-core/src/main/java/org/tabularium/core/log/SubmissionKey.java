package org.tabularium.core.log;

import org.tabularium.core.merkle.Hash;

/**
 * The name under which an actor submits something once, however often it is sent.
 *
 * @param actor   the opaque id of who submits
 * @param key     1 to 128 printable ASCII characters, chosen by the submitter; unique per actor for ever
 * @param request the hash of the request, so that the key can't be used for another one
 */
public record SubmissionKey(String actor, String key, Hash request) {}
