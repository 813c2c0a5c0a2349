package io.dbintent.migration.request;

import java.util.Set;

/** Words that the grammar of requests uses itself, and that are therefore never taken for an unquoted name or value. */
final class Grammar {

    static final Set<String> VERBS = words("""
            add create introduce include append drop remove delete eliminate discard rename change alter convert
            modify make set turn allow let widen extend increase enlarge lengthen expand grow shrink shorten
            narrow reduce switch require forbid enforce ensure prevent index split merge combine concatenate
            move comment document give store track record call mark permit disallow stop put replace swap fill
            backfill use keep need link define build transfer break divide join clear unset raise limit restrict
            default point declare guarantee relax demand reject connect want""");

    static final Set<String> WORDS = words("""
            a an the and or to in on of for from with without by as at into that which who whose its their it is
            are be not no null column columns field fields table tables index indexes unique constraint foreign
            primary key check default defaults defaulting named called type nullable optional required mandatory
            existing rows each every all both between so then also should must can may has have referencing
            references pointing after before first where when using new instead than up out only one any if but
            same too there them this these""");

    /** The words of a block, each of which stands there once. */
    static Set<String> words(String block) {
        return Set.of(block.strip().split("\\s+"));
    }

    private Grammar() {}
}
