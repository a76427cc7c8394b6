package org.tabularium.api.pages;

import org.jspecify.annotations.Nullable;

/**
 * One value of a content, or what became of it.
 *
 * @param name    its place in words
 * @param pointer its place as a JSON Pointer
 * @param before  what stood there before; null where nothing did
 * @param after   what stands there; null where nothing does
 */
record Field(String name, String pointer, @Nullable Shown before, @Nullable Shown after) {}
