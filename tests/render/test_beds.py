"""The files of the beds are what the script makes: they can be made anew, and no other music stands in for them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from scenes.management.commands.generate_beds import RATE, decoded, encode, is_current, likeness, synthesised
from tools.beds import BEDS


def test_a_bed_is_what_the_script_makes(tmp_path: Path) -> None:
    sound = synthesised("hopscotch")
    encode(sound, tmp_path / "hopscotch.webm")
    encode(np.roll(sound[::-1], RATE, axis=1)[:, ::-1].copy(), tmp_path / "pulse.webm")
    assert is_current("hopscotch", tmp_path)
    assert not is_current("pulse", tmp_path), "another piece under its name"
    assert not is_current("drift", tmp_path), "no file"
    assert abs(decoded(tmp_path / "hopscotch.webm").shape[1] - BEDS["hopscotch"].seconds * RATE) < RATE / 10


def test_likeness_is_of_the_sound_and_not_of_where_it_begins() -> None:
    chance = np.random.default_rng(1)
    one, other = chance.standard_normal((2, 2, 4800))
    late = np.concatenate([np.zeros((2, 312)), one], axis=1)
    assert likeness(one, one) == pytest.approx(1)
    assert likeness(one, late * 0.5) == pytest.approx(1)
    assert likeness(one, other) < 0.2
    assert likeness(one, np.zeros_like(one)) == 0


def test_the_command_says_what_is_stale(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="sunrise, pulse, drift, hopscotch, midnight"):
        call_command("generate_beds", check=True, folder=tmp_path)
