"""What the order of words tells where a parser errs: the trees here are wrong as parsers get them wrong."""

from __future__ import annotations

import pytest

from tests.statements.test_parts import assert_parts, parts_of, text_of

ROWS = [
    (
        "sv",
        "Bolaget/NOUN/nsubj>2 ägs/VERB/root>0 till/ADP/case>5 [ 40/NUM/nummod>5 procent/NOUN/obl>2 ] av/ADP/case>7 \
staten/NOUN/nmod>5 ./PUNCT/punct>2",
        "Bolaget", "ägs", "staten", "who owns it is not what it is a share of",
    ),
    (
        "sv",
        "Staten/NOUN/nsubj>2 äger/VERB/root>0 [ 40/NUM/nummod>4 procent/NOUN/obj>2 ] av/ADP/case>6 bolaget/NOUN/nmod>4 \
./PUNCT/punct>2",
        "Staten", "bolaget", "", "the same in the active stays a share held",
    ),
    (
        "sv",
        "Antalet/NOUN/nsubj>6 sålda/ADJ/amod>3 bilar/NOUN/nsubj>6 var/AUX/cop>6 [change_by: 14/NUM/nummod>5 \
procent/NOUN/nsubj>6 ] lägre/ADJ/root>0 ./PUNCT/punct>6",
        "", "Antalet sålda bilar", "", "what is lower is measured, not that it is lower",
    ),
    (
        "sv",
        "Firman/NOUN/nsubj>2 sålde/VERB/root>0 [change_by: 14/NUM/nummod>4 procent/NOUN/nmod>6 ] färre/ADJ/amod>6 \
bilar/NOUN/obj>2 ./PUNCT/punct>2",
        "", "bilar", "", "a comparative before a noun says nothing of the subject",
    ),
    (
        "sv",
        "Med/ADP/case>3 [ 52/NUM/nummod>3 procent/NOUN/obl>6 ] av/ADP/case>5 rösterna/NOUN/nmod>3 vann/VERB/root>0 \
Ja-sidan/NOUN/nmod:poss>8 valet/NOUN/obj>6 ./PUNCT/punct>6",
        "Ja-sidan", "rösterna", "", "the subject stands right behind the verb that comes second",
    ),
    (
        "sv",
        "I/ADP/case>2 fjol/NOUN/obl>3 tänkte/VERB/root>0 [ 57/NUM/nummod>5 procent/NOUN/obj>3 ] av/ADP/case>8 \
väljare/NOUN/nmod:poss>8 rösta/NOUN/nmod>5 i/ADP/case>10 valet/NOUN/nmod>5 ./PUNCT/punct>3",
        "väljare", "rösta i valet", "", "behind a modal verb and its subject comes the verb, whatever its tag",
    ),
    (
        "sv",
        "Bland/ADP/case>2 unga/NOUN/obl>6 var/AUX/cop>6 andelen/NOUN/nsubj>6 [ 8/NUM/nummod>6 procent/NOUN/root>0 ] \
./PUNCT/punct>6",
        "unga", "andelen", "", "whom a clause is about that begins with them",
    ),
    (
        "en",
        "For/ADP/case>2 < Ericsson/PROPN/obl>5 > ,/PUNCT/punct>2 margin/NOUN/nsubj>5 came/VERB/root>0 in/ADP/case>9 \
at/ADP/case>9 [ 42/NUM/nummod>9 percent/NOUN/obl>5 ] ./PUNCT/punct>5",
        "Ericsson", "margin", "", "the same of a name",
    ),
    (
        "en",
        "For/ADP/case>2 years/NOUN/obl>5 ,/PUNCT/punct>2 margin/NOUN/nsubj>5 came/VERB/root>0 in/ADP/case>9 at/ADP/case>9 \
[ 42/NUM/nummod>9 percent/NOUN/obl>5 ] ./PUNCT/punct>5",
        "", "margin", "", "what is no name is no subject there",
    ),
    (
        "en",
        "Unlike/ADP/case>2 < Spain/PROPN/obl>11 > ,/PUNCT/punct>2 where/ADV/advmod>8 unemployment/NOUN/nsubj>8 is/AUX/cop>8 \
[ 27/NUM/nummod>8 percent/NOUN/advcl>11 ] ,/PUNCT/punct>2 it/PRON/nsubj>11 is/AUX/root>0 ./PUNCT/punct>11",
        "Spain", "unemployment", "", "where it is so",
    ),
    (
        "sv",
        "Inflationen/NOUN/nsubj>9 ,/PUNCT/punct>1 som/PRON/nsubj>6 var/AUX/cop>6 [ 2/NUM/nummod>6 procent/NOUN/obl>8 ] \
,/PUNCT/punct>1 väntas/VERB/root>0 sjunka/NOUN/xcomp>8 ./PUNCT/punct>8",
        "", "Inflationen", "", "a relative clause that the parser hung on the main verb",
    ),
    (
        "sv",
        "< Nokia/PROPN/nsubj>5 > ,/PUNCT/punct>1 som/PRON/nsubj>4 lade/VERB/root>0 ner/ADV/compound>4 ,/PUNCT/punct>4 \
steg/VERB/parataxis>4 [change_by: 2/NUM/nummod>9 procent/NOUN/obj>7 ] ./PUNCT/punct>4",
        "Nokia", "", "", "past an aside between commas",
    ),
    (
        "sv",
        "Intäkterna/NOUN/nsubj>2 steg/VERB/root>0 ,/PUNCT/punct>2 vilket/PRON/nsubj>5 motsvarar/VERB/acl:relcl>1 [ \
2/NUM/nummod>7 procent/NOUN/obj>5 ] ./PUNCT/punct>2",
        "", "", "", "a pronoun that may stand for all that was said names nobody",
    ),
    (
        "sv",
        "Av/ADP/case>3 de/DET/det>3 bönderna/NOUN/nsubj>4 planerar/VERB/root>0 [ 62/NUM/nummod>6 procent/NOUN/obj>4 ] \
att/PART/mark>8 sälja/VERB/advcl>4 jord/NOUN/obj>8 ./PUNCT/punct>4",
        "bönderna", "sälja jord", "", "a share of those at the start, whatever the parser takes them for",
    ),
    (
        "en",
        "Of/ADP/case>2 farmers/NOUN/nsubj>3 interviewed/VERB/root>0 ,/PUNCT/punct>3 [ 62/NUM/nummod>6 percent/NOUN/compound>7 ] \
plan/NOUN/nsubj>3 to/PART/mark>9 sell/VERB/acl>7 ./PUNCT/punct>7",
        "farmers interviewed", "plan to sell", "", "the same, with the verb behind",
    ),
    (
        "sv",
        "Enligt/ADP/case>2 <  SCB/PROPN/obl>3 > steg/VERB/root>0 priset/NOUN/nsubj>3 [change_by: 5/NUM/nummod>6 \
procent/NOUN/obj>3 ] ./PUNCT/punct>3",
        "", "priset", "", "a source is no subject",
    ),
    (
        "sv",
        "Banken/NOUN/nsubj>2 räknar/VERB/root>0 med/ADP/case>5 en/DET/det>5 inflation/NOUN/obl>2 på/ADP/case>8 [ \
2/NUM/nummod>8 procent/NOUN/nmod>5 ] ./PUNCT/punct>2",
        "", "inflation", "", "whoever expects a figure need not be whose it is",
    ),
    (
        "en",
        "Analysts/NOUN/nsubj>2 expect/VERB/root>0 sales/NOUN/obj>2 to/PART/mark>5 fall/VERB/xcomp>2 by/ADP/case>8 [change_by: \
2/NUM/nummod>8 percent/NOUN/obl>5 ] ./PUNCT/punct>2",
        "", "sales", "", "what is expected to fall",
    ),
    (
        "en",
        "The/DET/det>2 utility/NOUN/nsubj>3 plans/VERB/root>0 to/PART/mark>5 cut/VERB/xcomp>3 output/NOUN/obj>5 by/ADP/case>9 \
[change_by: 2/NUM/nummod>9 percent/NOUN/obl>5 ] ./PUNCT/punct>3",
        "utility", "output", "", "who means to do it is no mere cause",
    ),
    (
        "sv",
        "Vinsten/NOUN/nsubj>2 steg/VERB/root>0 till/ADP/case>4 3/NUM/obl>2 ,/PUNCT/punct>7 en/DET/det>7 ökning/NOUN/appos>4 \
med/ADP/case>10 [change_by: 14/NUM/nummod>10 procent/NOUN/nmod>7 ] ./PUNCT/punct>2",
        "", "Vinsten", "", "a rise set beside a clause is of what that is about",
    ),
    (
        "sv",
        "Det/PRON/nsubj>4 är/AUX/cop>4 en/DET/det>4 ökning/NOUN/root>0 med/ADP/case>7 [change_by: 14/NUM/nummod>7 \
procent/NOUN/nmod>4 ] ./PUNCT/punct>4",
        "", "", "", "a rise of something not named here",
    ),
    (
        "sv",
        "Läkarna/NOUN/nsubj>2 gav/VERB/root>0 henne/PRON/obj>2 [ 90/NUM/nummod>5 procents/NOUN/nmod:poss>6 ] \
chans/NOUN/obl>2 ./PUNCT/punct>2",
        "", "chans", "", "a unit in the genitive measures the noun behind it",
    ),
    (
        "sv",
        "Facket/NOUN/nsubj>2 kräver/VERB/root>0 [ 3/NUM/nummod>4 procent/NOUN/obj>2 ] i/ADP/case>6 löneökningar/NOUN/nmod>4 \
./PUNCT/punct>2",
        "Facket", "löneökningar", "", "what one asks so much of",
    ),
    (
        "sv",
        "Partiet/NOUN/nsubj>2 fick/VERB/root>0 [ 3/NUM/nummod>4 procent/NOUN/obj>2 ] i/ADP/case>6 valet/NOUN/nmod>4 \
./PUNCT/punct>2",
        "Partiet", "", "", "an occasion is not what one got so much of",
    ),
    (
        "sv",
        "{ I/ADP/case>2 våras/NOUN/obl>3 } steg/NOUN/root>0 priset/NOUN/obj>3 med/ADP/case>7 [change_by: 8/NUM/nummod>7 \
procent/NOUN/obl>3 ] ./PUNCT/punct>3",
        "", "priset", "", "a verb of change that is tagged a noun",
    ),
    (
        "sv",
        "Det/PRON/nsubj>4 är/AUX/cop>4 [ 5/NUM/nummod>4 procent/NOUN/root>0 ] av/ADP/case>6 väljarna/NOUN/nmod>4 som/PRON/nsubj>8 \
tvekar/VERB/acl:relcl>6 ./PUNCT/punct>4",
        "väljarna", "tvekar", "", "a cleft clause",
    ),
    (
        "sv",
        "Exporten/NOUN/nsubj>10 till/ADP/case>3 < Tyskland/PROPN/nmod>1 > ,/PUNCT/punct>1 som/PRON/nsubj>6 utgör/VERB/acl:relcl>1 \
[ 10/NUM/nummod>8 procent/NOUN/obj>6 ] ,/PUNCT/punct>6 föll/VERB/root>0 ./PUNCT/punct>10",
        "Exporten till Tyskland", "", "", "the other party of a relation is not what the clause is about",
    ),
    (
        "sv",
        "< Ryssland/PROPN/nsubj>4 > och/CCONJ/cc>3 < Kina/PROPN/conj>1 > har/VERB/root>0 [ 40/NUM/nummod>6 procent/NOUN/obj>4 ] \
av/ADP/case>8 marknaden/NOUN/nmod>6 ./PUNCT/punct>4",
        "Ryssland och Kina", "marknaden", "", "what two hold together neither holds alone",
    ),
    (
        "sv",
        "Importen/NOUN/nsubj>3 får/AUX/aux>3 överstiga/VERB/root>0 [ 65/NUM/nummod>5 procent/NOUN/obj>3 ] av/ADP/case>7 \
behovet/NOUN/nmod>5 ./PUNCT/punct>3",
        "Importen", "behovet", "", "what exceeds a share of something is set against it",
    ),
    (
        "sv",
        "Importen/NOUN/nsubj>3 får/AUX/aux>3 överstiga/VERB/root>0 [ 65/NUM/nummod>5 procent/NOUN/obj>3 ] ./PUNCT/punct>3",
        "", "Importen", "", "without that it is what is measured",
    ),
    (
        "sv",
        "I/ADP/case>2 fjol/NOUN/obl>3 tog/VERB/root>0 [ 13/NUM/nummod>5 procent/NOUN/nsubj>3 ] av/ADP/case>8 de/DET/det>8 \
unga/NOUN/nmod>5 studenten/VERB/advcl>3 ./PUNCT/punct>3",
        "unga", "studenten", "", "what follows those who stand behind their verb",
    ),
    (
        "sv",
        "[ Var/AUX/cop>3 tionde/ADJ/amod>3 ] anställd/ADJ/nsubj>4 sades/VERB/root>0 upp/ADP/compound>4 ./PUNCT/punct>4",
        "anställd", "sades upp", "", "a particle belongs to its verb",
    ),
    (
        "sv",
        "I/ADP/case>2 < Finland/PROPN/obl>5 > är/AUX/cop>6 motsvarande/ADJ/amod>5 siffra/NOUN/nsubj>6 [ 12/NUM/nummod>7 \
procent/NOUN/root>0 ] ./PUNCT/punct>7",
        "", "", "", "a figure that stands for something named before",
    ),
    (
        "en",
        "< Europe/PROPN/nsubj>2 > depends/VERB/root>0 on/ADP/case>4 China/PROPN/obl>2 for/ADP/case>7 [ 98/NUM/nummod>7 percent/NOUN/obl>2 ] \
of/ADP/case>9 metals/NOUN/nmod>7 ./PUNCT/punct>2",
        "Europe", "metals", "China", "on whom one depends for a share",
    ),
    (
        "en",
        "Half/NOUN/nsubj>3 had/VERB/root>0 [ 5/NUM/nummod>4 percent/NOUN/obj>2 ] ,/PUNCT/punct>2 maybe/ADV/advmod>2",
        None, None, "", "a subject that hangs on what it is the subject of must not break",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "notation", "subject", "measure", "object_", "reason"), ROWS)
