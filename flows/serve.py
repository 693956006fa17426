"""The main job on a schedule, on a machine of one's own: ``python -m flows.serve``.

It needs no work pool and no worker. With ``PREFECT_API_URL`` set it serves at that server; otherwise it
starts one of its own on loopback and stops it at the end. ``prefect.yaml`` holds the same deployment for
those who run workers.
"""

from __future__ import annotations

import sys

from flows import local

if __name__ == "__main__":
    # Before Prefect is imported below, since it then reads its settings.
    sys.exit(local.start("flows.serve"))

import argparse
from collections.abc import Sequence
from pathlib import Path

from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.client.schemas.schedules import CronSchedule
from prefect.schedules import Cron
from prefect.settings import PREFECT_API_URL, PREFECT_HOME, temporary_settings
from prefect.types.entrypoint import EntrypointType

from flows.read_corpus import read_corpus

#: Every full hour of the day; a run that finds nothing new is over in seconds.
CRON = "0 6-20 * * *"
TIMEZONE = "Europe/Stockholm"
#: Of two runs at a time the later would only find the project locked.
ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)


def main(argv: Sequence[str]) -> int:
    """Serve until stopped (Ctrl-C or a TERM signal)."""
    parser = argparse.ArgumentParser(
        prog="python -m flows.serve",
        description="Run the main job on a schedule until stopped. Uses the Prefect server at "
        "$PREFECT_API_URL, else starts one here.",
        parents=[local.root_option()],
    )
    parser.add_argument(
        "--cron", type=_cron, default=CRON, help=f"when, in {TIMEZONE} time; default: %(default)r"
    )
    given = parser.parse_args(argv)
    root = local.project_root(given.root)
    if PREFECT_API_URL.value():
        _serve(root, given.cron)
        return 0
    with local.server(PREFECT_HOME.value()) as url, temporary_settings({PREFECT_API_URL: url}):
        sys.stderr.write(f"Prefect's UI: {url.removesuffix('/api')}\n")
        _serve(root, given.cron)
    return 0


def _serve(root: Path, cron: str) -> None:
    read_corpus.serve(
        name="served",
        description="Reads new and changed articles and publishes the tables.",
        schedule=Cron(cron, timezone=TIMEZONE),
        global_limit=ONE_AT_A_TIME,
        parameters={"root": str(root)},
        entrypoint_type=EntrypointType.MODULE_PATH,
    )


def _cron(text: str) -> str:
    """A cron line, checked before anything is started."""
    try:
        CronSchedule(cron=text, timezone=TIMEZONE)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no cron line of five fields") from None
    return text
