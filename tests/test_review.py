"""Reviewers' decisions are appended, never rewritten, and an edited table becomes decisions."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import KallsparError
from pipeline.reconcile import check_value
from pipeline.records import Decision
from pipeline.review import append_decisions, import_file, import_table, read_decisions

NOW = "2026-01-02T03:04:05+00:00"


def decision(key: str = "f-1", judgement: str = "accept", value: str = "", field: str = "fact") -> Decision:
    return Decision(
        key=key,
        field=field,
        judgement=judgement,  # type: ignore[arg-type]
        value=value,
        reviewer="Åsa",
        decided_at=NOW,
        note="=SUM(1)",
        evidence="Rad ett\nrad två",
    )


def test_append_and_read(tmp_path: Path) -> None:
    log = tmp_path / "decisions.csv"
    append_decisions(log, [decision("f-1"), decision("f-2", "reject")])
    before = log.read_bytes()
    append_decisions(log, [decision("f-1", "correct", "60..70 percent")])
    assert log.read_bytes().startswith(before), "the log is append-only"
    read = read_decisions(log)
    assert read.log[0] == decision("f-1")
    assert read.in_force()["f-1", "fact"].judgement == "correct", "the later line wins"


def test_a_log_that_a_person_edited_without_a_last_line_end(tmp_path: Path) -> None:
    log = tmp_path / "decisions.csv"
    header = "judgement,key,field,value,reviewer,decided_at,note"
    log.write_text(f"{header}\naccept,f-1,fact,,,,", encoding="utf-8")
    append_decisions(log, [decision("f-2", "correct", "5 %")])
    assert [(one.key, one.value) for one in read_decisions(log).log] == [("f-1", ""), ("f-2", "5 %")]
    assert log.read_text(encoding="utf-8").startswith(header), "its own columns are kept"


def test_a_log_that_a_swedish_excel_saved(tmp_path: Path) -> None:
    log = tmp_path / "decisions.csv"
    saved = "key;field;judgement;value;reviewer;decided_at;note\r\nf-1;fact;accept;;Åsa;;bra\r\n"
    log.write_bytes(saved.encode("windows-1252"))
    append_decisions(log, [decision("f-2", "correct", "5 %")])
    assert [(one.key, one.reviewer) for one in read_decisions(log).log] == [("f-1", "Åsa"), ("f-2", "Åsa")]
    before = log.read_bytes()
    with pytest.raises(KallsparError, match="save it as CSV UTF-8"):
        append_decisions(log, [decision("f-3", "correct", "東京")])
    assert log.read_bytes() == before, "nothing half-written"


def test_a_log_in_utf_16_is_read_but_not_added_to(tmp_path: Path) -> None:
    log = tmp_path / "decisions.csv"
    log.write_bytes(
        "key\tfield\tjudgement\tvalue\treviewer\tdecided_at\nf-1\tfact\taccept\t\t\t\n".encode("utf-16")
    )
    assert [one.key for one in read_decisions(log).log] == ["f-1"]
    with pytest.raises(KallsparError, match="is utf-16"):
        append_decisions(log, [decision("f-2")])


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        (
            'key,field,judgement\nf-1,fact,"accept\nf-2,fact,reject\n',
            "no valid CSV",
            "a quote that never ends",
        ),
        ("key,field,judgement\n", "no column 'value'", "nowhere to put what was decided"),
    ],
)
def test_a_log_that_cannot_take_more(tmp_path: Path, text: str, words: str, reason: str) -> None:
    log = tmp_path / "decisions.csv"
    log.write_text(text, encoding="utf-8")
    with pytest.raises(KallsparError, match=words):
        append_decisions(log, [decision()])
    assert log.read_text(encoding="utf-8") == text, reason


def test_a_full_disk_leaves_no_half_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "decisions.csv"
    append_decisions(log, [decision("f-1")])
    before = log.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.review.os.fsync", full)
    with pytest.raises(KallsparError, match="No space left"):
        append_decisions(log, [decision("f-2")])
    assert log.read_bytes() == before


def test_a_cell_longer_than_the_csv_module_likes(tmp_path: Path) -> None:
    log = tmp_path / "decisions.csv"
    log.write_text(f"key,field,judgement,note\nf-1,fact,accept,{'x' * 200_000}\n", encoding="utf-8")
    assert len(read_decisions(log).log[0].note) == 200_000


def test_no_log_is_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "decisions.csv").log == ()


def test_a_line_that_cannot_be_understood_is_told_and_the_others_hold(tmp_path: Path) -> None:
    log = tmp_path / "decisions.csv"
    log.write_text("key,field,judgement\nf-1,fact,perhaps\n,fact,accept\nf-2,fact,accept\n", encoding="utf-8")
    read = read_decisions(log)
    assert [one.key for one in read.log] == ["f-2"]
    assert [str(p).split(":")[0] for p in read.problems] == [
        "corpus/decisions.csv line 2",
        "corpus/decisions.csv line 3",
    ]


@pytest.mark.parametrize("data", [b"key,field\n", b"\xff\xff\xff"])
def test_an_unreadable_log_stops_the_run(tmp_path: Path, data: bytes) -> None:
    log = tmp_path / "decisions.csv"
    log.write_bytes(data)
    with pytest.raises(KallsparError, match=r"corpus/decisions\.csv"):
        read_decisions(log)


def test_orphans_are_shown(tmp_path: Path) -> None:
    log = tmp_path / "decisions.csv"
    append_decisions(log, [decision("f-1"), decision("f-2")])
    assert [one.key for one in read_decisions(log).orphaned([("f-2", "fact")])] == ["f-1"]


EDITED = "fact_id,low,decision,corrected_value,sentence_text\n"


@pytest.mark.parametrize(
    ("row", "expected", "reason"),
    [
        ("f-1,8,accept,,", [("accept", "")], "a plain word"),
        ("f-1,8,Accept ,,", [("accept", "")], "case and blanks do not matter"),
        ("f-1,8,,60–70 %,", [("correct", "60–70 %")], "a value alone means correct"),
        ("f-1,8,correct,60–70 %,", [("correct", "60–70 %")], "both"),
        ("f-1,8,,,", [], "nothing said"),
    ],
)
def test_import(tmp_path: Path, row: str, expected: list[tuple[str, str]], reason: str) -> None:
    table = tmp_path / "percentages.csv"
    table.write_text(EDITED + row + "\n", encoding="utf-8")
    log = tmp_path / "decisions.csv"
    made = import_file(log, table, reviewer="Åsa", decided_at=NOW, check=check_value)
    assert [(one.judgement, one.value) for one in made.decisions] == expected, reason
    again = import_file(log, table, reviewer="Åsa", decided_at=NOW, check=check_value)
    assert again.decisions == (), "the same file adds nothing the second time"


@pytest.mark.parametrize(
    ("row", "words", "reason"),
    [
        ("f-1,8,ok,,", "decision 'ok' is unknown", "no such word"),
        ("f-1,8,correct,,", "needs a corrected_value", "correct to what?"),
        ("f-1,8,correct,lots,", "'lots' is no percentage", "a value that cannot be read"),
        (",8,accept,,", "has a decision but no id", "the id was deleted"),
        ("f-1,8,same,f-2,", "only an organisation can be 'same'", "facts are not joined by hand"),
    ],
)
def test_import_tells_what_it_cannot_use(tmp_path: Path, row: str, words: str, reason: str) -> None:
    table = tmp_path / "percentages.csv"
    table.write_text(EDITED + row + "\nf-2,8,reject,,\n", encoding="utf-8")
    log = tmp_path / "decisions.csv"
    made = import_file(log, table, reviewer="", decided_at=NOW, check=check_value)
    assert words in str(made.problems[0]), reason
    assert str(made.problems[0]).startswith("percentages.csv line 2")
    assert [one.key for one in read_decisions(log).log] == ["f-2"], "the other rows are done"


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("fact", "60..70 percent", "as the tables write it"),
        ("fact", "60..70 %", "with the sign that people add"),
        ("fact", "60,5 procent", "a Swedish decimal comma"),
        ("date", "2025-06", "as the tables write it"),
        ("date", "3 december 2025", "the same in both languages"),
        ("date", "sommaren 2024", "in one of them"),
        ("date", "Dec. 3, 2025", "a year alone in Swedish, but the whole text counts"),
    ],
)
def test_values_that_people_write(field: str, text: str, reason: str) -> None:
    check_value(field, text, "")
    assert reason


@pytest.mark.parametrize(
    ("field", "text", "words", "reason"),
    [
        ("fact", "12,345 %", "two ways", "a decimal comma or a thousand"),
        ("fact", "60", "is no percentage: write it as", "percent or percentage points?"),
        ("date", "01/06/2025", "two ways", "June or January"),
        ("date", "45000", "is no date: write it as", "what a spreadsheet makes of a date"),
    ],
)
def test_values_that_are_doubtful(field: str, text: str, words: str, reason: str) -> None:
    with pytest.raises(ValueError, match=words):
        check_value(field, text, "")
    assert reason


def test_import_from_a_swedish_excel(tmp_path: Path) -> None:
    table = tmp_path / "dates.csv"
    table.write_bytes(
        "row_id;edtf;decision;corrected_value;sentence_text\r\nd-1;2025;correct;2025-06;'=Återvinning\r\n".encode(
            "windows-1252"
        )
    )
    made = import_file(tmp_path / "d.csv", table, reviewer="", decided_at=NOW, check=check_value)
    assert (made.decisions[0].field, made.decisions[0].value) == ("date", "2025-06")
    assert made.decisions[0].evidence == "=Återvinning", "the neutralised cell is restored"


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1,2\n",
        "fact_id,decision\n",
        "",
        "organisation_id,sentence_id,decision\no-1,s-1,reject\n",
        "mention_id,decision,corrected_value\nm-1,correct,x\n",
    ],
)
def test_import_refuses_other_files(tmp_path: Path, text: str) -> None:
    table = tmp_path / "other.csv"
    table.write_text(text, encoding="utf-8")
    with pytest.raises(KallsparError, match=r"other\.csv"):
        import_file(tmp_path / "d.csv", table, reviewer="", decided_at=NOW, check=check_value)


@pytest.mark.parametrize("word", ["same", "different"])
@pytest.mark.parametrize(
    ("value", "taken", "reason"),
    [
        ("o-00000000000000b2", True, "another one's id"),
        ("Northvolt", False, "a name, where the id is asked for"),
        ("o-00000000000000a1", False, "its own id"),
        ("f-00000000000000b2", False, "the id of something else"),
    ],
)
def test_same_and_different_name_another_organisation(
    tmp_path: Path, word: str, value: str, taken: bool, reason: str
) -> None:
    table = tmp_path / "organisations.csv"
    table.write_text(
        f"organisation_id,decision,corrected_value\no-00000000000000a1,{word},{value}\n", encoding="utf-8"
    )
    made = import_file(tmp_path / "d.csv", table, reviewer="", decided_at=NOW, check=check_value)
    assert [one.value for one in made.decisions] == ([value] if taken else []), reason
    assert [f"{value!r} is no other organisation's id" in str(one) for one in made.problems] == (
        [] if taken else [True]
    )


def test_the_review_queue_itself_can_be_filled_in() -> None:
    columns = (
        "priority",
        "table",
        "row_id",
        "field",
        "kind",
        "decision",
        "corrected_value",
        "note",
        "sentence_text",
    )
    rows = [
        {
            "row_id": "c-1",
            "field": "conflict",
            "decision": "reject",
            "note": "two events",
            "sentence_text": "S",
        },
        {
            "row_id": "m-1",
            "field": "mention",
            "kind": "percentage",
            "decision": "correct",
            "corrected_value": "8 %",
        },
        {"row_id": "d-1", "field": "date", "decision": ""},
        {"row_id": "a", "field": "", "decision": "accept"},
    ]
    imported = import_table(
        columns,
        list(enumerate(rows, start=2)),
        name="review_queue.csv",
        in_force={},
        reviewer="Ann",
        decided_at="",
        check=check_value,
    )
    assert [(one.key, one.field, one.judgement, one.note) for one in imported.decisions] == [
        ("c-1", "conflict", "reject", "two events"),
        ("m-1", "mention", "correct", ""),
    ]
    assert imported.unchanged == 1
    assert [str(one) for one in imported.problems] == [
        "review_queue.csv line 5: there is nothing to decide on this row (its reason says what to do instead)"
    ]
