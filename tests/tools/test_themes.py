"""Themes, palettes and colour words: legible always, and chosen only when the words are about looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.designs import THEMES, Theme, font_named, theme_for, theme_named, theme_suited
from tools.designs.colors import color_named, colors_in, contrast, from_oklch, mix, readable, to_oklch
from tools.designs.looks import looks_in

COLORS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


def legible(theme: Theme) -> bool:
    return contrast(theme.text, theme.background) >= 4.5 and contrast(theme.accent, theme.background) >= 3


def test_named_themes_are_many_and_legible() -> None:
    assert len(THEMES) >= 12
    for key, theme in THEMES.items():
        assert legible(theme), key
        assert contrast(theme.accent2, theme.background) >= 1.5, key
        assert theme.moods
        assert theme_named(key) is theme


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("gold on black", "#000000"),
        ("white text on a navy background", "#14244f"),
        ("black with a white background", "#ffffff"),
        ("navy and gold", "#14244f"),
    ],
)
def test_what_lies_below_is_the_ground(text: str, ground: str) -> None:
    theme = theme_for(text)
    assert theme is not None
    assert theme.background == ground


def test_what_is_denied_is_no_wish() -> None:
    assert looks_in("nothing playful, not too dark").moods == ()
    assert looks_in("playful, not too dark").moods == ("playful",)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a 10 second intro for Luigi's bakery, warm colours", "ember"),
        ("warm and dark", "hearth"),
        ("let's have a warm 10 second title card for Luigi's bakery", "ember"),
        ("dark and elegant", "noir"),
        ("something playful", "confetti"),
        ("pastel", "sorbet"),
        ("make it minimal", "paper"),
        ("a retro opener for our diner", "vinyl"),
        ("Make it look futuristic", "circuit"),
        ("use cool colours", "glacier"),
        ("luxurious", "noir"),
        ("professional look", "office"),
        ("natural tones, please", "forest"),
        ("everything darker", "midnight"),
    ],
)
def test_moods_call_for_themes(text: str, key: str) -> None:
    theme = theme_for(text)
    assert theme is not None
    assert set(theme.moods) & set(THEMES[key].moods)
    if key != "midnight":
        assert theme.key == key
    else:
        assert "dark" in theme.moods


@pytest.mark.parametrize(
    "text",
    [
        "",
        "an intro for my dark chocolate shop",
        "a scene about green energy",
        "a video for the Red Cross",
        "our opening hours: 7 to 19",
        'the title says "warm and dark blue"',
        "a cool intro",
        "fresh bread every morning",
        "coffee",
        "a warm welcome to all our guests",
        "use our brand colours",
    ],
)
def test_content_is_not_taken_for_looks(text: str) -> None:
    assert theme_for(text) is None


@pytest.mark.parametrize(
    ("text", "colors"),
    [
        ("in blue and gold", ("#1f5eea", "#d4a72c")),
        ("in gold and blue for our launch", ("#d4a72c", "#1f5eea")),
        ("make it navy", ("#14244f",)),
        ("navy with gold accents", ("#14244f", "#d4a72c")),
        ("#0F172A with #38bdf8 accents", ("#0f172a", "#38bdf8")),
        ("intro for Mint Bakery in mint and cream", ("#8fdcc0", "#fbf3df")),
        ("a black and white opener", ("#000000", "#ffffff")),
    ],
)
def test_colors_said_are_the_colors_used(text: str, colors: tuple[str, ...]) -> None:
    assert looks_in(text).colors == colors
    theme = theme_for(text)
    assert theme is not None
    # The first is the ground: its hue stays, whatever legibility asks of its lightness.
    _, chroma, hue = to_oklch(colors[0])
    if chroma > 0.03:
        assert abs((to_oklch(theme.background)[2] - hue + 180) % 360 - 180) < 12
    for color in colors[1:]:
        assert color in (theme.accent, theme.accent2) or contrast(color, theme.background) < 3


@given(st.lists(COLORS, min_size=1, max_size=4), st.sampled_from(["", "dark", "light", "pastel", "elegant and dark"]))
def test_palettes_of_any_colors_are_legible_and_found_again(colors: list[str], mood: str) -> None:
    theme = theme_for(" and ".join([*colors, mood] if mood else colors))
    assert theme is not None
    assert legible(theme)
    assert theme_named(theme.key) == theme
    branded = theme_for("", brand={"colors": colors, "font": "Playfair Display"})
    assert branded is not None
    assert legible(branded)
    assert branded.display == "Playfair Display"
    assert theme_named(branded.key) == branded


@pytest.mark.parametrize(
    ("text", "colors"),
    [("pink and gold", ("pink", "gold")), ("gold and pink", ("pink", "gold")), ("blue and red", ("blue", "red"))],
)
def test_colors_that_are_not_seen_on_each_other_stay_themselves_on_another_shade(
    text: str, colors: tuple[str, str]
) -> None:
    theme = theme_for(text)
    assert theme is not None
    hues = [
        abs(to_oklch(color_named(name) or "")[2] - to_oklch(own)[2])
        for name, own in zip(colors, _accents(theme), strict=True)
    ]
    assert max(hues) < 12
    assert all(to_oklch(accent)[0] > 0.53 for accent in _accents(theme))
    assert contrast(theme.accent, theme.background) >= 3
    assert not 0.3 < to_oklch(theme.background)[0] < 0.85


def _accents(theme: Theme) -> tuple[str, str]:
    return theme.accent, theme.accent2


def test_a_brand_of_one_colour_is_seen_as_it_is_where_words_could_not_be_read_on_it() -> None:
    for color in ("#16a34a", "#1877f2", "#e11d48", "#8b5cf6"):
        theme = theme_for("", brand={"colors": [color]})
        assert theme is not None
        assert legible(theme)
        assert color in {theme.background, theme.accent, theme.accent2}, color


def test_words_win_over_the_brand_and_nothing_said_is_nothing() -> None:
    brand = {"colors": ["#0b3d2e", "#c9a227"], "font": ""}
    assert theme_for("make it pastel", brand=brand) == THEMES["sorbet"]
    branded = theme_for("a video for us", brand=brand)
    assert branded is not None
    assert (branded.background, branded.accent) == ("#0b3d2e", "#c9a227")
    assert theme_for("a video for us", brand={"colors": [], "font": "Inter"}) is None
    assert theme_for("a video for us", brand={"colors": ["no colour"]}) is None
    assert theme_named("") is None
    assert theme_named("no such theme") is None


def test_seeds_choose_among_themes_that_suit_alike() -> None:
    chosen = {theme.key for seed in "abcdefgh" if (theme := theme_for("dark", seed=seed))}
    assert len(chosen) > 1
    assert all("dark" in THEMES[key].moods for key in chosen)
    assert theme_for("dark", seed="a") == theme_for("dark", seed="a")


def test_a_subject_suggests_a_theme() -> None:
    assert "warm" in theme_suited("a 20 second intro for my bakery").moods
    assert "tech" in theme_suited("launch video for our app").moods
    assert theme_suited("Quo vadis") == theme_suited("quo vadis ")


@pytest.mark.parametrize(
    ("word", "color"),
    [
        ("navy", "#14244f"),
        ("Navy Blue", "#14244f"),
        ("off-white", "#f7f4ec"),
        ("rebeccapurple", "#663399"),
        ("tomato", "#ff6347"),
        ("#ABC", "#aabbcc"),
        ("#A1b2C3", "#a1b2c3"),
        ("reddish", "#e0242f"),
        ("brand", None),
        ("dark", None),
        ("light", None),
        ("", None),
        ("#12", None),
    ],
)
def test_colors_by_name(word: str, color: str | None) -> None:
    assert color_named(word) == color


def test_shades_of_a_color() -> None:
    plain = to_oklch(color_named("green") or "")
    for word, sign in (("dark green", -1), ("deep green", -1), ("light green", 1), ("pale-green", 1)):
        shade = to_oklch(color_named(word) or "")
        assert (shade[0] - plain[0]) * sign > 0.05, word
        assert abs(shade[2] - plain[2]) < 15, word


def test_colors_in_a_text_are_found_with_their_places() -> None:
    text = "hot pink, navy-blue and #FFF; no Redwood"
    assert [text[found.start : found.end] for found in colors_in(text)] == ["hot pink", "navy-blue", "#FFF"]


@given(COLORS, COLORS)
def test_readable_is_readable(color: str, background: str) -> None:
    best = max(contrast("#000000", background), contrast("#ffffff", background))
    assert contrast(readable(color, background), background) >= min(4.5, best) - 0.001
    assert 1 <= contrast(color, background) <= 21
    assert contrast(mix(color, background, 1), background) == 1


@given(COLORS)
def test_oklch_there_and_back(color: str) -> None:
    back = from_oklch(*to_oklch(color))
    assert all(abs(int(color[at : at + 2], 16) - int(back[at : at + 2], 16)) <= 6 for at in (1, 3, 5))


def test_fonts_by_the_words_for_them() -> None:
    assert font_named("Serif") == "Fraunces"
    assert font_named("a font") is None
    assert font_named("Inter Variable") == "Inter"


def test_soft_says_how_where_another_mood_says_what() -> None:
    asked = ("soft earthy colours", "earthy colours", "soft colours")
    assert [getattr(theme_for(text), "key", "") for text in asked] == ["clay", "clay", "sorbet"]
    assert "dark" in getattr(theme_for("soft dark colours"), "moods", ())


@pytest.mark.parametrize(
    ("text", "role"),
    [("vert sauge et blanc", "accent"), ("sky blue and white colours", "accent"), ("in mint and white", "surface")],
)
def test_white_is_shown_where_it_was_asked_for(text: str, role: str) -> None:
    theme = theme_for(text)
    assert theme is not None
    assert getattr(theme, role) == "#ffffff"
    assert contrast(theme.text, theme.background) >= 4.5
    assert contrast(theme.accent, theme.background) >= 3
    # The ground is still the colour that was said.
    said = to_oklch(theme.key.split()[0])
    ground = to_oklch(theme.background)
    assert abs(said[0] - ground[0]) <= 0.18
    assert abs(said[2] - ground[2]) < 10


@pytest.mark.parametrize(
    "text",
    [
        "In loving memory of Rose Gardner, florist and golfer",
        "Zum Gedenken an Karl Huber, Bäcker",
        "En memoria de nuestra madre",
        "À la mémoire de Jean",
        "Em memória de Ana",
        "山田太郎 追悼",
    ],
)
def test_who_is_mourned_is_shown_soberly_whatever_is_told_of_them(text: str) -> None:
    assert theme_suited(text).key == "vigil"


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Freiwillige Feuerwehr, 10 bis 17 Uhr", "bold"),
        ("mi taquería El Güero", "warm"),
        ("an in-memory store for your data", "tech"),
    ],
)
def test_what_else_films_are_about(text: str, mood: str) -> None:
    assert mood in theme_suited(text).moods
