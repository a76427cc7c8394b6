package org.tabularium.core.claim;

/** Who or what was wrong, or has changed, when a claim is corrected or withdrawn. */
public enum CorrectionKind {
    ARCHIVE_ERROR, CLAIMANT_REVISED, SOURCE_RETRACTED, SOURCE_UPDATED, MISATTRIBUTION, DUPLICATE, SCOPE_CHANGE
}
