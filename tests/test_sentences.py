"""Blocks, zones and sentences: tables of (text, expected, reason) and properties of any text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.languages import LANGUAGES, Language
from pipeline.records import Sentence
from pipeline.sentences import split

ARTICLES = Path(__file__).parents[1] / "corpus" / "articles"


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in split("a", text)]


def zones(text: str) -> list[tuple[str, str]]:
    return [(sentence.zone, sentence.text) for sentence in split("a", text)]


# --- ends of sentences ---------------------------------------------------------------------------

# "|" marks where a sentence ends; the text is what remains without the marks.
ENDS = [
    # Swedish
    ("Det gick bra. | Sedan kom regnet.", "plain"),
    ("Bolag som bl.a. Volvo, t.ex. Saab m.fl. växer. | Det är bra.", "abbreviations before names"),
    ("Volvo, Saab m.fl. | De växer.", "a closing abbreviation before a capital"),
    ("Priset var ca. 5 kr. | Volvo höjde det.", "a unit before a capital ends the sentence"),
    ("Det kostar 5 milj. Volvo betalar.", "a unit that may also stand before a name is let be"),
    ("Det kom 5 st. | Därefter gick de.", "a unit before a word that begins sentences"),
    ("Det kostar 5 milj. | De betalar.", "but it ends before a word that begins sentences"),
    ("Enl. Volvo steg det 5 proc. i maj.", "an abbreviation at the very start"),
    ("Se kap. 3 och s. 12 i nr. 4.", "abbreviations before numbers"),
    ("Det är ett s.k. PPA, dvs. ett avtal.", "s.k. and dvs. never end"),
    ("Av t. ex. Volvo och d. v. s. Saab.", "abbreviations written with spaces"),
    ("Mötet är den 3. december kl. 10.30.", "an ordinal before a month in lower case"),
    ("Mötet är den 3. December i år.", "an ordinal before a month with a capital"),
    ("Nordiska rådet. | 6 oktober. 2025. | Länk.", "a stray stop between month and year"),
    ("Det öppnar i juni. | I fjol varslades 320.", "the word I after a month is no Roman numeral"),
    ("It opened in May. | I saw it on 5 Nov. | I left.", "nor is the English one"),
    ("Se kap. IV och avd. I i lagen.", "but after other abbreviations it is one"),
    ("Det var under lång tid [1]. | De är utsatta.", "a footnote mark before the stop"),
    ("Det var under lång tid.[1] | De är utsatta.", "a footnote mark after the stop"),
    ("Det var under lång tid. [1,2] | De är utsatta.", "and with a space between"),
    ("Tillväxten blev 3.5 procent. | 2025 blir den 4.", "a decimal point is no end, a year may begin"),
    ("Hon väntade … men inget hände ... alls.", "an ellipsis before lower case"),
    ("Hon väntade ... | Sedan gick hon.", "an ellipsis before a capital"),
    ("”Vi växer. | Vi anställer”, säger hon.", "sentences inside a quotation"),
    ("”Växer ni?” frågade han.", "a speech tag goes on in lower case"),
    ("– Vi växer. | Vi anställer, säger hon.", "speech after a dash"),
    ("Växer ni? | – Ja, säger hon.", "a dash opens the answer"),
    ("Avtal med BASC (Japan) . | Samarbetet syftar till det.", "a space before the stop"),
    ("Prof. A. I. Rabin och dr. Ek kom.", "initials, one of them the word I"),
    ("Det heter plan B. | Det vet vi.", "a single letter before a word that begins sentences"),
    ("Är det sant? | Ja! | Nej.", "question and exclamation marks"),
    # English
    ("It grew. | Then it rained.", "plain"),
    ("Mr. Smith met Sen. J. Doe and Dr. Li.", "titles and an initial"),
    ("He met J. R. Smith at Acme Inc. Chairman Li left.", "a legal form before a name is let be"),
    ("He works at Acme Inc. | The firm grew.", "a legal form before a word that begins sentences"),
    ("The U.S. Federal Reserve acted.", "a dotted acronym before a name"),
    ("He lives in the U.S. | He is happy.", "a dotted acronym at the end"),
    ("It fell, e.g. in Japan, i.e. abroad, vs. Q2.", "abbreviations that never end"),
    ("See No. 5, vol. 3 and pp. 12.", "abbreviations before numbers"),
    ("Is it so? | No. | It is not.", "the word No is no abbreviation here"),
    ("He left on Jan. 5. | She left on Sept. 6.", "short month names before a day"),
    ("He left at 5 p.m. | She left at 6 p.m. on Monday.", "hours"),
    ("Uosaki et al. say so. | Others, etc. | They agree.", "et al. and etc."),
    ("“We grow. | We hire,” he said. | “Good.”", "sentences inside a quotation"),
    ('"Really?" she asked. | "Yes!" | He nodded.', "straight quotation marks"),
    ("It grew 2.5%. | In 2024 it fell.", "a per cent sign before the stop"),
    ("It is run by kallspar.run and Booking.com today.", "no white space, no end"),
    ("he said so yesterday. | she did not.", "careless writing in lower case"),
    ("It is here. | www.example.org/path", "a link after a sentence"),
    (
        "It is old (est. 1999) and big. | It was the best. | Now it is not.",
        "a founding year, and a word that ends alike",
    ),
    ("Han skriver i Sv. Dagbladet. | Det är bra.", "a shortened name"),
    # Others, and nothing to find
    ("これは文です。| 次の文です。", "marks of another script need no white space"),
    ("Volvo", "one word"),
    ("...", "only marks"),
]


@pytest.mark.parametrize(("marked", "reason"), ENDS, ids=[reason for _, reason in ENDS])
def test_sentences_end_where_they_should(marked: str, reason: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert texts(marked.replace("| ", "")) == expected, reason


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_no_abbreviation_of_any_language_ends_a_sentence_before_a_name(language: Language) -> None:
    for abbreviation in language.sentences.abbreviations | language.sentences.ambiguous_abbreviations:
        text = f"They say {abbreviation}. Volvo so."
        assert texts(text) == [text]
    for abbreviation in language.sentences.number_abbreviations:
        text = f"They say {abbreviation}. 5 so."
        assert texts(text) == [text]


# --- blocks and zones ----------------------------------------------------------------------------

ZONES = [
    (
        "Hem / Nyheter\n\nVolvo ökar i Norden\n\nAv Anna Ek\n\nVolvo ökade i maj.\n\nNya marknader\n\n"
        "Det går bra.",
        [
            ("boilerplate", "Hem / Nyheter"),
            ("title", "Volvo ökar i Norden"),
            ("byline", "Av Anna Ek"),
            ("paragraph", "Volvo ökade i maj."),
            ("heading", "Nya marknader"),
            ("paragraph", "Det går bra."),
        ],
        "a page with blank lines",
    ),
    (
        "Volvo grows in Asia\nAnna Ek\nVolvo grew in May.\nNew markets\nIt goes well.",
        [
            ("title", "Volvo grows in Asia"),
            ("byline", "Anna Ek"),
            ("paragraph", "Volvo grew in May."),
            ("heading", "New markets"),
            ("paragraph", "It goes well."),
        ],
        "a page without blank lines",
    ),
    (
        "Volvo grows\n\nPublished 3 May 2025\n\nBy Anna Ek and Bo Li, Reuters\n\nIt grew.\n",
        [
            ("title", "Volvo grows"),
            ("byline", "Published 3 May 2025"),
            ("byline", "By Anna Ek and Bo Li, Reuters"),
            ("paragraph", "It grew."),
        ],
        "who wrote it and when",
    ),
    (
        "Exports fall\n\nBy 2030 exports will fall\nmore than they did before. We know that.",
        [
            ("title", "Exports fall"),
            ("paragraph", "By 2030 exports will fall\nmore than they did before."),
            ("paragraph", "We know that."),
        ],
        "By before a year is no byline; a line that runs on is joined",
    ),
    (
        "Plan\n\nThe plan was presented on Monday by the\nMinister of Energy and by the chairman of\n"
        "the board, who said that it would be a long\nand difficult way. He smiled.\nIt rains.",
        [
            ("title", "Plan"),
            (
                "paragraph",
                "The plan was presented on Monday by the\nMinister of Energy and by the chairman of\n"
                "the board, who said that it would be a long\nand difficult way.",
            ),
            ("paragraph", "He smiled."),
            ("paragraph", "It rains."),
        ],
        "hard-wrapped lines are one paragraph, capitals at line starts included",
    ),
    (
        "# Volvo\n\n> A quote. It runs.\n\n## Markets\n\n- Sweden\n- Japan\n\n1. First\n2. Second\n\n"
        "That is all.",
        [
            ("title", "# Volvo"),
            ("paragraph", "> A quote."),
            ("paragraph", "It runs."),
            ("heading", "## Markets"),
            ("list_item", "- Sweden"),
            ("list_item", "- Japan"),
            ("list_item", "1. First"),
            ("list_item", "2. Second"),
            ("paragraph", "That is all."),
        ],
        "Markdown",
    ),
    (
        "---\ntitle: Volvo\ndate: 2025-05-03\n---\n# Volvo\nIt grew.",
        [
            ("boilerplate", "---"),
            ("boilerplate", "title: Volvo"),
            ("boilerplate", "date: 2025-05-03"),
            ("boilerplate", "---"),
            ("title", "# Volvo"),
            ("paragraph", "It grew."),
        ],
        "front matter",
    ),
    (
        "De var:\n\n  • Kärnkraft\n  • ·Batterier\n•Vätgas\n– Det är bra, säger hon.\n- Nej\nSlut.",
        [
            ("paragraph", "De var:"),
            ("list_item", "• Kärnkraft"),
            ("list_item", "• ·Batterier"),
            ("list_item", "•Vätgas"),
            ("paragraph", "– Det är bra, säger hon."),
            ("list_item", "- Nej"),
            ("paragraph", "Slut."),
        ],
        "stray bullets stay; speech after a dash is no list item",
    ),
    (
        "It grew.\n\n![](a.png) |\n\n![A plant](a.png)\n\nFoto: Anna Ek\n\nThe plant at dusk. Image: CH |\n\n"
        "The image: a nation at rest in its own opinion.\n\nIt fell.",
        [
            ("paragraph", "It grew."),
            ("caption", "![](a.png) |"),
            ("caption", "![A plant](a.png)"),
            ("caption", "Foto: Anna Ek"),
            ("caption", "The plant at dusk."),
            ("caption", "Image: CH |"),
            ("paragraph", "The image: a nation at rest in its own opinion."),
            ("paragraph", "It fell."),
        ],
        "pictures, their texts and makers; a colon after the word image in a sentence is none",
    ),
    (
        "Det är så [1].\n\nReferenser \n\n[1] Ek, Anna, et al. En bok. 6 oktober. 2025. länk\n\n"
        "[2] Li, Bo. En annan\n    bok. 2024.\n\nOm författaren\n\nHon skriver.",
        [
            ("paragraph", "Det är så [1]."),
            ("heading", "Referenser"),
            ("reference", "[1] Ek, Anna, et al. En bok. 6 oktober. 2025. länk"),
            ("reference", "[2] Li, Bo. En annan\n    bok. 2024."),
            ("heading", "Om författaren"),
            ("paragraph", "Hon skriver."),
        ],
        "numbered references are one sentence each, their list ends",
    ),
    (
        "It is so.\n\nSources:\n\nEk, A. A book. 2025.\nLi, B. Another. 2024.",
        [
            ("paragraph", "It is so."),
            ("heading", "Sources:"),
            ("reference", "Ek, A. A book. 2025."),
            ("reference", "Li, B. Another. 2024."),
        ],
        "references without numbers",
    ),
    (
        "Volvo ökar\n\nDet går bra.\n\nLäs mer: Så gick det\n\nDela\n\n© 2025 Tidningen\n\n"
        "Vi använder cookies\n\n"
        "Läs mer än förr gör svenska elever enligt en ny studie från universitetet i Umeå.",
        [
            ("title", "Volvo ökar"),
            ("paragraph", "Det går bra."),
            ("boilerplate", "Läs mer: Så gick det"),
            ("boilerplate", "Dela"),
            ("boilerplate", "© 2025 Tidningen"),
            ("boilerplate", "Vi använder cookies"),
            (
                "paragraph",
                "Läs mer än förr gör svenska elever enligt en ny studie från universitetet i Umeå.",
            ),
        ],
        "navigation and rights; a long statement that begins alike is none",
    ),
    (
        "# Volvo\n\n*By Anna Ek* | 12 March 2025\n\nText: Bo Ek  Foto: Eva Li\n\nIt grew.\n\n"
        "*Image: Volvo*\n\n| Year | Share |\n|------|-------|\n\nKälla: SCB\n\n"
        "(Reporting by Anna Ek; editing by Bo Li)\n\nEnd.",
        [
            ("title", "# Volvo"),
            ("byline", "*By Anna Ek* | 12 March 2025"),
            ("byline", "Text: Bo Ek  Foto: Eva Li"),
            ("paragraph", "It grew."),
            ("caption", "*Image: Volvo*"),
            ("paragraph", "| Year | Share |"),
            ("boilerplate", "|------|-------|"),
            ("reference", "Källa: SCB"),
            ("byline", "(Reporting by Anna Ek; editing by Bo Li)"),
            ("paragraph", "End."),
        ],
        "emphasis, table rows, a source line, a byline at the end",
    ),
    (
        "Sources\n\nEk, A. A book. 2025.\n\n" + "This is running text again. " * 20,
        [("heading", "Sources"), ("reference", "Ek, A. A book. 2025.")]
        + [("paragraph", "This is running text again.")] * 20,
        "a long paragraph is no reference",
    ),
    ("Volvo ökar 5 procent", [("paragraph", "Volvo ökar 5 procent")], "a lone line is no title"),
    ("By Anna Ek", [("paragraph", "By Anna Ek")], "a lone line is no byline"),
    (
        "Volvo\n\nOSAKA, Japan — May 3, 2025:\nIt grew.",
        [("title", "Volvo"), ("paragraph", "OSAKA, Japan — May 3, 2025:"), ("paragraph", "It grew.")],
        "a dateline belongs to the running text",
    ),
    (
        "Title\n=====\n\nIt grew.\n\n***\n\nIt fell.",
        [
            ("title", "Title"),
            ("boilerplate", "====="),
            ("paragraph", "It grew."),
            ("boilerplate", "***"),
            ("paragraph", "It fell."),
        ],
        "lines without any word are kept",
    ),
    ("", [], "nothing"),
    (" \n\t\r\n\u00a0\u2028", [], "white space only"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ZONES, ids=[row[2] for row in ZONES])
def test_zones(text: str, expected: list[tuple[str, str]], reason: str) -> None:
    assert zones(text) == expected, reason


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_every_line_end_makes_the_same_blocks(line_end: str) -> None:
    for text, expected, _ in ZONES:
        assert zones(text.replace("\n", line_end)) == [
            (zone, content.replace("\n", line_end)) for zone, content in expected
        ]


def by_zone(name: str) -> dict[str, list[str]]:
    path = ARTICLES / f"{name}.txt"
    found: dict[str, list[str]] = {}
    for sentence in split(name, path.read_bytes().decode()):
        found.setdefault(sentence.zone, []).append(sentence.text)
    return found


def test_zones_of_the_swedish_newsletter() -> None:
    found = by_zone("batteriresa-till-japan-del-1")
    assert found["boilerplate"] == ["Arkiv / Teknik", "Creative commons license"]
    assert found["title"] == ["En batteriresa till Japan – del 1 Samarbeten"]
    assert found["byline"] == ["Magnus Karlström"]
    assert len(found["heading"]) == 6
    assert found["heading"][-2:] == ["Egna kommentarer", "Referenser"]
    assert len(found["list_item"]) == 8
    assert "• ·Batterier" in found["list_item"]
    assert [text.split()[0] for text in found["reference"]] == [f"[{n}]" for n in range(1, 11)]
    assert len(found["paragraph"]) == 46
    assert set(found) == {"boilerplate", "title", "byline", "heading", "list_item", "reference", "paragraph"}


def test_zones_of_the_english_article() -> None:
    found = by_zone("japan-eu-battery-alliance")
    assert found["caption"] == [
        "![]() |",
        "Japan and the EU sign a landmark battery supply chain agreement to counter China’s dominance.",
        "A closer look at the pact’s strategic implications.",
        "Image: CH |",
    ]
    assert found["paragraph"][2] == "TOKYO, Japan — September 14, 2025:"
    assert set(found) == {"caption", "paragraph"}


# --- properties of any text ----------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "JOGMEC", "JOGMEC", "ökade", "90%", "t.ex.", "ca.", "Dr.", "A.", "U.S.", "[1]", "”", '"', "(", ")",
        "😀", "👩‍🔬", "e\u0301", "\u0301", "\u00a0", "\u202f", "\u200b", "\ufeff", "\x00", "\x1c", "\ud800",
        "\r\n", "\r", "\n", "\n\n", "\u2028", "\x85", "\t", " ", " ", " ", ".", ".", "!", "?", "…", "。",
        "- ", "• ", "# ", "> ", "1. ", "[2] ", "---", "===", "![](x)", "Referenser", "Foto: ", "Av Bo Ek",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200))


def assert_covers(text: str, sentences: tuple[Sentence, ...]) -> None:
    position = 0
    for ordinal, sentence in enumerate(sentences):
        assert sentence.ordinal == ordinal
        assert sentence.start >= position
        assert text[position : sentence.start].strip() == ""
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.text == sentence.text.strip() != ""
        position = sentence.end
    assert text[position:].strip() == ""


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_character_is_in_one_sentence_or_in_white_space(text: str) -> None:
    sentences = split("a", text)
    assert_covers(text, sentences)
    assert len({sentence.id for sentence in sentences}) == len(sentences)
    assert split("a", text) == sentences


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_a_paragraph_more_leaves_all_ids(text: str) -> None:
    body = "Volvo växer.\n\nSaab växer. Det är bra.\n\n"
    ids = [sentence.id for sentence in split("a", body)]
    before = [sentence.id for sentence in split("a", f"Ny rad här i dag, utan tvekan.\n\n{body}")]
    after = [sentence.id for sentence in split("a", f"{body}{text}")]
    assert before[1:] == ids
    assert after[: len(ids)] == ids


def test_equal_sentences_of_one_article_and_of_two_have_different_ids() -> None:
    ids = [s.id for article in ("a", "b") for s in split(article, "Nej. Nej. Nej.")]
    assert len(set(ids)) == 6


@pytest.mark.parametrize(
    "piece",
    ["a", "a ", ".", ". ", "A. ", "(", '"', "![", "Ja!", "[1]", ".[1]", "t. ex. ", "Hej du. ", "\ud800. "],
)
def test_a_very_long_line_takes_linear_time(piece: str) -> None:
    text = (piece * 200_000)[:200_000]
    begun = time.process_time()
    sentences = split("a", text)
    assert time.process_time() - begun < 8  # about one second here; quadratic would be minutes
    assert_covers(text, sentences)
