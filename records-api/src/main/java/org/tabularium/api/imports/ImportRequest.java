package org.tabularium.api.imports;

/**
 * What somebody wants imported.
 *
 * @param file   what kind of file it is
 * @param dryRun whether it shall only be told what would become of it
 * @param actor  the opaque id of who sends it
 */
record ImportRequest(FileKind file, boolean dryRun, String actor) {}
