package io.dbintent.schema;

/**
 * A column's type as declared, with the family that decides how its values compare.
 *
 * @param declaration as the server reports it, such as {@code varchar(120)} or {@code decimal(10,2)}
 * @param family how values of this type behave
 */
public record ColumnType(String declaration, Family family) {

    /** The kinds of value that dbintent tells apart. */
    public enum Family {
        TEXT,
        INTEGER,
        DECIMAL,
        FLOAT,
        BOOLEAN,
        DATE,
        TIME,
        TIMESTAMP,
        BINARY,
        OTHER;

        /** True for the three families that hold numbers. */
        public boolean isNumeric() {
            return this == INTEGER || this == DECIMAL || this == FLOAT;
        }

        /** True for a calendar date, with or without a time of day. */
        public boolean isCalendar() {
            return this == DATE || this == TIMESTAMP;
        }
    }
}
