"""Fetching a model: verified, whole or not at all, from a host that misbehaves and from files at hand.

No real model is fetched here: the loopback server holds files of a few bytes. That the table's addresses are
right cannot be tested without a network.
"""

from __future__ import annotations

import hashlib
import tarfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from pipeline import models as shop
from pipeline.errors import KallsparError
from pipeline.models import Model, fetch, get_model, models, state
from pipeline.settings import Project
from pipeline.translation.engines import LocalEngine, Translated
from tests.translation.tiny import make_model

Make = Callable[..., Project]

FILES = {"model.bin": b"weights" * 1000, "config.json": b"{}", "source.spm": b"pieces"}
HASHES = {name: hashlib.sha256(data).hexdigest() for name, data in FILES.items()}


@dataclass
class Host:
    port: int
    files: dict[str, bytes] = field(default_factory=lambda: dict(FILES))
    how: str = "ok"
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def host() -> Iterator[Host]:
    one = Host(port=0)

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            name = self.path.rpartition("/")[2]
            one.asked.append(name)
            body = one.files[name]
            match one.how:
                case "404" | "500" | "429":
                    self.send_error(int(one.how))
                    return
                case "elsewhere":
                    self.send_response(302)
                    self.send_header("Location", f"http://127.0.0.1:{one.port}/cdn/{name}")
                    self.end_headers()
                    if "cdn" in self.path:
                        one.how = "ok"
                    return
                case "unencrypted":
                    self.send_response(302)
                    self.send_header("Location", f"http://example.invalid/{name}")
                    self.end_headers()
                    return
            self.send_response(200)
            self.send_header("Content-Length", str(len(body) + (9 if one.how == "truncated" else 0)))
            self.end_headers()
            self.wfile.write(body)

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    one.port = http.server_address[1]
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield one
    http.shutdown()
    thread.join()
    http.server_close()


def model(host: Host, **hashes: str) -> Model:
    return Model(
        name="translation-sv-en",
        source="sv",
        target="en",
        url=f"http://127.0.0.1:{host.port}/revision",
        files={name: hashes.get(name.replace(".", "_"), "") for name in FILES},
        licence="MIT",
        attribution="us",
        size_mb=1,
    )


def held(project: Project) -> dict[str, bytes]:
    folder = project.translation_models / "sv-en"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def leftovers(project: Project) -> list[str]:
    return [path.name for path in project.translation_models.iterdir() if path.name != "sv-en"]


def test_a_model_is_fetched_and_its_hashes_are_recorded_and_then_required(
    make_project: Make, host: Host
) -> None:
    project = make_project({})
    assert state(project, model(host)) == "missing"
    fetched = fetch(project, model(host))
    assert held(project) == FILES
    assert set(fetched.trusted_now) == set(FILES), "nothing vouched for them"
    assert state(project, model(host)) == "installed"
    assert HASHES["model.bin"] in project.models_lock.read_text()
    assert fetch(project, model(host)).trusted_now == (), "now the lock does"
    host.files["model.bin"] = b"other weights"
    with pytest.raises(KallsparError, match="not the file that was pinned"):
        fetch(project, model(host))
    assert held(project) == FILES, "what was there stays"
    assert leftovers(project) == []
    # A person who knows better says so; the lock follows.
    other = hashlib.sha256(b"other weights").hexdigest()
    fetch(project, model(host), hashes={"model.bin": other})
    assert held(project)["model.bin"] == b"other weights"
    assert other in project.models_lock.read_text()


def test_a_hash_of_the_table_goes_before_the_lock(make_project: Make, host: Host) -> None:
    project = make_project({})
    assert set(fetch(project, model(host, model_bin=HASHES["model.bin"])).trusted_now) == {
        "config.json",
        "source.spm",
    }
    with pytest.raises(KallsparError, match="pinned"):
        fetch(project, model(host, model_bin="0" * 64))


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("404", "HTTP 404"),
        ("500", "HTTP 500"),
        ("429", "HTTP 429"),
        ("truncated", "could not be fetched: RemoteProtocolError"),
        ("unencrypted", "would come unencrypted from example.invalid"),
    ],
)
def test_a_host_that_misbehaves_leaves_nothing_behind(
    how: str, words: str, make_project: Make, host: Host
) -> None:
    project = make_project({})
    host.how = how
    with pytest.raises(KallsparError) as caught:
        fetch(project, model(host))
    assert words in str(caught.value)
    assert "--from" in str(caught.value), "with a way out"
    assert held(project) == {}
    assert leftovers(project) == []
    assert not project.models_lock.exists()


def test_no_host_at_all(make_project: Make) -> None:
    with pytest.raises(KallsparError, match="could not be fetched: ConnectError"):
        fetch(make_project({}), model(Host(port=1)))


