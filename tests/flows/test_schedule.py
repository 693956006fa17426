from __future__ import annotations

from typing import Any

import pytest
import yaml

from pipeline.settings import Project
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def deployment() -> dict[str, Any]:
    """The one deployment of ``prefect.yaml``."""
    text = (ROOT / "prefect.yaml").read_text(encoding="utf-8")
    (only,) = yaml.safe_load(text)["deployments"]
    return dict(only)


def test_the_entrypoint_is_the_flow(deployment: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    from prefect.flows import load_flow_from_entrypoint

    from flows.read_corpus import read_corpus

    monkeypatch.chdir(ROOT)
    loaded = load_flow_from_entrypoint(deployment["entrypoint"], use_placeholder_flow=False)
    assert loaded.name == read_corpus.name
    parameters = set(loaded.parameters.properties)
    assert parameters == {"root", "workers"}
    assert set(deployment.get("parameters", {})) <= parameters


def test_both_ways_keep_the_same_hours(deployment: dict[str, Any]) -> None:
    from prefect.client.schemas.schedules import CronSchedule

    from flows import serve

    (schedule,) = deployment["schedules"]
    assert (schedule["cron"], schedule["timezone"]) == (serve.CRON, serve.TIMEZONE)
    assert serve.TIMEZONE == "Europe/Stockholm"
    CronSchedule(cron=schedule["cron"], timezone=schedule["timezone"])


def test_both_ways_cancel_a_run_that_meets_another(deployment: dict[str, Any]) -> None:
    from prefect.client.schemas.objects import ConcurrencyLimitConfig

    from flows import serve

    assert deployment["concurrency_limit"] == {"limit": 1, "collision_strategy": "CANCEL_NEW"}
    assert ConcurrencyLimitConfig.model_validate(deployment["concurrency_limit"]) == serve.ONE_AT_A_TIME


def test_serves_the_flow_for_this_project(two_articles: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    from prefect.settings import PREFECT_API_URL, temporary_settings

    from flows import local, serve

    served: dict[str, Any] = {}
    monkeypatch.setattr(serve.read_corpus, "serve", lambda **options: served.update(options))
    monkeypatch.setattr(local, "server", lambda _: pytest.fail("the server that is named must be used"))
    with temporary_settings({PREFECT_API_URL: "http://127.0.0.1:9/api"}):
        assert serve.main(["--root", str(two_articles.root), "--cron", "*/5 * * * *"]) == 0
    assert served["parameters"] == {"root": str(two_articles.root)}
    assert served["schedule"].cron == "*/5 * * * *"
    assert served["schedule"].timezone == "Europe/Stockholm"
    assert served["global_limit"] == serve.ONE_AT_A_TIME
