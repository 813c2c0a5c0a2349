package io.dbintent.migration.requests;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows as texts that compare by value: numbers without trailing zeros, truths as 1 and 0, dates as ISO text. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private Cells() {}

    static List<Map<String, String>> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<Map<String, String>> all = new ArrayList<>();
            while (rows.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(i + ":" + columns.getColumnLabel(i).toLowerCase(Locale.ROOT), of(rows.getObject(i)));
                }
                all.add(row);
            }
            return all;
        }
    }

    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        if (value instanceof java.sql.Timestamp moment) {
            return of(moment.toLocalDateTime());
        }
        if (value instanceof java.time.LocalDateTime moment) {
            return moment.toString()
                    .replace('T', ' ')
                    .replaceAll("^(\\S+ \\d\\d:\\d\\d)$", "$1:00")
                    .replaceAll(" 00:00:00$", "");
        }
        String text = String.valueOf(value);
        if (value instanceof Number || NUMBER.matcher(text).matches()) {
            return number(text);
        }
        // A date is its midnight: a column of dates that becomes one of moments keeps its values.
        return text.replaceAll("^(\\d{4}-\\d\\d-\\d\\d) 00:00(:00(\\.0)?)?$", "$1");
    }

    private static String number(String text) {
        String plain = new BigDecimal(text).stripTrailingZeros().toPlainString();
        return text.matches("0\\d.*") ? "'" + text : plain;
    }
}
