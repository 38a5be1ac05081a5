"""Music that films may have: loops made by `manage.py generate_beds`, free of any licence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Bed:
    """A loop of `beats` beats at `tempo` beats a minute; `moods` are the words that call for it."""

    name: str
    about: str
    tempo: int
    beats: int
    moods: frozenset[str]

    @property
    def seconds(self) -> float:
        """How long it is before it begins anew."""
        return self.beats * 60 / self.tempo


def _moods(words: str) -> frozenset[str]:
    return frozenset(words.split())


BEDS: dict[str, Bed] = {
    "sunrise": Bed(
        "Sunrise",
        "Warm plucks, easy going",
        96,
        32,
        _moods("""
            warm friendly happy cosy cozy family bakery cafe coffee food home natural nature organic soft
            light bright acoustic summer morning care health wedding travel positive uplifting inspiring
            paper ember
            """),
    ),
    "pulse": Bed(
        "Pulse",
        "Driving, electronic",
        120,
        32,
        _moods("""
            energetic energy fast upbeat dynamic bold tech technology modern electronic edm dance sport
            sports fitness gym startup launch app saas neon cyberpunk futuristic club party techno house pop
            action hype powerful driving
            """),
    ),
    "drift": Bed(
        "Drift",
        "Calm chords, few notes",
        72,
        32,
        _moods("""
            calm quiet elegant luxury luxurious ambient relaxed relaxing minimal slow peaceful chill lofi
            lo-fi spa yoga meditation corporate serious clean gentle soothing classy premium piano
            background subtle professional
            """),
    ),
    "hopscotch": Bed(
        "Hopscotch",
        "Light-footed, playful",
        110,
        32,
        _moods("""
            playful fun funny kids children cute quirky cheerful colourful colorful toy school game silly
            bouncy comic birthday pets sweet candy
            """),
    ),
    "midnight": Bed(
        "Midnight",
        "Dark and wide",
        84,
        32,
        _moods("""
            dark dramatic cinematic epic mysterious moody noir night suspense tense horror trailer film
            intense deep space sci-fi scifi movie
            """),
    ),
}
DEFAULT = "sunrise"


def bed_for(words: Iterable[str]) -> str:
    """The key of the bed that most of the words call for; DEFAULT where none does."""
    said = {word.lower() for word in words}
    return max(BEDS, key=lambda key: (len(said & (BEDS[key].moods | {key})), key == DEFAULT))