def test_parts_by_the_order_of_words(
    language: str, notation: str, subject: str | None, measure: str | None, object_: str, reason: str
) -> None:
    assert_parts(language, notation, (subject, measure, object_), reason)


LISTED = [
    (
        "sv",
        "[ 72/NUM/nummod>2 procent/NOUN/nsubj>10 ] av/ADP/case>4 männen/NOUN/nmod>2 och/CCONJ/cc>7 [ 63/NUM/nummod>7 \
procent/NOUN/obj>10 ] av/ADP/case>9 kvinnorna/NOUN/nmod>7 röstade/VERB/root>0 ./PUNCT/punct>10",
        [("männen", "röstade"), ("kvinnorna", "röstade")], "what is said of all in a list",
    ),
    (
        "sv",
        "Andelen/NOUN/nsubj>2 ökade/VERB/root>0 från/ADP/case>6 [change_from: 8/NUM/nummod>6 ] till/ADP/case>6 [change_to: \
11/NUM/nummod>6 procent/NOUN/obl>2 ] ./PUNCT/punct>2",
        [("", "Andelen"), ("", "Andelen")], "both ends of a change",
    ),
    (
        "sv",
        "[ 51/NUM/nummod>2 procent/NOUN/nsubj>6 ] av/ADP/case>4 männen/NOUN/nmod>2 är/AUX/cop>6 nöjda/ADJ/root>0 och/CCONJ/cc>9 [ \
44/NUM/nummod>9 procent/NOUN/conj>6 ] emot/ADV/conj>6 ./PUNCT/punct>6",
        [("männen", "nöjda"), ("", "emot")], "a stance is what is said of the rest",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "notation", "expected", "reason"), LISTED)
def test_several_percentages(
    language: str, notation: str, expected: list[tuple[str, str]], reason: str
) -> None:
    for number, (subject, measure) in enumerate(expected):
        found, text, _ = parts_of(language, notation, number)
        assert text_of(found.subject, text) == subject, reason
        assert text_of(found.measure, text) == measure, reason
