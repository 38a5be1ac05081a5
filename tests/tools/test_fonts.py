"""Which typefaces there are, which of them draws what, and what a proof says of the ones that a scene asks for."""

from __future__ import annotations

import json
import unicodedata

import pytest
from django.conf import settings
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from scenes.management.commands.generate_emoji import slices
from tools.fonts import FONTS, TextUse, draw, font_called, language, nearest_font, scripts_of
from tools.proof import prove


def use(text: str, *families: str, weight: int = 400, lang: str = "") -> TextUse:
    return TextUse(families=families or ("Inter",), weight=weight, italic=False, lang=lang, text=text)


def drawn(*uses: TextUse) -> dict[str, str]:
    """typeface -> the characters that it draws"""
    return {face.family: face.text for face in draw(uses)[0]}


def proof_of(style: str, text: str = "Words", tag: str = "p"):
    tsx_code = (
        'import {AbsoluteFill, useCurrentFrame} from "stage";\n'
        f"export default () => <AbsoluteFill><{tag} {style}>{text}</{tag}>{{useCurrentFrame()}}</AbsoluteFill>;\n"
    )
    proof = prove(tsx_code, props={}, duration=60, width=1920, height=1080, fps=30)
    assert proof.ok, proof.problems
    return proof


def notes(proof) -> list[tuple[str, str]]:
    return [(note.rule, note.message) for note in proof.notes if note.rule.startswith("missing-")]


def test_there_are_typefaces_of_every_kind_and_script() -> None:
    assert len(FONTS) >= 30
    assert {font.kind for font in FONTS.values()} == {"sans", "display", "serif", "mono", "handwriting", "script"}
    assert {font.licence for font in FONTS.values()} <= {"OFL-1.1", "Apache-2.0"}
    assert sum(font.variable for font in FONTS.values()) >= 25
    for sample in ("Żółć", "Привет", "Ελλάδα", "こんにちは東京", "你好汉字", "مرحبا", "🎉👩‍🚀❤️"):
        faces, missing = draw([use(sample)])
        assert faces
        assert missing == ""


def test_the_slices_of_the_emoji_hold_what_pages_ask_them_for_in_colours_that_chromium_draws() -> None:
    package = settings.BASE_DIR / "static/node_modules/@fontsource/noto-color-emoji"
    for file in slices(package):
        own, theirs = TTFont(settings.BASE_DIR / "static/stage/emoji" / file), TTFont(package / "files" / file)
        assert set(own.getBestCmap()) == set(theirs.getBestCmap())
        assert own["COLR"].version == 1


@pytest.mark.parametrize(
    ("name", "font"),
    [("Poppins", "Poppins"), (" inter variable ", "Inter"), ('"DM Sans"', "DM Sans"), ("Helvetica", None), ("", None)],
)
def test_a_typeface_by_its_name(name: str, font: str | None) -> None:
    found = font_called(name)
    assert (found.name if found else None) == font


@pytest.mark.parametrize(
    ("name", "font"),
    [("Popins", "Poppins"), ("Georgia", "Merriweather"), ("Gotham", "Montserrat"), ("Wingdings 9", "Inter")],
)
def test_the_typeface_nearest_to_one_that_we_do_not_have(name: str, font: str) -> None:
    assert nearest_font(name).name == font


def test_characters_are_drawn_by_the_first_typeface_that_has_them() -> None:
    faces = drawn(use("Hi Привет 東京は 🎉 مرحبا", "Poppins", "Inter", weight=700))
    assert set(faces) == {"Poppins", "Inter", "Noto Sans JP", "Noto Color Emoji", "Noto Sans Arabic"}
    assert set(faces["Inter"]) == set("Привет")
    assert "Noto Sans SC" in drawn(use("你好"))


def test_chinese_characters_follow_the_language_that_is_said_else_kana() -> None:
    assert language([use("東京"), use("タワー")]) == "ja"
    assert language([use("東京")]) == "zh"
    assert language([use("東京タワー", lang="zh-Hans")]) == "zh-Hans"
    assert language([use("Tokyo", lang="ja")]) == ""
    assert set(drawn(use("東京"), use("は"))) == {"Noto Sans JP"}
    assert set(drawn(use("東京", lang="zh-CN"), use("は", lang="ja"))) == {"Noto Sans SC", "Noto Sans JP"}


