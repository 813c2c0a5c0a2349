package io.dbintent.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest has it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "dbintent " + (version == null ? "(not from a jar)" : version) + ", Java "
                    + System.getProperty("java.version")
        };
    }
}
