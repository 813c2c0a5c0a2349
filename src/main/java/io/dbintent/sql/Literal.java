package io.dbintent.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A value written in an intent, a query or an expectation, with its type. */
public sealed interface Literal {

    /** The value as a person would write it, without quotes. */
    String display();

    /** Text, compared by the database's collation inside SQL and exactly in Java. */
    record Text(String value) implements Literal {
        @Override
        public String display() {
            return value;
        }
    }

    /** A number of any size, equal by value: 1.50 equals 1.5. */
    record Numeric(BigDecimal value) implements Literal {
        public static Numeric of(long value) {
            return new Numeric(BigDecimal.valueOf(value));
        }

        @Override
        public String display() {
            return value.toPlainString();
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Literal {
        @Override
        public String display() {
            return Boolean.toString(value);
        }
    }

    /** A calendar day. */
    record Date(LocalDate value) implements Literal {
        @Override
        public String display() {
            return value.toString();
        }
    }

    /** A day and a time without a zone. */
    record DateTime(LocalDateTime value) implements Literal {
        @Override
        public String display() {
            return value.toString();
        }
    }

    /** SQL's NULL. */
    record Null() implements Literal {
        @Override
        public String display() {
            return "NULL";
        }
    }
}
