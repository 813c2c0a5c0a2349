package io.dbintent.migration.request;

import java.util.Set;

/** The words by which a remark is told from a wish. */
final class RemarkWords {

    /** Words that hold a clause together. */
    static final Set<String> FUNCTION = Grammar.words("""
            a an the and or of in on for to at by with it its them they that this these those there is are was
            were has have had been be do does did we i our my their as since because anyway all each 's now ago
            still just really very much only which column table index field columns tables any every also
            already here out up values people than""");

    /** Words that give a reason. */
    static final Set<String> REASONS = Grammar.words("""
            nobody none noone never not no longer don't doesn't isn't aren't wasn't weren't hardly rarely use
            uses used using need needs needed reads read obsolete unused gone dead empty legacy redundant
            deprecated temporary useless superfluous outdated old misspelled misleading confusing ugly wrong
            unclear too small short narrow strict tight long slow large big wide ambiguous stay elsewhere kept
            feature project typo historical pointless unnecessary bad looked searched queried filtered sorted
            often mistake error outgrow outgrows scratch leftover abandoned retired discontinued queries lookups
            searches exists searching takes forever time everywhere today anywhere sense makes name naming
            spelling inconsistent imprecise inexact""");

    /** Verbs of a clause that tells something. */
    static final Set<String> VERBS = Grammar.words("""
            is are was were has have uses use used needs need isn't aren't outgrow outgrows takes makes reads
            exists wasn't weren't""");

    /** More of them, which only what is told after a command uses. */
    static final Set<String> STATES = Grammar.words("""
            do does did had will went came moved hold holds lives live send sends want wants know knows see sees
            keeps kept got ok okay fine took works work made gave said says ask asks needs handles complained
            stopped""");

    /** Words that what is told begins with. */
    static final Set<String> SUBJECTS = Grammar.words("""
            we it that this they the nobody our people somebody everybody everyone i these those there all some
            most no none an a users customers""");

    /** Words with which a clause would say how something has to be. */
    static final Set<String> QUALITIES = Grammar.words("""
            must should shall may cannot ought needs need want wants positive negative between least most
            greater less than cascade nulls empty defaults mandatory optional required only exactly indexed
            unsigned characters decimals keep keeps stays stay remain remains become becomes gets get let please
            also deleted removed dropped goes go renamed called named add varchar integer text boolean decimal
            timestamp date rows where when so""");

    /** Words that make a rule of what is told. */
    static final Set<String> RULES = Grammar.words("""
            must should shall may can cannot can't only always no or most least exactly maximum minimum than
            between go goes going dropped removed deleted renamed changed added become becomes get gets wants
            needs one once twice same cascade longer shorter characters decimals like ought varchar empty""");

    /** Words that would be a wish if they were left out, or that turn what follows into its contrary. */
    static final Set<String> WISHES = Grammar.words("""
            add create introduce drop remove delete eliminate discard rename change alter convert modify make
            set turn allow forbid insert update truncate grant revoke execute select replace move copy split
            merge if unless until except ignore pretend you not don't never doesn't schema database server
            without default unique null nullable index key foreign primary check constraint required mandatory
            optional trigger function procedure user privileges password file otherwise but instead first after
            before sql""");

    /** Whether leaving the word out could leave out a wish. */
    static boolean isWish(Word word) {
        return WISHES.contains(word.lower());
    }

    private RemarkWords() {}
}
