"""Translations through the real run: read at once, pending, completed later; nothing sent twice; no network offline."""

from __future__ import annotations

import csv
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline import run as job
from pipeline import tools, translation
from pipeline.errors import KallsparError
from pipeline.ledger import Ledger
from pipeline.models import fetch, get_model
from pipeline.settings import Project, load_project
from tests.conftest import ROOT, published
from tests.translation.server import Request, Server, running
from tests.translation.tiny import make_model

Make = Callable[..., Project]

FIRST = "Andelen är nu 30 procent. Vinsten föll med 3 procent förra året."
SECOND = "Regeringen sade nej. Andelen är nu 30 procent."


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        yield one


@pytest.fixture
def libre(make_project: Make, server: Server) -> Callable[..., Project]:
    """A project whose only engine is the loopback server, which repeats each text with a word before it."""

    def make(articles: dict[str, str], name: str = "project", **settings: object) -> Project:
        return make_project(
            articles,
            name,
            **{
                "engines": ("libretranslate",),
                "libretranslate_url": server.url("libretranslate"),
                **settings,
            },
        )

    return make


def with_engines(project: Project, *engines: str, **settings: object) -> Project:
    from dataclasses import replace

    return replace(project, settings=replace(project.settings, engines=engines, **settings))  # type: ignore[arg-type]


def sentences(project: Project) -> list[tuple[str, str, str]]:
    with (project.dataset / "sentences.csv").open(encoding="utf-8-sig", newline="") as file:
        return [(r["text"], r["translation_status"], r["problem"]) for r in csv.DictReader(file)]


def test_an_article_without_network_is_read_at_once_and_completed_by_the_next_run_that_has_an_engine(
    libre: Callable[..., Project], server: Server
) -> None:
    project = libre({"a.txt": FIRST})
    bare = with_engines(project)
    job.run(bare)
    assert [status for _, status, _ in sentences(project)] == ["pending", "pending"]
    assert "no engine for sv-en is configured" in sentences(project)[0][2]
    assert b"source_only" in published(project)["percentages.csv"], "it is extracted all the same"
    assert job.run(bare).counts["articles_read"] == 0
    summary = job.run(project)
    assert summary.counts["articles_read"] == 1
    assert summary.counts["translations_machine"] == 2
    assert [status for _, status, _ in sentences(project)] == ["machine", "machine"]
    assert job.run(project).counts["articles_read"] == 0
    assert job.run(bare).counts["articles_read"] == 0
    assert len(server.texts) == 2
    assert [status for _, status, _ in sentences(project)] == ["machine", "machine"], (
        "kept without the engine"
    )


def test_a_model_on_this_machine_completes_it_too(make_project: Make, tmp_path: Path) -> None:
    project = make_project({"a.txt": FIRST}, engines=("local",), offline=True)
    job.run(project)
    statuses = sentences(project)
    assert {status for _, status, _ in statuses} == {"pending"}
    assert "kallspar models get translation-sv-en" in statuses[0][2]
    fetch(project, get_model("translation-sv-en"), given=make_model(tmp_path / "given"))
    assert job.run(project).counts["articles_read"] == 1
    # Its weights are random: what it says is kept, and rejected by the checks beside the source.
    assert {status for _, status, _ in sentences(project)} <= {"machine", "rejected"}
    assert "the engine said" in "".join(problem for _, _, problem in sentences(project))


def test_an_article_to_which_the_engines_bring_nothing_new_is_not_read_again(
    libre: Callable[..., Project], server: Server
) -> None:
    project = libre({"a.txt": FIRST})
    server.script = ["403"] * 9
    assert job.run(project).counts["articles_read"] == 1
    second = job.run(project)
    assert (second.counts["articles_read"], second.counts["articles_unchanged"]) == (0, 1)
    assert not second.published
    server.script.clear()
    assert job.run(project).counts["articles_read"] == 1


def test_with_a_memory_that_cannot_be_read_nothing_is_sent(
    libre: Callable[..., Project], server: Server
) -> None:
    project = libre({"a.txt": FIRST})
    project.translations.write_text("<tmx><bro", encoding="utf-8")
    assert "translations.tmx" in str(job.run(project).problems[0])
    assert server.texts == []
    project.translations.unlink()
    assert job.run(project).counts["translations_machine"] == 2


def test_a_sentence_that_stands_in_two_articles_is_sent_once(
    libre: Callable[..., Project], server: Server
) -> None:
    job.run(libre({"a.txt": FIRST, "b.txt": SECOND}))
    assert sorted(server.texts) == [
        "Andelen är nu 30 procent.",
        "Regeringen sade nej.",
        "Vinsten föll med 3 procent förra året.",
    ]


