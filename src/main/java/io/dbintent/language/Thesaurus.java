package io.dbintent.language;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Words of general and business English that mean the same thing in a database, and short forms used in names. */
final class Thesaurus {

    private static final String[] GROUPS = {
        "track song tune",
        "customer client buyer",
        "employee staff worker personnel staffer",
        "movie film",
        "cost price",
        "country nation",
        "shop store",
        "revenue sale turnover",
        "vendor supplier",
        "genre style",
        "phone telephone",
        "mobile cell cellphone",
        "zip postal postcode",
        "email mail e-mail",
        "gender sex",
        "salary wage pay earning",
        "doctor physician",
        "item product article goods",
        "picture image photo",
        "category type kind class",
        "description describe",
        "birthday birthdate birth",
        "quantity qty",
        "car auto automobile vehicle",
        "job title position role occupation",
        "company firm business organization organisation employer",
        "manufacturer maker",
        "teacher instructor",
        "student pupil",
        "bill invoice",
        "start begin beginning",
        "end finish ending",
        "rating score grade mark",
        "duration length runtime",
        "state province region",
        "author writer",
        "singer vocalist",
        "band artist musician",
        "artist performer",
        "department division",
        "loan lending",
        "member membership",
        "leader head chief",
        "nationality citizenship",
        "population inhabitant people person",
        "surname lastname family",
        "forename firstname given",
        "note remark comment",
        "book volume",
        "seat place",
        "reservation booking",
        "hotel lodging",
        "room chamber",
        "payment pay",
        "delivery shipment",
        "shipper carrier",
        "stock inventory",
        "manager boss supervisor",
        "appointment visit",
        "medication drug medicine",
        "illness disease",
        "level tier",
        "city town",
        "stadium arena",
        "killed death",
        "injured injury",
        "spouse partner",
        "warehouse depot",
        "language tongue",
        "website url homepage",
        "fee charge",
        "tax vat",
        "discount rebate",
        "weight mass",
        "height tall",
        "speed velocity",
        "area surface",
        "source origin departure",
        "dest destination arrival",
        "message post",
        "purchase order",
        "location place",
        "identifier id",
        "number no",
        "date day",
        "actor actress",
        "branch office",
        "contract agreement",
        "task todo",
        "team squad",
        "player athlete",
        "match game fixture",
        "pet animal",
        "treatment therapy",
        "schedule timetable",
        "school college",
        "exam test",
        "enrolment enrollment registration",
        "hobby interest",
        "theatre theater cinema",
        "rental rent hire",
        "subject topic",
        "speaker presenter",
        "participant attendee",
        "house home",
        "apartment flat",
        "agent representative rep",
        "buyer purchaser",
        "bid offer",
        "aircraft plane airplane",
        "truck lorry",
        "cargo freight"
    };

    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("num", "number"),
            Map.entry("no", "number"),
            Map.entry("nr", "number"),
            Map.entry("cnt", "count"),
            Map.entry("qty", "quantity"),
            Map.entry("amt", "amount"),
            Map.entry("desc", "description"),
            Map.entry("descr", "description"),
            Map.entry("addr", "address"),
            Map.entry("dest", "destination"),
            Map.entry("src", "source"),
            Map.entry("dept", "department"),
            Map.entry("emp", "employee"),
            Map.entry("cust", "customer"),
            Map.entry("prod", "product"),
            Map.entry("cat", "category"),
            Map.entry("tel", "phone"),
            Map.entry("fname", "first name"),
            Map.entry("lname", "last name"),
            Map.entry("firstname", "first name"),
            Map.entry("lastname", "last name"),
            Map.entry("fullname", "full name"),
            Map.entry("surname", "last name"),
            Map.entry("dob", "birth date"),
            Map.entry("birthdate", "birth date"),
            Map.entry("birthday", "birth date"),
            Map.entry("mname", "middle name"),
            Map.entry("abbrev", "abbreviation"),
            Map.entry("mgr", "manager"),
            Map.entry("pct", "percentage"),
            Map.entry("percent", "percentage"),
            Map.entry("msg", "message"),
            Map.entry("pwd", "password"),
            Map.entry("yr", "year"),
            Map.entry("indep", "independence"),
            Map.entry("pos", "position"),
            Map.entry("avg", "average"),
            Map.entry("min", "minimum"),
            Map.entry("max", "maximum"),
            Map.entry("uid", "id"),
            Map.entry("expr", "expression"),
            Map.entry("lang", "language"),
            Map.entry("org", "organization"),
            Map.entry("dt", "date"),
            Map.entry("ts", "timestamp"),
            Map.entry("stu", "student"),
            Map.entry("cont", "continent"),
            Map.entry("invdate", "invoice date"),
            Map.entry("mpg", "mile gallon"),
            Map.entry("hp", "horsepower"),
            Map.entry("zipcode", "zip code"),
            Map.entry("postalcode", "postal code"),
            Map.entry("username", "user name"),
            Map.entry("filename", "file name"),
            Map.entry("hiredate", "hire date"),
            Map.entry("unitprice", "unit price"));

    private static final Map<String, Set<String>> SYNONYMS = new HashMap<>();

    static {
        for (String group : GROUPS) {
            String[] words = group.split(" ", -1);
            for (String word : words) {
                for (String other : words) {
                    if (!other.equals(word)) {
                        SYNONYMS.computeIfAbsent(word, key -> new LinkedHashSet<>())
                                .add(other);
                    }
                }
            }
        }
    }

    private Thesaurus() {}

    /** Words that may stand for {@code lemma}, without itself. */
    static Set<String> synonyms(String lemma) {
        return SYNONYMS.getOrDefault(lemma, Set.of());
    }

    static boolean same(String one, String other) {
        return one.equals(other) || synonyms(one).contains(other);
    }

    /** The written-out form of a word used in names, possibly two words. */
    static String writtenOut(String part) {
        return SHORT_FORMS.getOrDefault(part, part);
    }
}
