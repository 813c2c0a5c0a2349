package io.dbintent.migration.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An address beside which no scratch database can be made")
class UnusableAddressTests {

    @Test
    @DisplayName("is named without its password, in the message and in its causes")
    void withoutPassword() {
        Throwable thrown = catchThrowable(
                () -> ScratchServers.beside("jdbc:postgresql://owner:geheim@127.0.0.1:9x/shop", "owner", null)
                        .close());
        StringWriter printed = new StringWriter();
        thrown.printStackTrace(new PrintWriter(printed));
        assertThat(thrown).hasMessageContaining("127.0.0.1");
        assertThat(printed.toString()).doesNotContain("geheim");
    }
}
