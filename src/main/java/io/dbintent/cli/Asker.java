package io.dbintent.cli;

import io.dbintent.config.Sources;

/** Decides intents, one after the other. */
interface Asker extends AutoCloseable {

    /**
     * Decides one intent.
     *
     * @throws io.dbintent.config.ConfigurationException if the configuration turns out to be unusable
     */
    Answer ask(String intent);

    @Override
    void close();

    /** Opens what is needed to decide intents. */
    @FunctionalInterface
    interface Opening {

        /**
         * Reads the settings and opens.
         *
         * @param learn whether queries are remembered
         * @throws io.dbintent.config.ConfigurationException if the configuration cannot be used
         */
        Asker open(Sources sources, boolean learn);
    }
}
