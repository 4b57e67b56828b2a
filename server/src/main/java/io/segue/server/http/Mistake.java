package io.segue.server.http;

import io.helidon.http.Status;

/** What somebody asked for cannot be done as it was asked. Ends the handling of a request with a problem document. */
final class Mistake extends Exception {
    private final transient ProblemJson problem;

    Mistake(ProblemJson problem) {
        this.problem = problem;
    }

    static Mistake badRequest(String detail) {
        return new Mistake(ProblemJson.of(Status.BAD_REQUEST_400, "bad-request", detail));
    }

    static Mistake notFound(String code, String detail) {
        return new Mistake(ProblemJson.of(Status.NOT_FOUND_404, code, detail));
    }

    static Mistake conflict(String code, String detail) {
        return new Mistake(ProblemJson.of(Status.CONFLICT_409, code, detail));
    }

    ProblemJson problem() {
        return problem;
    }
}
