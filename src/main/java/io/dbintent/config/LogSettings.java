package io.dbintent.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the step log goes.
 *
 * @param file empty if it is turned off
 * @param console whether it is also printed
 */
public record LogSettings(Optional<Path> file, boolean console) {}
