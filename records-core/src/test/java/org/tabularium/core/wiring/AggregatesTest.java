package org.tabularium.core.wiring;

import java.nio.file.Path;
import java.time.Clock;

import org.axonframework.config.Configuration;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AggregatesTest {

    @Test
    void nothingAsksAServerForUpdates(@TempDir Path folder) {
        TestDatabase database = TestDatabase.h2(folder);
        try (EventLog log = new EventLog(database.pooled(), database.direct(), StoredNames.TYPES, Clock.systemUTC())) {
            Configuration axon = Aggregates.on(log);
            axon.start();
            assertThat(axon.getModules()).extracting(module -> module.getClass().getSimpleName())
                    .noneMatch(name -> name.contains("Update"));
            assertThat(axon.getComponent(UpdateChecker.class)).isNull();
            axon.shutdown();
        }
    }

    @Test
    void noXmlSerializerIsOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
