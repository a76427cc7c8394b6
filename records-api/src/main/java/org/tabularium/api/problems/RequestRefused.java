package org.tabularium.api.problems;

/** A request that is refused before the archive is asked, with the type of problem that the sender is told. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    /** Refused with the type's own explanation. */
    public RequestRefused(ProblemType type) {
        this(type, type.explanation());
    }

    /**
     * @param type   the type of problem
     * @param detail what is wrong with this request, in a sentence for people
     */
    public RequestRefused(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
    }

    /** The type of problem. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong with this request, in a sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
