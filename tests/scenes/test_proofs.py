"""What is remembered of proofs, and what a page shows when there are none."""

from __future__ import annotations

import pytest

from scenes import assets, cache, proofs, queries
from scenes.proofs import proof_key, prove_scenes
from tests import factories
from tools.proof import ProofUnavailable

pytestmark = pytest.mark.django_db


def test_a_good_proof_is_remembered_and_a_failed_one_is_not():
    scene = factories.scene(factories.project())
    key = proof_key(scene, width=1920, height=1080, fps=60)
    assert cache.get(key) is None
    (proof,) = prove_scenes([scene], format="landscape", fps=60)
    assert proof.ok
    assert cache.get(key)["js"] == proof.js
    scene.props = {"unknown": 1}
    (failed,) = prove_scenes([scene], format="landscape", fps=30)
    assert not failed.ok
    assert cache.get(proof_key(scene, width=1920, height=1080, fps=30)) is None


def test_a_process_asks_the_cache_once_for_a_proof(monkeypatch):
    scene = factories.scene(factories.project())
    monkeypatch.setattr(proofs, "_recent", cache.Recent(2))
    asked: list[str] = []
    get_many = cache.get_many
    monkeypatch.setattr(cache, "get_many", lambda keys: asked.extend(keys) or get_many(keys))
    first, again = (prove_scenes([scene], format="landscape", fps=30) for _ in range(2))
    assert first == again
    assert len(asked) == 1


def test_only_the_newest_are_kept_near():
    recent: cache.Recent[int] = cache.Recent(2)
    recent.put("a", 1)
    recent.put("b", 2)
    assert recent.get("a") == 1
    recent.put("c", 3)
    assert [recent.get(key) for key in "abc"] == [1, None, 3]


def test_before_each_is_called_for_what_is_made_anew_only():
    scene = factories.scene(factories.project())
    calls: list[int] = []
    prove_scenes([scene, scene], format="portrait", fps=30, before_each=lambda: calls.append(1))
    prove_scenes([scene], format="portrait", fps=30, before_each=lambda: calls.append(1))
    assert len(calls) == 1


def test_a_page_without_v8_says_so_on_each_scene(monkeypatch):
    project = factories.project()
    factories.scene(project)

    def unavailable(*args: object, **options: object) -> None:
        raise ProofUnavailable("Every proof worker is busy: try again in a moment.")

    monkeypatch.setattr("scenes.proofs.prove_scenes", unavailable)
    (shown,) = queries.strip(project, assets.of_project(project.pk))
    assert shown.poster.problem == "Every proof worker is busy: try again in a moment."
    assert queries.film(project)["scenes"][0]["js"] == ""
