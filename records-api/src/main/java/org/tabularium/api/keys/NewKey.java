package org.tabularium.api.keys;

/**
 * A key that has just been made: the one moment at which it can be shown.
 *
 * @param key    the key as the archive knows it
 * @param secret what its holder sends
 */
record NewKey(ApiKey key, Secret secret) {}
