package io.segue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.segue.server.config.ConfigReader;
import io.segue.server.http.Contract;
import io.segue.server.http.RouteList;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesTest {
    @TempDir
    Path folder;

    @Test
    void every_route_of_a_server_is_in_the_openapi_document_and_nothing_else_is() throws Exception {
        var config = (ConfigReader.Valid) ConfigReader.read(
                null, Map.of("SEGUE_DATA_FOLDER", folder.toString(), "SEGUE_HTTP_PORT", "0"), Map.of());
        try (Server server = Server.start(config.config().config(), InstantSource.system(), new SecureRandom())) {
            assertThat(Contract.get().operations()).isEqualTo(RouteList.of(server.services()));
        }
    }
}
