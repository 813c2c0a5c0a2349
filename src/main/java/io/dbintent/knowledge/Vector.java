package io.dbintent.knowledge;

import java.util.Arrays;

/** A vector of length 1, so that every metric a store may use gives the same order. */
final class Vector {

    private final float[] values;

    private Vector(float[] values) {
        this.values = values;
    }

    /** The vector of length 1 in the direction of {@code values}. */
    static Vector of(float[] values) {
        double square = 0;
        for (float value : values) {
            square += (double) value * value;
        }
        float[] scaled = values.clone();
        if (square > 0) {
            double length = Math.sqrt(square);
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = (float) (scaled[i] / length);
            }
        }
        return new Vector(scaled);
    }

    float[] values() {
        return values.clone();
    }

    int size() {
        return values.length;
    }

    /** The cosine of the angle between the two; both must have the same size. */
    double cosine(Vector other) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (double) values[i] * other.values[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Vector of " + values.length + " numbers";
    }
}
