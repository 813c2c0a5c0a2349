package io.dbintent.evidence;

/**
 * Whether a comparison of two typed values holds.
 *
 * @param kind yes, no, or why neither
 * @param why a clause that explains anything but a plain yes or no; empty for those
 */
record Answer(Kind kind, String why) {

    enum Kind {
        YES,
        NO,
        /** The two values are of kinds that have no order between them, or a NULL is involved. */
        UNDECIDED,
        /** The texts differ by case, accents or trailing blanks only: the database's collation decides. */
        BY_COLLATION
    }

    static Answer of(boolean holds) {
        return new Answer(holds ? Kind.YES : Kind.NO, "");
    }

    static Answer undecided(String why) {
        return new Answer(Kind.UNDECIDED, why);
    }
}
