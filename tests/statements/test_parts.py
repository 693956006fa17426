"""What one sentence's syntax says of a percentage: one set of rules, both languages."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from pipeline.languages import LANGUAGES, get_language
from pipeline.statements import Marked, Tree, read
from pipeline.statements.part import NO_SYNTAX, Part, Parts
from tests.statements.trees import build


def parts_of(language: str, notation: str, number: int = 0) -> tuple[Parts, str, list[Marked]]:
    doc, marked = build(notation)
    tables = get_language(language)
    assert tables is not None
    found = [one for one in read(Tree.of(doc), doc.text, marked, tables) if one is not None]
    return found[number], doc.text, marked


def text_of(part: Part, text: str) -> str:
    return text[part.start : part.end]


def assert_parts(
    language: str, notation: str, expected: tuple[str | None, str | None, str], reason: str
) -> None:
    """Subject, measure and object of the first percentage; a subject of None asks only that nothing breaks."""
    found, text, _ = parts_of(language, notation)
    if expected[0] is not None:
        assert (
            tuple(text_of(one, text) for one in (found.subject, found.measure, found.object)) == expected
        ), reason
    for part in (found.subject, found.measure):
        assert part or part.reason, "an empty part says why"


HELD = (
    "Japan/PROPN/nsubj>2 held/VERB/root>0 [ roughly/ADV/advmod>4 half/NOUN/obj>2 ] of/ADP/case>8 the/DET/det>8 \
global/ADJ/amod>8 share/NOUN/nmod>4 for/ADP/case>11 new/ADJ/amod>11 batteries/NOUN/nmod>8 ./PUNCT/punct>2"
)

ROWS = [
    (
        "en",
        "Analysts/NOUN/nsubj>2 expect/VERB/root>0 revenue/NOUN/obj>2 to/PART/mark>5 grow/VERB/acl>3 by/ADP/case>8 \
[change_by: 10/NUM/nummod>8 percent/NOUN/obl>5 ]",
        "", "revenue", "", "the clause that has the figure is no part of what it measures",
    ),
    (
        "en",
        "Korean/ADJ/amod>2 makers/NOUN/nsubj>4 together/ADV/advmod>2 held/VERB/root>0 [ 17/NUM/nummod>6 percent/NOUN/obj>4 ] of/ADP/case>9 \
the/DET/det>9 market/NOUN/nmod>6",
        "Korean makers", "market", "", "an adverb behind a phrase is the verb's",
    ),
    (
        "sv",
        "Enligt/ADP/case>2 ACEA/PROPN/nsubj>3 svarade/VERB/root>0 elbilar/NOUN/obj>3 för/ADP/case>7 [ 17/NUM/nummod>7 procent/NOUN/obl>3 ] \
av/ADP/case>9 försäljningen/NOUN/nmod>7",
        "elbilar", "försäljningen", "", "a subject has no preposition, whatever the parser says",
    ),
    (
        "en",
        "Over/ADP/case>3 40/NUM/nummod>3 firms/NOUN/nsubj>4 held/VERB/root>0 [ 17/NUM/nummod>6 percent/NOUN/obj>4 ] of/ADP/case>9 \
the/DET/det>9 market/NOUN/nmod>6",
        "40 firms", "market", "", "but a number may have one",
    ),
    (
        "sv",
        "Marknadsandelen/NOUN/nsubj>2 var/VERB/root>0 [ 38/NUM/nummod>4 procent/NOUN/obj>2 ] i/ADP/case>6 { fjol/NOUN/obl>2 }",
        "", "Marknadsandelen", "", "a date is no other party, though a share may be in something",
    ),
    ("en", HELD, "Japan", "global share for new batteries", "", "who holds a share of what"),
    (
        "sv",
        "Japan/PROPN/nsubj>2 hade/VERB/root>0 [ hälften/NOUN/obj>2 ] av/ADP/case>7 den/DET/det>7 globala/ADJ/amod>7 \
marknaden/NOUN/nmod>3 ./PUNCT/punct>2",
        "Japan", "globala marknaden", "", "the same in Swedish",
    ),
    (
        "en",
        "[ 68/NUM/nummod>2 percent/NOUN/nsubj>7 ] of/ADP/case>4 pupils/NOUN/nmod>2 who/PRON/nsubj>6 \
studied/VERB/acl:relcl>4 achieved/VERB/root>0 an/DET/det>9 A/NOUN/obj>7 ./PUNCT/punct>7",
        "pupils who studied", "achieved an A", "", "a share of whom, and what is said of them",
    ),
    (
        "sv",
        "Enligt/ADP/case>2 rapporten/NOUN/obl>3 lider/VERB/root>0 [ 40/NUM/nummod>5 procent/NOUN/nsubj>3 ] av/ADP/case>7 \
Arizona/PROPN/nmod>5 av/ADP/case>10 extrem/ADJ/amod>10 torka/NOUN/obl>3 ./PUNCT/punct>3",
        "Arizona", "extrem torka", "", "the verb before its subject: what comes behind is what is said",
    ),
    (
        "sv",
        "[ 90/NUM/nummod>2 procent/NOUN/nsubj>7 ] av/ADP/case>4 arbetsgivarna/NOUN/nmod>2 har/VERB/aux>7 inte/PART/advmod>7 \
någon/DET/det>8 strategi/NOUN/root>0 ./PUNCT/punct>8",
        None, None, "", "a parse that makes no sense must not break",
    ),
    (
        "en",
        "[ 20/NUM/nummod>2 percent/NOUN/nsubj>7 ] of/ADP/case>4 adults/NOUN/nmod>2 did/AUX/aux>7 not/PART/advmod>7 \
vote/VERB/root>0 ./PUNCT/punct>7",
        "adults", "not vote", "", "a negation is part of what is said",
    ),
    (
        "en",
        "Turnout/NOUN/nsubj>2 stood/VERB/root>0 at/ADP/case>5 [ 16/NUM/nummod>5 percent/NOUN/obl>2 ] ./PUNCT/punct>2",
        "", "Turnout", "", "the subject is what is measured",
    ),
    (
        "sv",
        "Räntan/NOUN/nsubj>4 är/AUX/cop>4 [ 2/NUM/nummod>4 procent/NOUN/root>0 ] ./PUNCT/punct>4",
        "", "Räntan", "", "the percentage is the predicate",
    ),
    (
        "en",
        "Macedonia/PROPN/nsubj>2 has/VERB/root>0 an/DET/det>5 unemployment/NOUN/compound>5 rate/NOUN/obj>2 of/ADP/case>8 \
[ 20/NUM/nummod>8 percent/NOUN/nmod>5 ] ./PUNCT/punct>2",
        "Macedonia", "unemployment rate", "", "a noun with its value, and who has it",
    ),
    (
        "sv",
        "Makedonien/PROPN/root>0 ,/PUNCT/punct>4 som/PRON/nsubj>4 har/VERB/acl:relcl>1 en/DET/det>6 \
arbetslöshet/NOUN/obj>4 på/ADP/case>9 [ 20/NUM/nummod>9 procent/NOUN/nmod>6 ] ./PUNCT/punct>1",
        "Makedonien", "arbetslöshet", "", "a relative pronoun stands for what it follows",
    ),
    (
        "en",
        "Jones/PROPN/nsubj>2 has/VERB/root>0 a/DET/det>6 [ 40/NUM/nummod>5 percent/NOUN/compound>6 ] stake/NOUN/obj>2 \
in/ADP/case>9 the/DET/det>9 firm/NOUN/nmod>6 ./PUNCT/punct>2",
        "Jones", "stake in the firm", "firm", "a stake is in something",
    ),
    (
        "en",
        "Japan_/PROPN/nmod:poss>3 's/PART/case>1 share/NOUN/nsubj>5 has/AUX/aux>5 fallen/VERB/root>0 to/ADP/case>9 \
just/ADV/advmod>9 [change_to: 8/NUM/nummod>9 percent/NOUN/obl>5 ] ./PUNCT/punct>5",
        "Japan", "share", "", "the owner of what is measured",
    ),
    (
        "sv",
        "De/PRON/nsubj>3 har/AUX/aux>3 minskat/VERB/root>0 < Japans/PROPN/obj>3 > beroende/NOUN/obj>3 av/ADP/case>7 \
Kina/PROPN/nmod>5 för/ADP/case>9 metaller/NOUN/nmod>5 från/ADP/case>12 [change_from: 90/NUM/nummod>12 %/SYM/obl>3 ] \
till/ADP/case>15 [change_to: 60-70/NUM/nummod>15 %/SYM/obl>3 ] ./PUNCT/punct>3",
        "Japan", "beroende av Kina för metaller", "Kina", "what is changed, whose it is, and on whom",
    ),
    (
        "en",
        "China/PROPN/nsubj>2 reports/VERB/root>0 [change_by: 14/NUM/nummod>4 %/SYM/compound>5 ] surge/NOUN/obj>2 in/ADP/case>8 \
new/ADJ/amod>8 cases/NOUN/nmod>5 ./PUNCT/punct>2",
        "", "new cases", "", "what rises is measured; who reports it is no subject",
    ),
    (
        "sv",
        "en/DET/det>2 ökning/NOUN/root>0 med/ADP/case>5 [change_by: 14/NUM/nummod>5 %/SYM/nmod>2 ] av/ADP/case>7 \
antalet/NOUN/nmod>2 fall/NOUN/nmod>7",
        "", "antalet fall", "", "the same, of a noun alone",
    ),
    (
        "en",
        "The/DET/det>2 euro_/PROPN/nmod:poss>4 's/PART/case>2 output/NOUN/nsubj>5 shrank/VERB/root>0 by/ADP/case>8 \
[change_by: 2/NUM/nummod>8 percent/NOUN/obl>5 ] in/ADP/case>10 { May/PROPN/obl>5 } ./PUNCT/punct>5",
        "euro", "output", "", "a change by so much",
    ),
    (
        "sv",
        "Arbetslösheten/NOUN/nsubj>4 i/ADP/case>3 < Portugal/PROPN/nmod>1 > steg/VERB/root>0 till/ADP/case>7 \
[change_to: 16/NUM/nummod>7 procent/NOUN/obl>4 ] ./PUNCT/punct>4",
        "Portugal", "Arbetslösheten i Portugal", "", "a name in the complement of the measure",
    ),
    (
        "en",
        "She/PRON/nsubj>5 is/AUX/cop>5 [ 100/NUM/nummod>4 percent/NOUN/obl>5 ] certain/ADJ/root>0 ./PUNCT/punct>5",
        "", "certain", "", "of an adjective; a pronoun is nobody yet",
    ),
    (
        "sv",
        "EU/PROPN/nsubj>5 är/AUX/cop>5 [ 80/NUM/nummod>4 procent/NOUN/obl>5 ] beroende/ADJ/root>0 av/ADP/case>7 \
Kina/PROPN/obl>5 ./PUNCT/punct>5",
        "EU", "beroende av Kina", "Kina", "on whom",
    ),
    (
        "en",
        "[ Half/DET/det:predet>3 ] the/DET/det>3 members/NOUN/nsubj>4 left/VERB/root>0 ./PUNCT/punct>4",
        "members", "left", "", "half without *of*",
    ),
    (
        "en",
        "The/DET/det>2 city/NOUN/nsubj>3 cut/VERB/root>0 aid/NOUN/obj>3 by/ADP/case>7 [change_by: 25/NUM/nummod>7 \
percent/NOUN/obl>3 ] ./PUNCT/punct>3",
        "", "aid", "", "who acts is not whose aid it is",
    ),
    (
        "en",
        "He/PRON/nsubj>2 won/VERB/root>0 the/DET/det>4 state/NOUN/obj>2 by/ADP/case>7 [ 40/NUM/nummod>7 \
points/NOUN/obl>2 ] ./PUNCT/punct>2",
        "", "state", "", "what he won by so much; a pronoun is nobody yet",
    ),
    (
        "en",
        "It/PRON/nsubj>2 found/VERB/root>0 [ 57/NUM/nummod>4 percent/NOUN/obj>2 ] of/ADP/case>6 voters/NOUN/nmod>4 \
planning/VERB/acl>4 to/PART/mark>9 vote/VERB/xcomp>7 ./PUNCT/punct>2",
        "voters", "planning to vote", "", "seen by one, said of another",
    ),
    (
        "sv",
        "De/PRON/nsubj>2 minskade/VERB/root>0 < Japans/PROPN/nmod:poss>4 > beroende/NOUN/obj>2 av/ADP/case>6 Kina/PROPN/obl>2 \
för/ADP/case>8 metaller/NOUN/obl>2 från/ADP/case>11 [change_from: 90/NUM/nummod>11 %/NOUN/nmod>8 ] ./PUNCT/punct>2",
        "Japan", "beroende av Kina för metaller", "Kina", "complements that the parser hung elsewhere",
    ),
    (
        "en",
        "A/DET/det>2 rise/NOUN/root>0 in/ADP/case>4 rents/NOUN/nmod>2 from/ADP/case>7 [change_from: 5/NUM/nummod>7 %/NOUN/nmod>2 ]",
        "", "rents", "", "a noun of change with its start",
    ),
    (
        "sv",
        "EU/PROPN/nsubj>4 är/AUX/cop>4 till/ADP/case>4 [ 98/NUM/nummod>5 procent/NOUN/root>0 ] beroende/NOUN/acl>5 av/ADP/case>8 \
Kina/PROPN/obl>6 ./PUNCT/punct>5",
        "EU", "beroende av Kina", "Kina", "a copula that hangs on the number: the order of words tells",
    ),
    (
        "sv",
        "EU/PROPN/nsubj>5 är/AUX/cop>5 till/ADP/case>5 [ 98/NUM/nummod>5 procent/NOUN/root>0 ] beroende/NOUN/acl>5 av/ADP/case>8 \
Kina/PROPN/obl>6 ./PUNCT/punct>5",
        "EU", "beroende av Kina", "Kina", "the percentage is taken for the predicate",
    ),
    (
        "en",
        "[ 68/NUM/nummod>2 percent/NOUN/root>0 ] of/ADP/case>4 pupils/NOUN/nmod>2 who/PRON/nsubj>6 read/VERB/acl:relcl>4 \
got/VERB/acl:relcl>4 it/PRON/obj>7 ./PUNCT/punct>7",
        "pupils who read", "got it", "", "the main verb taken for a second relative clause",
    ),
    (
        "sv",
        "A/PROPN/nsubj>2 steg/VERB/root>0 med/ADP/case>5 [change_by: 4/NUM/nummod>5 procent/NOUN/obl>2 ] respektive/CCONJ/cc>7 \
[change_by: 3/NUM/nummod>8 procent/NOUN/conj>5 ] ./PUNCT/punct>2",
        "", "", "", "a list in the order of other things is not sorted out",
    ),
    (
        "sv",
        "< Riksbanken/PROPN/nsubj>2 > höjde/VERB/root>0 räntan/NOUN/obj>2 till/ADP/case>5 [change_to: 4/NUM/nummod>6 procent/NOUN/obl>2 ]",
        "Riksbanken", "räntan", "", "who sets a figure that nobody else owns",
    ),
    (
        "en",
        "The/DET/det>2 pandemic/NOUN/nsubj>3 cut/VERB/root>0 travel/NOUN/obj>3 by/ADP/case>7 [change_by: 40/NUM/nummod>7 \
percent/NOUN/obl>3 ]",
        "", "travel", "", "a cause is no subject",
    ),
    (
        "sv",
        "I/ADP/case>2 fjol/NOUN/obl>3 minskade/VERB/root>0 < Toyota/PROPN/nsubj>3 > antalet/ADJ/amod>6 anställda/NOUN/nsubj>3 \
med/ADP/case>9 [change_by: 8/NUM/nummod>9 procent/NOUN/obl>3 ]",
        "Toyota", "antalet anställda", "", "two subjects behind the verb: the second is the object",
    ),
    (
        "en",
        "< Volkswagen/PROPN/nsubj>2 > holds/VERB/root>0 a/DET/det>6 [ 21/NUM/nummod>5 percent/NOUN/compound>6 ] stake/NOUN/obj>2 \
in/ADP/case>8 < Northvolt/PROPN/nmod>6 >",
        "Volkswagen", "stake in Northvolt", "Northvolt", "the other party is no owner",
    ),
    (
        "en",
        "Tariffs/NOUN/nsubj>8 of/ADP/case>4 [ 25/NUM/nummod>4 percent/NOUN/nmod>1 ] on/ADP/case>6 imports/NOUN/nmod>1 soon/ADV/advmod>8 \
took/VERB/root>0 effect/NOUN/obj>8",
        "", "Tariffs", "imports", "the other party behind the percentage",
    ),
    (
        "en",
        "< Nissan/PROPN/nsubj:pass>5 > is/AUX/aux:pass>5 [ 15/NUM/nummod>4 percent/NOUN/nsubj:pass>5 ] owned/VERB/root>0 by/ADP/case>7 \
Renault/PROPN/obl>5",
        "Nissan", "owned by Renault", "Renault", "a degree right before a participle",
    ),
    (
        "en",
        "< Ford/PROPN/nsubj>2 > said/VERB/root>0 it/PRON/nsubj>5 would/AUX/aux>5 cut/VERB/ccomp>2 jobs/NOUN/obj>5 by/ADP/case>9 \
[change_by: 11/NUM/nummod>9 percent/NOUN/obl>5 ]",
        "", "jobs", "", "a pronoun that cuts what is not called its own is nobody's",
    ),
    (
        "en",
        "< Ford/PROPN/nsubj>2 > said/VERB/root>0 its/PRON/nmod:poss>4 profit/NOUN/nsubj>5 fell/VERB/ccomp>2 [change_by: 12/NUM/nummod>7 \
percent/NOUN/obj>5 ]",
        "Ford", "profit", "", "whom a pronoun stands for",
    ),
    (
        "sv",
        "Bygglov/NOUN/nsubj>2 steg/VERB/root>0 med/ADP/case>6 i/ADP/case>5 snitt/NOUN/obl>2 [change_by: 20/NUM/nummod>7 procent/NOUN/obl>2 ]",
        "", "Bygglov", "", "an average is no measure",
    ),
    (
        "en",
        "[ About/ADP/advmod>2 one/NUM/nsubj>10 in/ADP/case>5 five/NUM/nummod>5 ] cars/NOUN/nmod>2 sold/VERB/acl>5 \
in/ADP/case>8 Germany/PROPN/obl>6 were/AUX/cop>10 electric/ADJ/root>0 ./PUNCT/punct>10",
        "cars sold in Germany", "electric", "", "one in five of what the last number counts",
    ),
    (
        "en",
        "He/PRON/nsubj>2 paid/VERB/root>0 [ 5/NUM/nummod>4 percent/NOUN/obj>2 ] in/ADP/case>7 2/NUM/nummod>7 \
years/NOUN/obl>2 ./PUNCT/punct>2",
        "", "", "", "what another number counts is no whole",
    ),
    (
        "en",
        "[ Some/DET/det>3 70/NUM/nummod>3 percent/NOUN/nsubj>7 ] of/ADP/case>5 those/PRON/nmod>3 surveyed/VERB/acl>3 \
want/VERB/root>0 a/DET/det>9 ban/NOUN/obj>7 ./PUNCT/punct>7",
        "those surveyed", "want a ban", "", "a participle tells who a pronoun is",
    ),
    (
        "en",
        "[ 70/NUM/nummod>2 percent/NOUN/nsubj>5 ] of/ADP/case>4 them/PRON/nmod>2 agreed/VERB/root>0 ./PUNCT/punct>5",
        "", "agreed", "", "a pronoun alone is nobody yet",
    ),
    (
        "en",
        "Of/ADP/case>2 those/PRON/obl>3 asked/VERB/advcl>7 ,/PUNCT/punct>3 [ 70/NUM/nummod>6 percent/NOUN/nsubj>7 ] \
said/VERB/root>0 so/ADV/advmod>7",
        "those asked", "said so", "", "the participle taken for a clause of its own",
    ),
    (
        "en",
        "[ 70/NUM/nummod>2 percent/NOUN/root>0 ] of/ADP/case>4 those/PRON/nmod>2 asked/VERB/acl>2 said/VERB/acl>2 \
so/ADV/advmod>6",
        "those asked", "said so", "", "the main verb taken for a second participle",
    ),
    (
        "en",
        "[ 70/NUM/nummod>2 percent/NOUN/root>0 ] of/ADP/case>4 pupils/NOUN/nmod>2 asked/VERB/acl>2 then/ADV/advmod>5 \
,/PUNCT/punct>8 surveyed/VERB/acl>2 by/ADP/case>10 Ifo/PROPN/obl>8",
        "", "pupils", "", "a second participle in an aside is no main verb",
    ),
    (
        "en",
        "[ Nearly/ADV/advmod>2 two/NUM/nummod>3 thirds/NOUN/nsubj>11 ] of/ADP/case>5 buyers/NOUN/nmod>3 \
cited/VERB/acl>3 price/NOUN/obj>6 ,/PUNCT/punct>6 the/DET/det>10 survey/NOUN/nsubj>11 shows/VERB/root>0 \
./PUNCT/punct>11",
        "buyers", "cited price", "", "the verb behind has a subject of its own: who says so",
    ),
    (
        "sv",
        "Andelen/NOUN/nsubj>4 återvunnet/ADJ/amod>3 nickel/NOUN/nsubj>4 steg/VERB/root>0 till/ADP/case>7 [change_to: \
25/NUM/nummod>7 procent/NOUN/obl>4 ]",
        "", "Andelen återvunnet nickel", "", "a quantity and what it is of, split by the parser",
    ),
    (
        "sv",
        "Samtidigt/ADV/advmod>2 steg/VERB/root>0 andelen/NOUN/nsubj>2 laddhybrider/NOUN/obj>2 till/ADP/case>7 \
[change_to: 25/NUM/nummod>7 procent/NOUN/obl>2 ]",
        "", "andelen laddhybrider", "", "a quantity has no object and is no subject",
    ),
    (
        "sv",
        "< Andelen/PROPN/nmod:poss>2 > laddhybrider/NOUN/nsubj>3 utgjorde/VERB/root>0 [ 25/NUM/nummod>5 \
procent/NOUN/obj>3 ]",
        "", "Andelen laddhybrider", "", "a quantity owns and holds nothing, even if taken for a name",
    ),
    (
        "sv",
        "Kravet/NOUN/nsubj>8 är/AUX/cop>8 att/SCONJ/mark>8 andelen/NOUN/nsubj>8 nickel/NOUN/nsubj>8 är/AUX/cop>8 [ \
6/NUM/nummod>8 procent/NOUN/root>0 ]",
        "", "andelen nickel", "", "what stands before the mark of a clause is not in it",
    ),
    (
        "sv",
        "Andelen/NOUN/nsubj>2 steg/VERB/root>0 till/ADP/case>5 [change_to: 25/NUM/nummod>5 procent/NOUN/obl>2 ] \
nickel/NOUN/obl>2",
        "", "Andelen", "", "a noun elsewhere is not what the quantity is of",
    ),
    (
        "sv",
        "< Volvo/PROPN/nsubj>2 > har/VERB/root>0 [ 25/NUM/nummod>4 procent/NOUN/obj>2 ] av/ADP/case>6 \
marknaden/NOUN/nmod>4",
        "Volvo", "marknaden", "", "who is no quantity holds its share",
    ),
    (
        "en",
        "-/PUNCT/punct>2 < Volkswagen/PROPN/root>0 > :/PUNCT/punct>5 [ 27/NUM/nummod>5 %/SYM/list>2 ]",
        "Volkswagen", "", "", "an item of a list: name, colon, percentage",
    ),
    (
        "en",
        "< Volkswagen/PROPN/dislocated>4 > :/PUNCT/punct>4 sales/NOUN/nsubj>4 rose/VERB/root>0 [change_by: \
27/NUM/nummod>6 %/SYM/obj>4 ]",
        "", "sales", "", "a topic before a clause is no item",
    ),
    (
        "en",
        "Turnout/NOUN/root>0 in/ADP/case>3 < Ohio/PROPN/nmod>1 > :/PUNCT/punct>6 [ 27/NUM/nummod>6 %/SYM/list>1 ]",
        "", "", "", "a name that is not the whole item",
    ),
    (
        "sv",
        "Av/ADP/case>2 exporten/NOUN/obl>3 går/VERB/root>0 [ 40/NUM/nummod>5 procent/NOUN/obj>3 ] till/ADP/case>7 \
Kina/PROPN/obl>3",
        "", "exporten", "Kina", "a share of a relation: the other party is its object",
    ),
    (
        "en",
        "Of/ADP/case>2 exports/NOUN/obl>6 ,/PUNCT/punct>2 [ 40/NUM/nummod>5 percent/NOUN/nsubj>6 ] fell/VERB/root>0 \
in/ADP/case>8 China/PROPN/obl>6",
        "exports", "fell in China", "", "a place is no other party",
    ),
    (
        "en",
        "Meanwhile/ADV/root>0 ,/PUNCT/punct>1 [ 5/NUM/nummod>4 percent/NOUN/parataxis>1 ] ./PUNCT/punct>1",
        "", "", "", "nothing says of what",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "notation", "subject", "measure", "object_", "reason"), ROWS)
def test_parts(
    language: str, notation: str, subject: str | None, measure: str | None, object_: str, reason: str
) -> None:
    assert_parts(language, notation, (subject, measure, object_), reason)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_without_syntax_every_part_is_empty_and_says_so(language: object) -> None:
    doc = Doc(spacy.blank("xx").vocab, words=["Japan", "held", "half"])
    marked = [Marked(start=11, end=15, label="PERCENT")]
    (found,) = read(Tree.of(doc), doc.text, marked, language)  # type: ignore[arg-type]
    assert found is not None
    assert not found.subject
    assert not found.measure
    assert found.subject.reason == NO_SYNTAX


TIMES = [
    ("own", "Output/NOUN/nsubj>2 fell/VERB/root>0 [ 2/NUM/nummod>4 %/SYM/obj>2 ] in/ADP/case>6 { 2016/NUM/obl>2 } ./PUNCT/punct>2"),
    ("own", "compared/VERB/root>0 to/ADP/case>4 [ 34/NUM/nummod>4 %/SYM/obl>1 ] in/ADP/case>6 { 2016/NUM/nmod>4 }"),
    ("frame", "In/ADP/case>2 { 2016/NUM/obl>3 } said/VERB/root>0 he/PRON/nsubj>3 output/NOUN/nsubj>6 fell/VERB/ccomp>3 "
              "[ 2/NUM/nummod>8 %/SYM/obj>6 ]"),
    ("none", "Prices/NOUN/nsubj>2 rose/VERB/root>0 [change_by: 2/NUM/nummod>4 %/SYM/obj>2 ] from/ADP/case>7 { a/DET/det>7 month/NOUN/obl>2 "
             "earlier/ADV/advmod>7 }"),
    ("none", "Output/NOUN/nsubj>4 was/AUX/cop>4 [change_to: 38/NUM/nummod>4 %/SYM/root>0 ,/PUNCT/punct>4 up/ADV/advmod>4 from/ADP/case>9 "
             "33/NUM/nummod>9 %/SYM/obl>6 ] { a/DET/det>11 year/NOUN/obl>9 earlier/ADV/advmod>11 }"),
    ("own", "Output/NOUN/nsubj>2 rose/VERB/root>0 [change_to: from/ADP/case>5 33/NUM/nummod>5 %/SYM/obl>2 to/ADP/case>8 38/NUM/nummod>8 "
            "%/SYM/obl>2 ] in/ADP/case>10 { 2024/NUM/obl>2 }"),
    ("none", "Output/NOUN/nsubj>2 rose/VERB/root>0 [change_to: 38/NUM/nummod>4 %/SYM/obl>2 ] from/ADP/case>7 "
             "[change_from: 33/NUM/nummod>7 %/SYM/obl>2 ] in/ADP/case>9 { 2023/NUM/obl>2 }"),
    ("none", "A/DET/det>2 poll/NOUN/nsubj>5 published/VERB/acl>2 { Monday/PROPN/obl>3 } said/VERB/root>0 output/NOUN/nsubj>7 "
             "fell/VERB/ccomp>5 [ 2/NUM/nummod>9 %/SYM/obj>7 ]"),
    ("none", "Bolaget/NOUN/nsubj>9 ,/PUNCT/punct>1 som/PRON/nsubj>4 ägs/VERB/acl:relcl>1 till/ADP/case>7 [ 40/NUM/nummod>7 \
procent/NOUN/obl>4 ] ,/PUNCT/punct>4 meddelade/VERB/root>0 i/ADP/case>11 { tisdags/NOUN/obl>9 }"),
    ("none", "The/DET/det>2 firm/NOUN/nsubj>11 ,/PUNCT/punct>5 [ 40/NUM/nummod>5 percent/NOUN/appos>2 ] of/ADP/case>7 which/PRON/nmod>5 \
is/AUX/aux>9 owned/VERB/acl>5 ,/PUNCT/punct>9 said/VERB/root>0 on/ADP/case>13 { Tuesday/PROPN/obl>11 }"),
    ("frame", "In/ADP/case>2 { 2023/NUM/obl>9 } VW/PROPN/nsubj>9 ,/PUNCT/punct>3 which/PRON/nsubj>6 held/VERB/acl:relcl>3 \
[ 14/NUM/nummod>8 percent/NOUN/obj>6 ] cut/VERB/root>0 jobs/NOUN/obj>9"),
    ("own", "VW/PROPN/nsubj>9 ,/PUNCT/punct>1 which/PRON/nsubj>4 sold/VERB/acl:relcl>1 [ 14/NUM/nummod>6 percent/NOUN/obj>4 ] \
in/ADP/case>8 { 2023/NUM/obl>4 } cut/VERB/root>0 jobs/NOUN/obj>9"),
]  # fmt: skip


LISTS = [
    (
        "A/PROPN/nsubj>4 och/CCONJ/cc>3 B/PROPN/conj>1 steg/VERB/root>0 [change_by: 2/NUM/obj>4 ] respektive/CCONJ/cc>7 \
[change_by: 3/NUM/nummod>8 procent/NOUN/conj>5 ]",
        ("", ""), ("A", "B"), "as many things as percentages, in their order",
    ),
    (
        "Vinsten/NOUN/nsubj>2 var/VERB/root>0 [ 8/NUM/nummod>4 procent/NOUN/obj>2 ] ,/PUNCT/punct>2 jämfört/ADP/case>9 med/ADP/case>9 \
[ 7/NUM/nummod>9 procent/NOUN/nmod>4 ] av/ADP/case>11 männen/NOUN/nmod>9",
        ("", "männen"), ("Vinsten", ""), "compared with another group",
    ),
    (
        "Omsättningen/NOUN/nsubj>2 steg/VERB/root>0 [change_by: 12/NUM/nummod>4 procent/NOUN/obj>2 ] och/CCONJ/cc>6 vinsten/NOUN/conj>4 \
[change_by: 20/NUM/nummod>8 procent/NOUN/obj>2 ]",
        ("", ""), ("Omsättningen", "vinsten"), "the noun after the conjunction is the new measure",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("notation", "subjects", "measures", "reason"), LISTS)
def test_several_percentages(
    notation: str, subjects: tuple[str, ...], measures: tuple[str, ...], reason: str
) -> None:
    doc, marked = build(notation)
    tables = get_language("sv")
    assert tables is not None
    found = [one for one in read(Tree.of(doc), doc.text, marked, tables) if one is not None]
    assert tuple(text_of(one.subject, doc.text) for one in found) == subjects, reason
    assert tuple(text_of(one.measure, doc.text) for one in found) == measures, reason


@pytest.mark.parametrize(("basis", "notation"), TIMES)
def test_time_is_what_the_clause_hangs_on(basis: str, notation: str) -> None:
    found, _, _ = parts_of("en", notation)
    assert (bool(found.dates), found.own_dates) == (basis != "none", basis == "own")


@st.composite
def _any_tree(draw: st.DrawFn) -> str:
    words = draw(
        st.lists(
            st.sampled_from("of share Japan 's held which . , not in half av som".split()),
            min_size=3,
            max_size=9,
        )
    )
    size = len(words)
    tags = st.sampled_from("NOUN PROPN VERB AUX ADJ ADP PRON DET PUNCT NUM".split())
    deps = st.sampled_from(
        "nsubj obj obl nmod nmod:poss case cop conj acl:relcl xcomp amod appos det root".split()
    )
    root = draw(st.integers(1, size))
    # A parser gives a tree: every other token hangs on one nearer the root in a drawn order.
    order = [root, *draw(st.permutations([n for n in range(1, size + 1) if n != root]))]
    head = {root: 0} | {n: draw(st.sampled_from(order[:place])) for place, n in enumerate(order) if place}
    at = draw(st.integers(0, size - 1))
    pieces = []
    for place, word in enumerate(words):
        token = f"{word}/{draw(tags)}/{draw(deps)}>{head[place + 1]}"
        pieces += ["[", token, "]"] if place == at else [token]
    return " ".join(pieces)


@settings(deadline=None)
@given(_any_tree())
def test_whatever_the_parser_says_spans_lie_in_the_text(notation: str) -> None:
    for language in LANGUAGES:
        found, text, marked = parts_of(language.code, notation)
        (percent,) = marked
        for part in (found.subject, found.measure, found.object):
            if part:
                said = text_of(part, text)
                assert said == said.strip() != ""
                assert part.end <= percent.start or percent.end <= part.start, "no part holds its own value"
