"""Swedish: tables only."""

from __future__ import annotations

from pipeline.languages.base import (
    DateWords,
    Language,
    NumberWords,
    OrganisationWords,
    PercentageWords,
    SentenceWords,
)

# --- numbers -------------------------------------------------------------------------------------

NUMBERS = NumberWords()

# --- percentages ---------------------------------------------------------------------------------

PERCENTAGES = PercentageWords()

# --- dates ---------------------------------------------------------------------------------------

DATES = DateWords()

# --- organisations -------------------------------------------------------------------------------

ORGANISATIONS = OrganisationWords(
    articles=frozenset({"den", "det", "de"}),
    openers=frozenset(
        """
        i på av för från hos inom med mellan mot om till under ur utan vid över enligt efter innan sedan
        och men eller samt både även också dock nu då när där här som att det den de en ett detta denna
        dessa vår våra sin sina hans hennes deras företaget bolaget myndigheten tillverkaren koncernen
        """.split()
    ),
    genitive_endings=("s",),
    genitive_signs=(":s", ":S"),
    legal_forms=("AB", "Aktiebolag", "HB", "KB", "Ab", "Oy", "Oyj", "ASA", "AS", "A/S", "ApS"),
    heads=frozenset(
        """
        myndigheten verket styrelsen departementet inspektionen rådet nämnden kommissionen institutet
        universitetet högskolan förbundet föreningen stiftelsen alliansen banken bolaget koncernen
        sällskapet akademien akademin byrån
        """.split()
    ),
)

# --- sentences -----------------------------------------------------------------------------------

# fmt: off
SENTENCES = SentenceWords(
    abbreviations=frozenset(
        {
            "allm", "ang", "avd", "avs", "bet", "betr", "bitr", "bl.a", "c:a", "ca", "civ.ing", "d.v.s",
            "dipl", "doc", "dr", "dvs", "e.g", "e.o", "eng", "enl", "exkl", "f.d", "f.n", "fil", "fil.dr",
            "fr.o.m", "föreg", "fören", "förf", "förk", "förv", "g.m", "gm", "hr", "i.e", "i.o.m", "i.s.f",
            "ing", "inkl", "jfr", "jur.kand", "jämf", "kand", "kapt", "kungl", "led.ing", "leg", "lic",
            "löjtn", "m.a.o", "m.a.p", "m.h.a", "m.h.t", "mag", "mag.art", "med.dr", "n.b", "nuv", "näml",
            "o.a", "obs", "omkr", "ordf", "p.g.a", "pga", "pol.mag", "prel", "prof", "red", "ref", "resp",
            "s.k", "s:t", "sekr", "st.f", "särsk", "t.ex", "t.o.m", "tekn", "tekn.dr", "teol", "tf", "u.a",
            "uppl", "urspr", "utg", "v.ordf", "vetensk", "vs", "övers",
        }
    ),
    ambiguous_abbreviations=frozenset(
        {
            "a.a", "Co", "Corp", "e.Kr", "e.m", "f.Kr", "f.m", "forts", "i.u", "Inc", "jr", "Ltd", "mdr",
            "milj", "min", "mn", "mrd", "proc", "s.a", "sek", "sr", "st", "tim", "äv",
        }
    ),
    closing_abbreviations=frozenset(
        {
            "d.y", "d.ä", "e.d", "e.dyl", "etc", "ff", "ggr", "kg", "kr", "m.fl", "m.m", "mfl", "mkr",
            "msek", "o.d", "o.dyl", "o.s.v", "osv", "tkr",
        }
    ),
    number_abbreviations=frozenset(
        {
            "art", "avsn", "bd", "bil", "ex", "febr", "fig", "kap", "kl", "mom", "mån", "n:o", "no", "nr",
            "p", "par", "s", "sept", "sid", "tab", "tel", "tfn", "ver", "vol", "årg",
        }
    ),
    starters=frozenset(
        {
            "Alla", "Allt", "Andra", "Att", "Av", "Bara", "Bland", "Både", "De", "Den", "Denna", "Dessa",
            "Dessutom", "Det", "Detta", "Dock", "Där", "Därefter", "Därför", "Därmed", "Då", "Efter",
            "Eftersom", "Enligt", "Ett", "Flera", "Från", "För", "Förra", "Först", "Genom", "Han", "Har",
            "Hittills", "Hon", "Hur", "Här", "I", "Idag", "Ingen", "Inom", "Inte", "Kan", "Liksom", "Man",
            "Med", "Medan", "Men", "Mer", "Mot", "Många", "Ni", "Nu", "Nya", "När", "Och", "Också", "Om",
            "Runt", "Samma", "Samtidigt", "Sedan", "Ska", "Som", "Så", "Sådana", "Tack", "Till", "Trots",
            "Under", "Utan", "Utöver", "Vad", "Var", "Varför", "Varje", "Vem", "Vi", "Via", "Vid", "Vilka",
            "Vilken", "Vissa", "Är", "Även", "Över",
        }
    ),
    byline_starts=frozenset(
        {
            "artikel av", "av", "foto och text", "författare", "journalist", "redaktör", "reporter",
            "skribent", "skriven av", "text", "text av", "text och foto",
        }
    ),
    dateline_starts=frozenset(
        {
            "datum", "publicerad", "publicerades", "publicerat", "publiceringsdatum", "senast uppdaterad",
            "uppdaterad", "uppdaterat",
        }
    ),
    caption_starts=frozenset(
        {
            "arkivbild", "bild", "bilden", "bildkälla", "bildtext", "diagram", "figur", "foto", "fotograf",
            "genrebild", "grafik", "illustration", "karta", "pressbild",
        }
    ),
    boilerplate_lines=frozenset(
        {
            "acceptera", "annons", "annonser", "dela", "dela artikel", "dela artikeln", "dela på facebook",
            "dela via e-post", "fler nyheter", "föregående", "godkänn alla", "gå till innehåll", "hem",
            "hoppa till innehåll", "kommentarer", "kommentera", "kontakt", "kontakta oss", "ladda ner",
            "logga in", "lyssna", "länkar", "meny", "mest läst", "nästa", "om oss", "prenumerera",
            "relaterade artiklar", "senaste nytt", "skriv ut", "startsida", "sök", "taggar",
            "till startsidan", "till toppen", "tillbaka", "tipsa",
        }
    ),
    boilerplate_starts=frozenset(
        {
            "anmäl dig", "ansvarig utgivare", "dela på", "följ oss", "klicka här", "logga in", "läs hela",
            "läs mer", "läs också", "läs vidare", "läs även", "prenumerera på", "se också", "se även",
            "taggar:", "tipsa oss", "ämnen:",
        }
    ),
    boilerplate_phrases=frozenset(
        {
            "alla rättigheter förbehållna", "använder cookies", "använder kakor", "avregistrera",
            "avsluta prenumeration", "citera gärna", "creative commons", "eftertryck förbjudet",
            "med ensamrätt", "om cookies", "upphovsrätt ©",
        }
    ),
    reference_headings=frozenset(
        {
            "fotnoter", "källförteckning", "källhänvisningar", "källor", "källor och referenser",
            "litteratur", "litteraturförteckning", "noter", "referenser", "referenslista",
        }
    ),
)
# fmt: on

SWEDISH = Language(
    code="sv",
    name="Swedish",
    numbers=NUMBERS,
    percentages=PERCENTAGES,
    dates=DATES,
    organisations=ORGANISATIONS,
    sentences=SENTENCES,
)
