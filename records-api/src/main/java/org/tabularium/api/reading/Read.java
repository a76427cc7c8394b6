package org.tabularium.api.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a route that reads, beyond what its signature tells. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Read {

    /** What it answers, in a sentence. */
    String value();

    /** The shape of the answer, or of one item of a list. */
    Class<?> body();

    /** The media types of the answer. */
    String[] mediaType() default "application/json";

    /** Whether {@link #body} is the content of a record, beside which its id, status, revision and position stand. */
    boolean record() default false;

    /** Whether it is a list in pages. */
    boolean list() default false;

    /** Whether it comes in pages, of which {@link #body} is the whole shape. */
    boolean paged() default false;

    /** The parameters that choose what is shown. */
    String[] filters() default {};
}
