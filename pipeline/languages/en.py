"""English: tables only."""

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
    genitive_signs=("'s", "’s", "'S", "’S"),
    name_articles=frozenset({"the"}),
    articles=frozenset({"the", "a", "an"}),
    openers=frozenset(
        """
        in on at by for from with within of to and but or as if when where while after before since under
        over between against about according the a an this that these those its his her their our both
        also however now then here there company firm maker
        """.split()
    ),
    legal_forms=(
        "Inc", "Inc.", "Incorporated", "Corp", "Corp.", "Corporation", "Co.", "Co., Ltd", "Co., Ltd.",
        "Co. Ltd", "Co. Ltd.", "Company", "Ltd", "Ltd.", "Limited", "LLC", "LLP", "LP", "PLC", "plc", "GmbH",
        "AG", "SE", "KG", "S.A.", "SA", "S.p.A.", "SpA", "N.V.", "NV", "B.V.", "BV", "K.K.", "KK", "Pty Ltd",
        "Holdings", "Group",
    ),
    heads=frozenset(
        """
        agency alliance association authority bank board bureau center centre chamber commission
        committee confederation consortium corporation council department directorate federation
        foundation fund institute institution laboratory ministry office organisation organization
        parliament society union university
        """.split()
    ),
)

# --- sentences -----------------------------------------------------------------------------------

# fmt: off
SENTENCES = SentenceWords(
    abbreviations=frozenset(
        {
            "a.k.a", "Adm", "Ald", "Amb", "approx", "assoc", "asst", "attn", "atty", "brig", "c.f", "ca",
            "Capt", "cf", "cmdr", "cmdt", "Col", "cpl", "dept", "dr", "Drs", "e.g", "esp", "excl", "Fr",
            "Ft", "Gen", "Gov", "Govs", "Hon", "i.e", "incl", "intl", "Lieut", "Lt", "messrs", "mgr",
            "mlle", "mme", "mr", "mrs", "ms", "msgr", "Mt", "mx", "natl", "pfc", "Pres", "prof", "pvt",
            "Rep", "Reps", "resp", "Rev", "Sen", "Sens", "sgt", "spc", "St", "Ste", "supt", "univ", "v",
            "viz", "vs", "w.r.t",
        }
    ),
    ambiguous_abbreviations=frozenset(
        {
            "A.D", "a.m", "al", "Ala", "Ariz", "Ave", "B.A", "B.C", "B.Sc", "Blvd", "bn", "Bros", "Calif",
            "Co", "Colo", "Conn", "Corp", "Cos", "D.C", "E.U", "ed", "eds", "esq", "Fla", "Ga", "hrs",
            "Ill", "Inc", "Ind", "jr", "Kan", "Ky", "L.A", "La", "lb", "lbs", "Ltd", "M.A", "M.D", "M.Sc",
            "Mass", "Md", "Mich", "min", "Minn", "mins", "mln", "Mo", "Mont", "mph", "N.J", "N.V", "N.Y",
            "Neb", "Nev", "Okla", "Ore", "oz", "p.m", "Pa", "Ph.D", "Plc", "Rd", "S.A", "S.p.A", "sec",
            "sr", "Tenn", "Tex", "tn", "U.K", "U.N", "U.S", "U.S.A", "Va", "Wash", "Wis", "Wyo", "yrs",
        }
    ),
    closing_abbreviations=frozenset({"etc", "ff", "ibid"}),
    number_abbreviations=frozenset(
        {
            "art", "arts", "c", "ch", "chap", "eq", "eqs", "ext", "Febr", "fig", "figs", "No", "Nos", "nr",
            "op", "p", "para", "paras", "pp", "pt", "pts", "sect", "Sept", "tel", "ver", "vol", "vols",
        }
    ),
    starters=frozenset(
        {
            "A", "After", "All", "Also", "Although", "An", "And", "Another", "Any", "As", "At", "Because",
            "Before", "Both", "But", "By", "Despite", "During", "Each", "Even", "Every", "For", "From",
            "Further", "Furthermore", "He", "Her", "Here", "His", "How", "However", "I", "If", "In",
            "Instead", "Is", "It", "Its", "Last", "Many", "Meanwhile", "More", "Moreover", "Most", "Much",
            "My", "No", "Nor", "Not", "Now", "On", "Once", "One", "Only", "Or", "Other", "Our", "Over",
            "She", "Since", "So", "Some", "Still", "Such", "That", "The", "Their", "Then", "There", "These",
            "They", "This", "Those", "Though", "Through", "Thus", "To", "Today", "Two", "Under", "Until",
            "We", "What", "When", "Where", "Whether", "Which", "While", "Who", "Why", "With", "Within",
            "Without", "Yet", "You", "Your",
        }
    ),
    byline_starts=frozenset(
        {
            "author", "by", "reported by", "reporter", "reporting by", "story by", "text", "text by",
            "words and pictures by", "words by", "written by",
        }
    ),
    dateline_starts=frozenset(
        {
            "date", "first published", "last updated", "posted", "publication date", "published",
            "published on", "updated",
        }
    ),
    caption_starts=frozenset(
        {
            "caption", "chart", "credit", "figure", "file photo", "graphic", "illustration", "image",
            "image by", "image credit", "image source", "map", "photo", "photo by", "photo credit",
            "photograph", "photos", "picture",
        }
    ),
    boilerplate_lines=frozenset(
        {
            "about us", "accept", "accept all", "advertisement", "back", "back to top", "comments",
            "contact", "contact us", "download", "email", "home", "latest news", "leave a comment", "links",
            "listen", "log in", "login", "menu", "more news", "most popular", "most read", "newsletter",
            "next", "previous", "print", "related", "related articles", "related stories", "search",
            "share", "share on facebook", "share on linkedin", "share on twitter", "share on x",
            "share this", "share this article", "sign in", "sign up", "skip to content",
            "skip to main content", "sponsored", "subscribe", "tags", "tweet",
        }
    ),
    boilerplate_starts=frozenset(
        {
            "also read", "click here", "filed under", "follow us", "read also", "read more", "read next",
            "read the full", "related:", "see also", "see more", "share on", "sign up for", "subscribe to",
            "tags:", "this article was originally published", "topics:",
        }
    ),
    boilerplate_phrases=frozenset(
        {
            "about cookies", "all rights reserved", "cookie policy", "cookie settings", "creative commons",
            "privacy policy", "terms of service", "terms of use", "unsubscribe", "use cookies",
            "uses cookies", "view this email in your browser",
        }
    ),
    reference_headings=frozenset(
        {
            "bibliography", "endnotes", "footnotes", "further reading", "notes", "notes and references",
            "references", "references and notes", "source", "sources", "works cited",
        }
    ),
)
# fmt: on

ENGLISH = Language(
    code="en",
    name="English",
    numbers=NUMBERS,
    percentages=PERCENTAGES,
    dates=DATES,
    organisations=ORGANISATIONS,
    sentences=SENTENCES,
)
