package io.dbintent.cli;

import java.io.Console;
import java.util.Optional;

/** Asks for a password on the terminal itself, so that standard output holds answers and nothing else. */
final class PasswordPrompt {

    private PasswordPrompt() {}

    /** What was typed; empty if there is no terminal to ask on. */
    // Until Java 21 there is no console without a terminal; from 22 on there is one that says so.
    @SuppressWarnings("SystemConsoleNull")
    static Optional<String> ask() {
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return Optional.empty();
        }
        char[] typed = console.readPassword("Password: ");
        return Optional.of(typed == null ? "" : new String(typed));
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Console.isTerminal is public and throws nothing.", impossible);
        }
    }
}
