package io.dbintent.migration.inspect;

/** No migration is drafted for the product at the other end of a connection. */
public final class UnsupportedProductException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnsupportedProductException(String message) {
        super(message);
    }
}
