"""Scenes by what they have to do with: "the part where we talk about money" is the one with the prices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.lexicon_meaning import COMMON, PASSING, SAYINGS, TOPICS
from brain.rules.view import Reading, SceneView, stem

_SAYING = re.compile(rf"\b(?:{'|'.join(SAYINGS)})\b")
_NAMED, _MAINLY, _SAID = 3, 2, 1  # how much a scene is about a topic


@cache
def _topics() -> dict[str, frozenset[str]]:
    """The topics of a word."""
    found: dict[str, set[str]] = {}
    for topic, words in TOPICS.items():
        for word in words:
            found.setdefault(stem(word), set()).add(topic)
    return {word: frozenset(topics) for word, topics in found.items()}


@lru_cache(maxsize=2048)  # the scenes of a film are read anew with every message
def _about(name: frozenset[str], mainly: frozenset[str], said: frozenset[str]) -> dict[str, int]:
    """How much a scene is about each topic."""
    topics, found = _topics(), dict[str, int]()
    for words, much in ((said - PASSING, _SAID), (mainly - PASSING, _MAINLY), (name, _NAMED)):
        for word in words:
            found |= dict.fromkeys(topics.get(word, ()), much)
    return found


def _of(scene: SceneView) -> dict[str, int]:
    return _about(frozenset(scene.name_words), scene.mainly, scene.said_words)


def _with_sayings(words: Sequence[str]) -> list[str]:
    """ "How much it is" is about a price, whatever "how" and "much" are about."""
    said = " ".join(words)
    if _SAYING.search(said):
        for saying, word in SAYINGS.items():
            said = re.sub(rf"\b{saying}\b", word, said)
    return said.split()


def by_meaning(words: Sequence[str], reading: Reading, *, told: bool) -> int | None:
    """The one scene that the words (stems) have most to do with. `told`: they tell what it is about, and do not only
    name it: "the part about money", not "the money scene"."""
    least = _SAID if told else _MAINLY
    words = _with_sayings(words)
    plain = [word for word in words if word not in FUNCTION_WORDS]
    for telling in ([word for word in plain if word not in COMMON], plain, words if told else []):
        wanted = [topics for word in telling if (topics := _topics().get(word))]
        scores = {
            scene.number: sum(max(about.get(topic, 0) for topic in topics) for topics in wanted)
            for scene in reading.scenes
            if (about := _of(scene))
        }
        best = max(scores.values(), default=0)
        owners = [number for number, score in scores.items() if score == best]
        if best >= least and len(owners) == 1:
            return owners[0]
    return None
