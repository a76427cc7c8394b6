package org.tabularium.api.problems;

import java.util.Locale;
import java.util.Optional;

/**
 * The types of problem, each with a page of its own. A type's code is stable and stands in the path {@code
 * /problems/<code>}, which is the {@code type} of RFC 9457 §3.1.1.
 */
public enum ProblemType {
    INVALID_INPUT(400, "Invalid input",
            "The request has members or headers that cannot be taken; errors lists all of them."),
    MALFORMED_REQUEST(400, "Malformed request",
            "The request breaks the rules of HTTP, or a parameter has no such form."),
    KEY_NEEDED(401, "Key needed",
            "This needs a valid API key, sent as “Authorization: Bearer <key>”; there is none, or it is unknown,"
                    + " expired or revoked."),
    ROLE_NEEDED(403, "Role needed", "The key is valid, but holds no role that may do this."),
    NOT_FOUND(404, "Nothing here", "There is nothing at this address."),
    NO_SUCH_RECORD(404, "No such record", "There is no record with this id, or there was none at that position."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not take the method; Allow lists those it takes."),
    NOT_ACCEPTABLE(406, "Not acceptable", "There is no answer in a media type that Accept names."),
    ALREADY_EXISTS(409, "Already exists", "A record with this id exists already."),
    NOTHING_CHANGES(409, "Nothing changes", "The new content is what the record states already."),
    ALREADY_RETRACTED(409, "Already retracted", "The source has been retracted before."),
    DERIVATION_CIRCLE(409, "Derivation circle",
            "The source would be derived from itself by way of others; detail names them in their order."),
    CLAIM_IS_WITHDRAWN(409, "Claim is withdrawn", "The claim is withdrawn; reinstate it first."),
    CLAIM_IS_CURRENT(409, "Claim is current", "Only a withdrawn claim can be reinstated."),
    CLAIM_IS_ERASED(409, "Claim is erased",
            "The claim's content has been erased, so that nothing can be changed about it."),
    ALREADY_ERASED(409, "Already erased", "The payload of this revision has been erased before."),
    NOT_ERASABLE(409, "Not erasable",
            "The revision explains the log, as erasures themselves do, and cannot be erased."),
    SOURCE_IS_ERASED(409, "Source is erased", "The source's content has been erased, so that it cannot be cited."),
    NOT_CITABLE(409, "Not citable", "The CSL item of the source has members that no citation style can make sense of."),
    NOT_REVERSIBLE(409, "Not reversible",
            "Only an import that has ended, and was no dry run, can be reversed."),
    LAST_ADMIN_KEY(409, "Last key of an administrator", "Without this key nobody could administer the archive."),
    STATE_CONFLICT(409, "State conflict", "The record is not in a state in which this can be done."),
    REVISION_CONFLICT(412, "Revision conflict",
            "The record has another revision than If-Match names; currentRevision is the one it has."),
    BODY_TOO_LARGE(413, "Body too large", "The body is larger than the service takes."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type",
            "A body of application/json in UTF-8 is expected, not compressed."),
    UNKNOWN_REFERENCE(422, "Unknown reference",
            "The request refers to incidents, sources or claims that do not exist, or to itself; errors lists them."),
    KEY_USED_OTHERWISE(422, "Key used otherwise", "The Idempotency-Key was used before, for another request."),
    REVISION_NEEDED(428, "Revision needed", "A change needs If-Match with the revision that it was made for."),
    INTERNAL_ERROR(500, "Internal error", "Something went wrong on our side."),
    VIEW_LAGS_BEHIND(503, "View lags behind",
            "A view has not reached the position that was asked for; try again soon."),
    LOG_BUSY(503, "Log busy", "Too many submissions wait for the log; nothing of this one has been recorded."),
    UNAVAILABLE(503, "Unavailable",
            "The service cannot do this at the moment; with the same Idempotency-Key a write can safely be sent"
                    + " again.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** Lower-case words joined by hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The path of its page, which identifies it. */
    public String path() {
        return "/problems/" + code();
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** What it means, in a sentence. */
    public String explanation() {
        return explanation;
    }

    /** The type with that code. */
    public static Optional<ProblemType> of(String code) {
        for (ProblemType type : values()) {
            if (type.code().equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The most general type for a status that the framework or the container has chosen. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> KEY_NEEDED;
            case 403 -> ROLE_NEEDED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 501, 505 -> MALFORMED_REQUEST;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
