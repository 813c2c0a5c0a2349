package io.dbintent.migration.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dbintent.migration.change.SchemaDefinition;
import io.dbintent.migration.change.ServerKind;
import io.dbintent.migration.ddl.DdlReader;
import io.dbintent.migration.simulate.RoundTrip;
import io.dbintent.migration.simulate.Simulation;
import io.dbintent.sql.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a draft does against what is asked")
class ConformanceTests {

    /**
     * A draft in one of the two files.
     *
     * @param last the way back of an honest draft; a part of what is said of a wrong one
     */
    record Pair(Dialect dialect, String request, String up, String last) {

        @Override
        public String toString() {
            return dialect + ": " + request + " => " + up;
        }
    }

    static Stream<Pair> honest() {
        return pairs("honest.txt");
    }

    static Stream<Pair> wrong() {
        return pairs("wrong.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    @DisplayName("passes a draft that does what is asked")
    void passes(Pair pair) {
        DdlReader reader = DdlReader.of(ServerKind.of(pair.dialect()));
        RoundTrip trip = RoundTrip.of(reader, schema(reader), pair.up(), pair.last());

        assertThat(trip.verdict())
                .as(trip.reason())
                .isIn(RoundTrip.Verdict.REVERSIBLE, RoundTrip.Verdict.REVERSIBLE_BUT_ORDER);
        assertThat(Conformance.of(pair.request(), reader, trip, reader.read(pair.up()), reader.read(pair.last()))
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("catches a draft that does more, less or otherwise")
    void catches(Pair pair) {
        DdlReader reader = DdlReader.of(ServerKind.of(pair.dialect()));
        RoundTrip trip = RoundTrip.of(reader, schema(reader), pair.up(), "");

        assertThat(trip.up().refused()).isEmpty();
        assertThat(Conformance.of(pair.request(), reader, trip, reader.read(pair.up()), reader.read(""))
                        .faults())
                .anySatisfy(fault -> assertThat(fault).contains(pair.last()));
    }

    @Test
    @DisplayName("is tried on enough drafts")
    void enough() {
        assertThat(honest().count()).isGreaterThanOrEqualTo(40);
        assertThat(wrong().count()).isGreaterThanOrEqualTo(60);
    }

    private static SchemaDefinition schema(DdlReader reader) {
        String name = reader.server().dialect().name().toLowerCase(Locale.ROOT);
        return new Simulation(reader.server())
                .run(SchemaDefinition.EMPTY, text(name + ".sql"))
                .after();
    }

    private static Stream<Pair> pairs(String file) {
        return Arrays.stream(text(file).split("\n\\s*\n", -1))
                .map(block -> block.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .map(ConformanceTests::pair);
    }

    private static Pair pair(List<String> lines) {
        assertThat(lines).hasSize(4);
        return new Pair(
                Dialect.valueOf(lines.get(0).toUpperCase(Locale.ROOT)), lines.get(1), lines.get(2), lines.get(3));
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(ConformanceTests.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
