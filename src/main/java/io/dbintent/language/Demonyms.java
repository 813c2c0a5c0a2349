package io.dbintent.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adjectives of places, with the names that a database may hold for them. */
final class Demonyms {

    private static final Map<String, List<String>> PLACES = new HashMap<>();

    static {
        String[] pairs = {
            "french France",
            "german Germany",
            "italian Italy",
            "spanish Spain",
            "portuguese Portugal",
            "dutch Netherlands",
            "belgian Belgium",
            "swiss Switzerland",
            "austrian Austria",
            "polish Poland",
            "czech Czechia|Czech Republic",
            "danish Denmark",
            "swedish Sweden",
            "norwegian Norway",
            "finnish Finland",
            "irish Ireland",
            "british United Kingdom|UK|Great Britain",
            "english England",
            "scottish Scotland",
            "welsh Wales",
            "american USA|United States|US|United States of America",
            "canadian Canada",
            "mexican Mexico",
            "brazilian Brazil",
            "argentinian Argentina",
            "chilean Chile",
            "peruvian Peru",
            "colombian Colombia",
            "chinese China",
            "japanese Japan",
            "korean South Korea|Korea",
            "indian India",
            "pakistani Pakistan",
            "russian Russia",
            "turkish Turkey",
            "greek Greece",
            "hungarian Hungary",
            "romanian Romania",
            "bulgarian Bulgaria",
            "ukrainian Ukraine",
            "egyptian Egypt",
            "nigerian Nigeria",
            "kenyan Kenya",
            "australian Australia",
            "european Europe",
            "asian Asia",
            "african Africa",
            "oceanian Oceania",
            "israeli Israel",
            "iranian Iran",
            "iraqi Iraq",
            "thai Thailand",
            "vietnamese Vietnam",
            "indonesian Indonesia",
            "moroccan Morocco"
        };
        for (String pair : pairs) {
            int space = pair.indexOf(' ');
            PLACES.put(
                    pair.substring(0, space), List.of(pair.substring(space + 1).split("\\|", -1)));
        }
    }

    private Demonyms() {}

    static List<String> places(String adjective) {
        return PLACES.getOrDefault(adjective, List.of());
    }
}