def test_offline_needs_files_at_hand(make_project: Make, host: Host) -> None:
    with pytest.raises(KallsparError, match="--from"):
        fetch(make_project({}, offline=True), model(host))
    assert host.asked == []


def as_folder(place: Path) -> Path:
    place.mkdir()
    for name, data in FILES.items():
        (place / name).write_bytes(data)
    return place


def as_zip(place: Path) -> Path:
    with zipfile.ZipFile(place, "w") as archive:
        for name, data in FILES.items():
            archive.writestr(f"model-1/{name}", data)
    return place


def as_tar(place: Path) -> Path:
    folder = as_folder(place.with_name("packed"))
    with tarfile.open(place, "w:gz") as archive:
        archive.add(folder, "model-1")
    return place


@pytest.mark.parametrize("pack", [as_folder, as_zip, as_tar])
def test_files_at_hand_need_no_network(
    pack: Callable[[Path], Path], make_project: Make, host: Host, tmp_path: Path
) -> None:
    project = make_project({}, offline=True)
    fetch(project, model(host), given=pack(tmp_path / "given"))
    assert held(project) == FILES
    assert host.asked == []


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda place: place, "neither a folder nor an archive"),
        (lambda place: place.write_text("no archive") and place, "neither a folder nor an archive"),
        (lambda place: (as_folder(place) / "source.spm").unlink() or place, "holds no source.spm"),
        (lambda place: as_zip(place).write_bytes(place.read_bytes().replace(b"weights", b"Weights", 1)) and place, "is damaged"),
        (lambda place: as_tar(place).write_bytes(place.read_bytes()[:150]) and place, "damaged|neither"),
    ],
)  # fmt: skip
def test_files_that_are_not_whole(
    make: Callable[[Path], Path], words: str, make_project: Make, host: Host, tmp_path: Path
) -> None:
    project = make_project({})
    with pytest.raises(KallsparError, match=words):
        fetch(project, model(host), given=make(tmp_path / "given"))
    assert held(project) == {}


def test_a_model_that_was_changed_after_it_was_fetched_is_told(make_project: Make, host: Host) -> None:
    project = make_project({})
    fetch(project, model(host))
    (project.translation_models / "sv-en" / "model.bin").write_bytes(b"!")
    assert state(project, model(host)) == "changed"


def test_too_large_a_file_is_not_taken(
    make_project: Make, host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shop, "LARGEST", 100)
    with pytest.raises(KallsparError, match="larger than 100 bytes"):
        fetch(make_project({}), model(host))


def test_a_broken_lock_is_told(make_project: Make, host: Host) -> None:
    project = make_project({})
    project.models_lock.parent.mkdir()
    project.models_lock.write_text("[[", encoding="utf-8")
    with pytest.raises(KallsparError, match="version control"):
        fetch(project, model(host))


def test_the_table(make_project: Make, host: Host) -> None:
    assert [one.name for one in models()] == ["translation-sv-en"]
    real = get_model("translation-sv-en")
    assert real.url.startswith("https://")
    assert real.pair == "sv-en"
    assert len(real.url.rpartition("/")[2]) == 40, "a revision, not a branch"
    assert all(digest == "" or len(digest) == 64 for digest in real.files.values())
    with pytest.raises(KallsparError, match="there are: translation-sv-en"):
        get_model("translation-sv-de")
    with pytest.raises(KallsparError, match="is no file of"):
        fetch(make_project({}), replace(model(host)), hashes={"readme.md": "0" * 64})


# --- the command -----------------------------------------------------------------------------------


def test_the_command_fetches_lists_and_refuses(make_project: Make, tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from pipeline.cli import app

    project = make_project({})
    given = make_model(tmp_path / "given")
    root = ["--root", str(project.root)]

    def kallspar(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, ["models", *words, *root])
        return done.exit_code, f"{done.output} {done.exception or ''}"

    assert "translation-sv-en  missing" in kallspar("list")[1]
    wrong = "0" * 64
    code, said = kallspar("get", "translation-sv-en", "--from", str(given), "--sha256", f"model.bin={wrong}")
    assert code != 0
    assert "not the file that was pinned" in said
    code, said = kallspar("get", "translation-sv-en", "--from", str(given), "--sha256", "model.bin=12")
    assert code == 2
    assert "64 hexadecimal digits" in said
    code, said = kallspar("get", "translation-sv-en", "--from", str(given))
    assert code == 0
    assert "Apache-2.0" in said
    assert "nothing vouched for" in said
    assert '"installed"' in kallspar("list", "--json")[1]
    (answer,) = LocalEngine(project.translation_models).translate(["Andelen är nu 30 procent."], "sv", "en")
    assert isinstance(answer, Translated)
