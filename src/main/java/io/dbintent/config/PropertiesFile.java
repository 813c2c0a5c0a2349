package io.dbintent.config;

import io.dbintent.config.Source.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads the text of a properties file, in the format of {@link Properties}, keeping the line of each entry. */
final class PropertiesFile {

    private PropertiesFile() {}

    static List<Entry> entries(String file, String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            StringBuilder logical = new StringBuilder(lines.get(i));
            boolean comment = lines.get(i).stripLeading().startsWith("#")
                    || lines.get(i).stripLeading().startsWith("!");
            while (!comment && goesOn(lines.get(i)) && i + 1 < lines.size()) {
                i++;
                logical.append('\n').append(lines.get(i));
            }
            Source source = new Source(Kind.FILE, file + " line " + (first + 1));
            Properties one = parsed(logical.toString(), source);
            for (String name : one.stringPropertyNames()) {
                entries.add(new Entry(name, one.getProperty(name), source));
            }
        }
        return entries;
    }

    private static boolean goesOn(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static Properties parsed(String line, Source source) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(line));
        } catch (IOException | IllegalArgumentException malformed) {
            throw new ConfigurationException(
                    "Cannot read " + source + ": " + malformed.getMessage()
                            + " In a properties file a backslash is written twice.",
                    malformed);
        }
        return properties;
    }
}
