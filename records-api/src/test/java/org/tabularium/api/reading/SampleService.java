package org.tabularium.api.reading;

import org.springframework.test.context.TestPropertySource;
import org.tabularium.api.testing.RunningService;

/** The service with the sample collection, as it is started by a newcomer. */
@TestPropertySource(properties = "tabularium.sample=true")
abstract class SampleService extends RunningService {

    static final String INCIDENT = "/api/incidents/khojaly-1992";
}
