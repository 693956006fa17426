"""What the commands of ``kallspar`` have in common: exit codes and options."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

#: Exit codes, told in ``kallspar --help`` and in the README.
DONE, FAILED, USAGE, PARTIAL = 0, 1, 2, 3

Root = Annotated[
    Path | None,
    typer.Option(
        "--root", help="Folder of the project. Default: $KALLSPAR_ROOT, else this folder.", show_default=False
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]
