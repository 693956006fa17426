"""Where things lie and how the program is set, read once when a command starts.

Settings stand in the table ``[tool.kallspar]`` of the project's ``pyproject.toml``; an environment
variable ``KALLSPAR_<NAME>`` overrides one. Everything has a default, so that table may be missing.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from pipeline.errors import KallsparError

#: Variables with our prefix that are no settings: the folder, who decides, and the benchmarks' data.
_NO_SETTINGS = frozenset(
    f"KALLSPAR_{name}" for name in ("ROOT", "REVIEWER", "NER", "PARALLEL", "TREEBANKS", "LARGE", "SHOW")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a person may choose.

    Attributes:
        engines: Names of the engines asked for what the translation memory lacks, in this order: each for
            what those before it did not bring. Empty: none is asked. In an environment variable with commas.
        offline: Forbids every use of the network, whatever the engines.
        characters_per_run: So many characters at most are sent to services in one run; 0 is no limit.
        engine_timeout: Seconds for the whole of a request to a service, 1 or more.
        libretranslate_url: Address of a LibreTranslate server, such as http://localhost:5000.
        workers: Processes that read articles, 1 or more.
        max_file_mb: Larger article files are refused.
        batch_size: Articles handed to a worker (and to a Prefect task) at a time.
    """

    engines: tuple[str, ...] = ()
    offline: bool = False
    characters_per_run: int = 200_000
    engine_timeout: int = 20
    libretranslate_url: str = ""
    workers: int = 1
    max_file_mb: int = 10
    batch_size: int = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The folders of one project and its settings.

    ``root`` holds ``corpus/`` and ``outputs/``. Nothing outside ``outputs/`` is ever written but by an
    explicit command.
    """

    root: Path
    settings: Settings

    @property
    def corpus(self) -> Path:
        """What people give."""
        return self.root / "corpus"

    @property
    def articles(self) -> Path:
        """The article files."""
        return self.corpus / "articles"

    @property
    def metadata(self) -> Path:
        """Optional table about the articles."""
        return self.corpus / "articles.csv"

    @property
    def translations(self) -> Path:
        """The translation memory."""
        return self.corpus / "translations.tmx"

    @property
    def translation_models(self) -> Path:
        """The local translation models that were fetched, a folder a language pair."""
        return self.root / "models" / "translation"

    @property
    def models_lock(self) -> Path:
        """What the files of the fetched models hash to."""
        return self.root / "models" / "translation.lock"

    @property
    def decisions(self) -> Path:
        """The reviewers' append-only log."""
        return self.corpus / "decisions.csv"

    @property
    def outputs(self) -> Path:
        """What the machine makes."""
        return self.root / "outputs"

    @property
    def dataset(self) -> Path:
        """The published tables."""
        return self.outputs / "dataset"

    @property
    def ledger(self) -> Path:
        """The database that remembers what was read."""
        return self.outputs / "ledger.sqlite"


def load_project(root: Path | None = None, environment: Mapping[str, str] | None = None) -> Project:
    """The project in ``root`` (default: ``KALLSPAR_ROOT``, else the working directory).

    Raises:
        KallsparError: There is no ``corpus/articles`` there, or a setting cannot be understood.
    """
    environment = os.environ if environment is None else environment
    root = (root or Path(environment.get("KALLSPAR_ROOT", "."))).resolve()
    if not (root / "corpus" / "articles").is_dir():
        raise KallsparError(
            str(root),
            "no folder corpus/articles here",
            "go to the project's folder, or name it with --root",
        )
    given = _from_file(root / "pyproject.toml")
    if "translation_engine" in given or "KALLSPAR_TRANSLATION_ENGINE" in environment:
        raise KallsparError(
            "translation_engine", "is now a list of engines", 'write engines = ["google"], or [] for none'
        )
    unknown = sorted(set(given) - {field.name for field in fields(Settings)})
    if unknown:
        raise KallsparError(
            "pyproject.toml",
            f"unknown setting {unknown[0]!r} in [tool.kallspar]",
            "known are " + ", ".join(field.name for field in fields(Settings)),
        )
    variables = {f"KALLSPAR_{field.name.upper()}" for field in fields(Settings)}
    for variable in sorted(environment):
        if variable.startswith("KALLSPAR_") and variable not in variables | _NO_SETTINGS:
            raise KallsparError(
                variable,
                "no setting has this name",
                "correct or unset it; known are " + ", ".join(sorted(variables)),
            )
    values: dict[str, object] = {}
    for field in fields(Settings):
        variable = f"KALLSPAR_{field.name.upper()}"
        if variable in environment:
            values[field.name] = _convert(variable, environment[variable], type(field.default))
        elif field.name in given:
            values[field.name] = _convert(
                f"[tool.kallspar] {field.name}", given[field.name], type(field.default)
            )
    settings = Settings(**values)  # type: ignore[arg-type]  # every value was converted to its field's type
    for name in ("workers", "max_file_mb", "batch_size", "engine_timeout"):
        if getattr(settings, name) < 1:
            raise KallsparError(
                name, f"must be at least 1, not {getattr(settings, name)}", "correct the setting"
            )
    if settings.characters_per_run < 0:
        raise KallsparError("characters_per_run", "cannot be below 0", "write 0 for no limit")
    return Project(root=root, settings=settings)


def _from_file(path: Path) -> Mapping[str, object]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KallsparError(str(path), f"cannot be read: {error}", "mend the file") from None
    tool = table.get("tool", {})
    settings = tool.get("kallspar", {}) if isinstance(tool, dict) else {}
    if not isinstance(settings, dict):
        raise KallsparError(str(path), "[tool.kallspar] is no table", "write one setting a line below it")
    return settings


def _convert(name: str, value: object, to: type) -> object:
    words = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    if to is bool:
        answer = value if isinstance(value, bool) else words.get(str(value).strip().lower())
        if answer is None:
            raise KallsparError(name, f"{value!r} is neither true nor false", "write true or false")
        return answer
    if to is int:
        try:
            return int(str(value))
        except ValueError:
            raise KallsparError(name, f"{value!r} is not a whole number", "write a whole number") from None
    if to is tuple:
        parts = value.split(",") if isinstance(value, str) else value
        if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
            raise KallsparError(name, f"{value!r} is no list of names", 'write it as ["local", "google"]')
        return tuple(part.strip() for part in parts if part.strip())
    return str(value)
