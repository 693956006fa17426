"""Prefect flows: orchestration only; the job itself is in :mod:`pipeline.run`."""