def test_two_workers_send_and_publish_what_one_does(libre: Callable[..., Project], server: Server) -> None:
    english = "# Title\n\nSales rose 5 percent in May 2024, the European Commission said. Japan’s share was 8 percent."
    articles = {"a.txt": FIRST, "b.txt": SECOND, "en/c.md": english}
    one, two = libre(articles), libre(articles, "two", workers=2, batch_size=1)
    job.run(one)
    sent = list(server.texts)
    job.run(two)
    assert server.texts == sent * 2
    assert published(two) == published(one)


def test_a_service_that_is_away_fails_no_run_and_the_oldest_come_first(
    libre: Callable[..., Project], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.translation.resilience.time.sleep", lambda _: None)
    project = libre({"z.txt": "Vinsten föll med 3 procent."})
    server.script = ["500"] * 10
    assert not job.run(project).problems
    ((_, status, problem),) = sentences(project)
    assert (status, problem) == ("pending", "libretranslate: server_error: HTTP 500")
    server.script.clear()
    before = len(server.texts)
    (project.articles / "a.txt").write_text("Regeringen sade nej.", encoding="utf-8")
    job.run(with_engines(project, "libretranslate", characters_per_run=30))
    assert server.texts[before:] == ["Vinsten föll med 3 procent."], (
        "a.txt comes first in order, z.txt in time"
    )
    statuses = {text: (status, problem) for text, status, problem in sentences(project)}
    assert statuses["Regeringen sade nej."][0] == "pending"
    assert "budget of 30 characters is used up" in statuses["Regeringen sade nej."][1]
    job.run(project)
    assert {status for _, status, _ in sentences(project)} == {"machine"}
    assert len(server.texts) == before + 2


def test_a_second_engine_is_asked_for_what_the_first_does_not_bring(libre: Callable[..., Project]) -> None:
    project = with_engines(libre({"a.txt": FIRST}), "local", "libretranslate")
    job.run(project)
    assert {status for _, status, _ in sentences(project)} == {"machine"}


def test_a_new_engine_in_the_chain_is_asked_for_what_was_rejected(libre: Callable[..., Project]) -> None:
    project = with_engines(libre({"a.txt": FIRST}), "local")
    make_model(project.translation_models / "sv-en")
    job.run(project)
    assert {status for _, status, _ in sentences(project)} == {"rejected"}
    job.run(with_engines(project, "local", "libretranslate"))
    assert {status for _, status, _ in sentences(project)} == {"machine"}


# --- privacy ---------------------------------------------------------------------------------------


@pytest.fixture
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every way to the network is shut, and notes who knocked."""
    knocked: list[object] = []

    def refuse(*given: object, **_: object) -> None:
        knocked.append(given)
        raise AssertionError(f"the network was used: {given}")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "create_connection", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    return knocked


def test_offline_nothing_touches_the_network(
    make_project: Make, no_sockets: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEPL_AUTH_KEY", "a-key")
    engines = ("google", "mymemory", "deepl", "libretranslate", "local")
    project = make_project(
        {"a.txt": FIRST}, engines=engines, offline=True, libretranslate_url="http://192.0.2.1"
    )
    assert [choice.name for choice in tools.chosen(project)] == ["local"]
    job.run(project)
    job.run(project)
    assert no_sockets == []
    assert {status for _, status, _ in sentences(project)} == {"pending"}


def test_without_offline_the_same_engines_do_use_it(make_project: Make, no_sockets: list[object]) -> None:
    """The test above would see it."""
    project = make_project({"a.txt": "Regeringen sade nej."}, engines=("google",))
    job.run(project)
    assert no_sockets
    assert sentences(project)[0][1] == "pending"


def test_which_text_goes_where_is_said_once(
    libre: Callable[..., Project], server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    project = libre({"a.txt": FIRST, "b.txt": SECOND})
    job.run(project)
    said = [r.getMessage() for r in caplog.records if "sent to" in r.getMessage()]
    assert len(said) == 1
    assert f"127.0.0.1:{server.port} (engine libretranslate)" in said[0]
    caplog.clear()
    job.run(project)
    assert not [r for r in caplog.records if "sent to" in r.getMessage()], "nothing was sent"


@pytest.mark.parametrize(
    ("engine", "settings", "lacks"),
    [
        ("libretranslate", {}, "no address; set libretranslate_url"),
        ("libretranslate", {"libretranslate_url": "here"}, "libretranslate_url is no address"),
        ("deepl", {}, "no key in DEEPL_AUTH_KEY"),
    ],
)
def test_what_cannot_be_sent_is_not_said_to_be(
    make_project: Make,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    engine: str,
    settings: dict[str, str],
    lacks: str,
) -> None:
    monkeypatch.delenv("DEEPL_AUTH_KEY", raising=False)
    project = make_project({"a.txt": FIRST}, engines=(engine,), **settings)
    job.run(project)
    said = [r.getMessage() for r in caplog.records if "sent" in r.getMessage()]
    assert len(said) == 1
    assert said[0].startswith(f"nothing is sent by engine {engine}: {lacks}")
    assert lacks in sentences(project)[0][2]


def test_what_is_not_read_is_not_sent(libre: Callable[..., Project], server: Server) -> None:
    job.run(
        libre({"a.txt": "Andelen är 8 procent.\n\n—\n\n2024\n\n" + "och det är inga ord som vi har " * 900})
    )
    assert server.texts == ["Andelen är 8 procent."]


# --- settings --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "environment", "expected"),
    [
        ("", {}, ()),
        ('engines = ["local", "google"]', {}, ("local", "google")),
        ('engines = "google"', {}, ("google",)),
        ("engines = []", {"KALLSPAR_ENGINES": "local, google"}, ("local", "google")),
        ('engines = ["google"]', {"KALLSPAR_ENGINES": ""}, ()),
    ],
)
def test_the_chain_in_the_settings(
    written: str, environment: dict[str, str], expected: tuple[str, ...], make_project: Make
) -> None:
    root = make_project({}).root
    (root / "pyproject.toml").write_text(f"[tool.kallspar]\n{written}\n", encoding="utf-8")
    assert load_project(root, environment).settings.engines == expected


@pytest.mark.parametrize(
    ("variable", "known"),
    [
        ("KALLSPAR_NOSUCH", False),
        ("KALLSPAR_ENGINE", False),
        ("KALLSPAR_", False),
        ("KALLSPAR_OFFLINE", True),
        ("KALLSPAR_REVIEWER", True),
        ("KALLSPAR_PARALLEL", True),
        ("OTHER_NOSUCH", True),
    ],
)
def test_a_variable_of_no_setting_is_told(variable: str, known: bool, make_project: Make) -> None:
    root = make_project({}).root
    if known:
        load_project(root, {variable: "1"})
    else:
        with pytest.raises(KallsparError, match=f"{variable}: no setting has this name"):
            load_project(root, {variable: "1"})


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("engines = 3", "no list of names"),
        ("engines = [1]", "no list of names"),
        ('translation_engine = "google"', 'write engines = ["google"]'),
        ("characters_per_run = -1", "write 0 for no limit"),
        ("engine_timeout = 0", "at least 1"),
    ],
)
def test_a_wrong_setting_is_one_line(written: str, words: str, make_project: Make) -> None:
    root = make_project({}).root
    (root / "pyproject.toml").write_text(f"[tool.kallspar]\n{written}\n", encoding="utf-8")
    with pytest.raises(KallsparError) as caught:
        load_project(root, {})
    assert words in str(caught.value)


def test_none_in_the_chain_is_nothing_and_an_unknown_name_is_told(make_project: Make) -> None:
    assert tools.chosen(make_project({}, engines=("none", "none"))) == ()
    with pytest.raises(KallsparError, match="there are: none, local"):
        tools.chosen(make_project({}, "other", engines=("gogle",)))


# --- a killed run ----------------------------------------------------------------------------------


def test_a_killed_run_has_sent_nothing_for_naught_but_the_batch_in_flight(
    libre: Callable[..., Project], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SIGKILL while the service works on a request: the next run sends that one again, and no other."""
    killed_at = 3
    texts = [f"Andelen i kommun {number} är {number} procent." for number in range(20, 26)]
    project = libre({"a.txt": "\n\n".join(texts)})
    child: list[subprocess.Popen[bytes]] = []

    def kill(_: Request) -> None:
        if len(server.asked) == killed_at:
            os.kill(child[0].pid, signal.SIGKILL)

    server.before_answer = kill
    program = [sys.executable, "-c", _ONE_TEXT_A_REQUEST + _RUN, str(project.root)]
    environment = {
        **os.environ,
        "KALLSPAR_ENGINES": "libretranslate",
        "KALLSPAR_LIBRETRANSLATE_URL": server.url("libretranslate"),
    }
    child.append(subprocess.Popen(program, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL))
    assert child[0].wait(120) == -signal.SIGKILL
    server.before_answer = lambda _: None
    with Ledger(project.ledger) as ledger:
        assert ledger.count_machine_translations() == killed_at - 1
    monkeypatch.setattr(translation, "get_choice", translation.get_choice)  # so that it is put back
    exec(_ONE_TEXT_A_REQUEST, {})
    job.run(project)
    assert server.texts == [*texts[:killed_at], *texts[killed_at - 1 :]]
    assert {status for _, status, _ in sentences(project)} == {"machine"}


_ONE_TEXT_A_REQUEST = """
from dataclasses import replace
from pipeline import translation

real = translation.get_choice
translation.get_choice = lambda name: replace(real(name), limits=replace(real(name).limits, texts=1, concurrency=1))
"""
_RUN = """
import sys
from pathlib import Path
from pipeline import run, settings

run.run(settings.load_project(Path(sys.argv[1])))
"""
