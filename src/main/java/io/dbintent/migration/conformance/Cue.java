package io.dbintent.migration.conformance;

import java.util.regex.Pattern;

/** Words of a request that make a kind of change plausible where its grammar is not understood. */
enum Cue {
    REMOVE(
            "drop\\w*|remov\\w+|delet\\w+|get(ting)? rid|eliminat\\w+|discard\\w*|retir\\w+|purg\\w+|no longer|any ?more"
                    + "|don'?t need|do not need|not needed|unneeded|unused|obsolete|kill|los(e|es|ing)|take (away|out|off)"
                    + "|go(es)? away|go(?! ahead)|goes|gone|away|without|strip|merg\\w+|combin\\w+"
                    + "|split\\w*|mov(e|es|ing)|replac\\w+|instead|convert\\w*|turn\\w*|into|becomes?|consolidat\\w+|extract\\w*"
                    + "|normali[sz]\\w+|scrap|erase|abolish\\w*|lift|relax|undo|superfluous|kick\\w*|thrown?|dead|dump|ditch|out of"),
    RENAME("renam\\w+|call(ed|s)?|names? (it|them)|named?|known as|retitle\\w*|label\\w*|spell\\w*|misspel\\w+|typo"),
    DEFAULT("default\\w*|preset|prefill\\w*|initial\\w*|start\\w*|unless|if (none|nothing|not)|falls? ?back|by itself"
            + "|automatic\\w*|assum\\w+|otherwise|when (none|nothing|missing|not)|null|at first"),
    NULLABLE(
            "(non-?)?null\\w*|requir\\w+|mandator\\w+|optional\\w*|must|always|empt\\w+|missing|blank|ha(ve|s) to|compulsory"
                    + "|may be|can be|never|every|each|absent|unknown|obligatory|primary|without|insist\\w*|leave out|give no"
                    + "|default\\w*"),
    TYPE(
            "types?|int(eger)?s?|decimals?|numbers?|numeric|text|varchar|char\\w*|dates?|times?|timestamp\\w*|bool\\w*|bigint|wid\\w+"
                    + "|long\\w*|short\\w*|big\\w*|small\\w*|larg\\w*|digits?|precis\\w+|size|lengths?|up to|hold\\w*|fits?|stor\\w+"
                    + "|convert\\w*|turn\\w*|becom\\w+|chang\\w+|room|truncat\\w*|cut|enum|json|uuid|cents|fraction\\w*|letters"
                    + "|amounts?|more than|space|accommodat\\w*|grow\\w*|instead|extend\\w*|increase\\w*|\\d+|bytes|overflow\\w*"
                    + "|make|as an?|whole"),
    COMMENT("comment\\w*|describ\\w+|description|document\\w*|notes?|annotat\\w+|explain\\w*|remark\\w*"),
    COLLATION(
            "collat\\w+|case|accent\\w*|charset|character set|utf\\w*|encod\\w+|sort\\w*|unicode|emoji\\w*|type|text"),
    IDENTITY("auto\\w*|increment\\w*|identity|serial|number\\w*|generat\\w+|by itself|sequence"),
    GENERATED("generat\\w+|comput\\w+|calculat\\w+|deriv\\w+|virtual|stored|sum|product|total"),
    ON_UPDATE("updat\\w+|chang\\w+|modif\\w+|touch\\w*"),
    INDEX(
            "index\\w*|indices|fast\\w*|quick\\w*|speed\\w*|slow\\w*|look\\w*[- ]?ups?|look up|search\\w*|quer\\w+|perform\\w*"
                    + "|sort\\w*|filter\\w*|find\\w*|full[- ]?text"),
    UNIQUE(
            "unique\\w*|uniqueness|no two|twice|duplicat\\w*|distinct|same|once|at most one|identif\\w+|one per|only one|shar(e|es|ed|ing)"),
    FOREIGN_KEY(
            "foreign|fks?|referenc\\w+|point\\w*|link\\w*|refer|refers|relat\\w+|belong\\w*|connect\\w*|cascad\\w+|parent\\w*|child\\w*"
                    + "|orphan\\w*|delet\\w+|exist\\w*|tied?|ties|many|own\\w*|whose|to which|integrity|key"),
    CHECK(
            "check\\w*|between|at least|at most|positive|negative|valid\\w*|only|must|never|cannot|can't|more than|less than"
                    + "|greater|below|above|constrain\\w*|limit\\w*|restrict\\w*|allow\\w*|one of|range|empty|minimum|maximum|either"
                    + "|zero|longer|shorter|up to|ensure|forbid\\w*|\\d+"),
    PRIMARY_KEY("primary|key|identif\\w+|surrogate"),
    TABLE(
            "tables?|history|logs?|audit\\w*|track\\w*|separate|own|records?|catalog\\w*|junction|many|split|store|keep|remember"),
    VIEW("views?"),
    TRIGGER("triggers?"),
    VALUES(
            "fill\\w*|sets?|backfill\\w*|populat\\w+|existing|current|rows?|values?|copy|copied|convert\\w*|carry|carried|migrat\\w+"
                    + "|gets?|receives?|default\\w*|(non-?)?null\\w*|empty|missing|old|already|trim\\w*|lower\\w*|upper\\w*|normali\\w+"
                    + "|clean\\w*|correct\\w*|fix\\w*|replac\\w+|becom\\w+|turn\\w*|map\\w*|mandator\\w+|requir\\w+|unique|duplicat\\w*"
                    + "|split\\w*|merg\\w+|combin\\w+|mov\\w+|must|swap\\w*|translat\\w+|blank|always|never"),
    ROWS_GO(
            "(delet\\w+|remov\\w+|purg\\w+|clean\\w*|drop\\w*|dedup\\w*|discard\\w*|throw\\w*|get rid)\\b.*\\b(rows?|records?|entr(y|ies)"
                    + "|duplicates?|orphan\\w*|those|which|that)|dedup\\w*|duplicates? (go|away)"),
    ROWS_COME(
            "insert\\w*|seed\\w*|rows?|values?|fill\\w*|populat\\w+|contain\\w*|entries|such as|copy|copied|lookup|move\\w*"
                    + "|split\\w*|merg\\w+|extract\\w*|carry|with|into|normali\\w+|own"),
    NONE("no|none|never"),
    CARRY(
            "split\\w*|cut|merg\\w+|combin\\w+|mov(e|es|ing)|convert\\w*|turn\\w*|becomes?|in two|together|extract\\w*|instead of");

    private final Pattern pattern;

    Cue(String words) {
        this.pattern = Pattern.compile("(?is)(?<![\\p{L}_])(?:" + words + ")(?![\\p{L}_])");
    }

    boolean in(String text) {
        return pattern.matcher(text).find();
    }
}
