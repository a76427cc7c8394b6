package org.tabularium.projections.casualty;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.Draft;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.figure.Block;
import org.tabularium.projections.figure.Rule;
import org.tabularium.projections.source.Origins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Draft.registered;

/** Sources that copy each other count as one, as far as the archive knew it then. */
class IndependentSourcesTest extends CountedCasualties {

    @Test
    void a_copy_counts_with_what_it_copies_as_the_archive_knew_it_then() {
        log.append(registered("s1", null, BOOK), registered("s2", null, BOOK),
                on("i").citing("s1", "s2").killed(1).as("c1"), on("i").by("B").citing("s2").killed(2).as("c2"),
                new SourceDescribed("s2", Draft.source("s1", BOOK), "it is a reprint"));
        database.follow(log);

        assertThat(blocks(3)).singleElement().extracting(Block::independentSources).isEqualTo(2L);
        assertThat(blocks(4)).singleElement().extracting(Block::independentSources).isEqualTo(1L);
    }

    @Test
    void a_retracted_source_counts_still_and_an_erased_one_copies_none() {
        log.append(registered("s1", null, BOOK), registered("s2", "s1", BOOK), registered("s3", "s2", BOOK),
                on("i").citing("s1", "s2", "s3").killed(1).as("c1"), new SourceRetracted("s1", "forged"),
                new SourceRetracted("s2", "a copy of a forgery"));
        database.follow(log);
        try (TestDatabase afterwards = new TestDatabase()) {
            log.append(new PayloadErased(StreamId.source("s2"), 1, "the law", "asked for"));
            afterwards.follow(log);

            assertThat(blocks(5)).singleElement().extracting(Block::independentSources).isEqualTo(1L);
            // Of s2 it isn't known any more what it copies, of s3 that it copies s2.
            assertThat(new Casualties(afterwards.source()).of("i", asOf(6), Rule.RANGE).measures()).singleElement()
                    .extracting(Block::independentSources).isEqualTo(2L);
        }
    }

    @Test
    void sources_of_a_circle_that_an_old_log_has_count_as_one_until_it_is_cut() {
        log.append(registered("s1", null, BOOK), registered("s2", "s1", BOOK), registered("s3", "s2", BOOK),
                on("i").citing("s1", "s2", "s3").killed(1).as("c1"),
                new SourceDescribed("s1", Draft.source("s3", BOOK), "odd"),
                new SourceDescribed("s2", Draft.source(null, BOOK), "no copy of s1"));
        database.follow(log);

        assertThat(blocks(4)).singleElement().extracting(Block::independentSources).isEqualTo(1L);
        assertThat(new Origins(database.source()).of(List.of("s1"), 4).root("s3")).isEqualTo("s1");
        assertThat(blocks(5)).singleElement().extracting(Block::independentSources).isEqualTo(1L);
        assertThat(new Origins(database.source()).of(List.of("s1"), 5).root("s1")).isEqualTo("s2");
    }
}
