package io.dbintent.planbook;

import java.util.List;

/** Where the plan of an intent came from. */
public sealed interface PlanOrigin {

    /** {@code HIT}, {@code MISS}, {@code HEALED} or {@code LIVE}. */
    String name();

    /** The plan was known: no model was asked. {@code saved} is what writing it took when it was recorded. */
    record Hit(String id, Cost saved) implements PlanOrigin {
        @Override
        public String name() {
            return "HIT";
        }
    }

    /**
     * The plan was not known.
     *
     * @param reason what was looked for and how the closest known plan differs
     * @param recorded whether it is in the book now
     */
    record Miss(String reason, boolean recorded, Cost spent) implements PlanOrigin {
        @Override
        public String name() {
            return "MISS";
        }
    }

    /** The plan was known but no longer fitted the schema, and is in the book anew; {@code changes} tells the schema's. */
    record Healed(String id, List<String> changes, Cost spent) implements PlanOrigin {
        public Healed {
            changes = List.copyOf(changes);
        }

        @Override
        public String name() {
            return "HEALED";
        }
    }

    /** The plan was written now, and no book was asked, or the built-in engine needed none. */
    record Live(Cost spent) implements PlanOrigin {
        @Override
        public String name() {
            return "LIVE";
        }
    }
}
