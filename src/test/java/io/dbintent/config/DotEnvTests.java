package io.dbintent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A .env file")
class DotEnvTests {

    @Test
    @DisplayName("may have comments after values, and spaces around names")
    void comments() {
        assertThat(
                        read(
                                "# head\nA=false    # set true to refresh\n  B = two words \nC=a#b\nD=#nothing\nE=\nF=x\t# tab"))
                .containsExactly(
                        Map.entry("A", "false"),
                        Map.entry("B", "two words"),
                        Map.entry("C", "a#b"),
                        Map.entry("D", ""),
                        Map.entry("E", ""),
                        Map.entry("F", "x"));
    }

    @Test
    @DisplayName("may say export, end its lines as Windows does, and begin with a byte order mark")
    void exportAndLineEnds() {
        assertThat(read("\uFEFFexport A=1\r\nexport\tB='2'\r\nexported=3\r\n"))
                .containsExactly(Map.entry("A", "1"), Map.entry("B", "2"), Map.entry("exported", "3"));
    }

    @Test
    @DisplayName("takes single quotes as written and knows five escapes in double quotes")
    void quotes() {
        assertThat(read("""
                A='$x #y \\n "z"'  # after
                B="a\\"b\\\\c\\nd\\q" # after
                C=it's
                D="# no comment"
                E=''
                """))
                .containsExactly(
                        Map.entry("A", "$x #y \\n \"z\""),
                        Map.entry("B", "a\"b\\c\nd\\q"),
                        Map.entry("C", "it's"),
                        Map.entry("D", "# no comment"),
                        Map.entry("E", ""));
    }

    @Test
    @DisplayName("interpolates nothing")
    void noInterpolation() {
        assertThat(read("A=$HOME\nB=\"${HOME}/x\"\nC=pa$$word\nD=a=b"))
                .containsExactly(
                        Map.entry("A", "$HOME"),
                        Map.entry("B", "${HOME}/x"),
                        Map.entry("C", "pa$$word"),
                        Map.entry("D", "a=b"));
    }

    @Test
    @DisplayName("keeps line numbers over quoted line breaks, and the later of two values")
    void severalLines() {
        String text = "KEY=\"one\ntwo\"\n\nnot an assignment\nA=1\nA=2";
        assertThat(read(text)).containsExactly(Map.entry("KEY", "one\ntwo"), Map.entry("A", "2"));
        assertThat(DotEnv.entries(".env", text))
                .extracting(Entry::toString)
                .containsExactly("KEY (.env line 1)", "A (.env line 5)", "A (.env line 6)");
    }

    @Test
    @DisplayName("with an open quote is refused, without showing the value")
    void openQuote() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DotEnv.entries(".env", "A=1\nDB_PASSWORD=\"secret\n"))
                .withMessage("The value of DB_PASSWORD (.env line 2) begins with \" and has no closing one. Close the"
                        + " quote, or put the value into the other kind of quotes.");
    }

    @Test
    @DisplayName("with something after a closing quote is refused")
    void afterTheQuote() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> DotEnv.entries(".env", "DB_PASSWORD=\"se\"cret\"\n"))
                .withMessage(
                        "The value of DB_PASSWORD (.env line 1) goes on after its closing quote \". Quote the whole"
                                + " value; in double quotes, write a double quote as \\\".");
    }

    private static Map<String, String> read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        DotEnv.entries(".env", text).forEach(entry -> values.put(entry.name(), entry.text()));
        return values;
    }
}