@given(st.text(max_size=30), st.sampled_from(sorted(FONTS)))
def test_every_character_is_drawn_or_said_to_be_missing(text: str, family: str) -> None:
    faces, missing = draw([use(text, family)])
    found = set("".join(face.text for face in faces))
    assert not found & set(missing)
    assert {one for one in text if one not in found and one not in missing} <= {
        one
        for one in text
        if unicodedata.category(one) in {"Cc", "Cf", "Zs", "Zl", "Zp"} or "\ufe00" <= one <= "\ufe0f"
    }


@pytest.mark.parametrize(
    ("style", "family"),
    [
        ('style={{fontFamily: "Poppins"}}', "Poppins"),
        ("style={{fontFamily: \"'Playfair Display', Georgia, serif\"}}", "Playfair Display"),
        ('style={{fontFamily: "Fraunces Variable"}}', "Fraunces"),
        ('style={{fontFamily: "SF Pro, Manrope, sans-serif"}}', "Manrope"),
        ('style={{fontFamily: "serif"}}', "Source Serif 4"),
        ('style={{fontFamily: "monospace"}}', "JetBrains Mono"),
        ("style={{font: \"italic 700 40px/1.2 'Lora', serif\"}}", "Lora"),
        ("", "Inter"),
    ],
)
def test_a_scene_names_a_typeface_in_any_way_that_css_has(style: str, family: str) -> None:
    proof = proof_of(style)
    assert family in {face["family"] for face in proof.layout_json["fonts"] if "W" in face["text"]}
    assert notes(proof) == []
    assert f"&quot;{family}&quot;" in proof.poster_html


def test_weight_and_slant_are_those_of_the_element() -> None:
    proof = proof_of("style={{font: \"italic 700 40px/1.2 'Lora', serif\"}}")
    (face,) = (face for face in proof.layout_json["fonts"] if face["family"] == "Lora")
    assert (face["weight"], face["italic"]) == (700, True)
    heading = proof_of("", "Big <em>news</em>", tag="h1").layout_json["fonts"]
    assert {(face["weight"], face["italic"]) for face in heading} == {(700, False), (700, True), (400, False)}


def test_a_typeface_of_a_style_element_counts_for_all_texts() -> None:
    proof = proof_of('className="x"', "Words<style>{'.x { font-family: Syne, serif }'}</style>")
    assert {face["family"] for face in proof.layout_json["fonts"]} == {"Inter", "Syne"}
    assert 'font-family: "Syne"' in proof.poster_html


def test_code_and_svg_are_never_set_in_a_typeface_of_the_machine() -> None:
    assert "JetBrains Mono" in {face["family"] for face in proof_of("", tag="code").layout_json["fonts"]}
    svg = proof_of("", '<svg><text fontFamily="Rubik">Words</text></svg>', tag="div")
    assert "Rubik" in {face["family"] for face in svg.layout_json["fonts"]}


def test_what_cannot_be_drawn_as_asked_is_said_and_does_not_stop_the_scene() -> None:
    (note,) = notes(proof_of('style={{fontFamily: "Gotham, sans-serif"}}'))
    assert note == ("missing-font", "We do not have the typeface “Gotham”: its text is drawn in Montserrat.")
    (note,) = notes(proof_of("", "กขค"))
    assert note == ("missing-glyph", "None of our typefaces has a glyph for ก ข ค")


def test_the_stage_and_python_agree_on_the_order_of_scripts() -> None:
    for lang in ("ja", "zh-CN", "en"):
        order = ", ".join(f"&quot;{name}&quot;" for name in scripts_of(lang))
        assert f"--scripts:{order}" in proof_of(f'lang="{lang}" style={{{{fontFamily: "Inter"}}}}').poster_html


def test_a_scene_may_bend_what_its_proof_says_of_typefaces_but_not_break_it() -> None:
    names = json.dumps([f"Font {number}" for number in range(30)])
    proof = proof_of("", f"{{{names}.map((name) => <i key={{name}} style={{{{fontFamily: name}}}}>a</i>)}}")
    assert len(notes(proof)) == 10
