"""The built-in designer: every design renders in every format and length, shows the person's words and no others, and
obeys its props; what is drawn stays inside the frame."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from bench.frames import FORMATS, Camera, served
from bench.gallery import HEIGHT, Shot, take
from tools.designs import DEFAULT_THEME, DESIGNS, Design, choose_design, draft, natural_duration
from tools.designs.themes import TEXTURES
from tools.proof import Proof, prove
from tools.schemas import Content, Item

ITEMS = (Item(label="Monday", value="7 to 19"), Item(label="Sunday", value="closed"))
AMOUNTS = (Item(label="Spring", value="42 %"), Item(label="Summer", value="31 %"), Item(label="Autumn", value="27 %"))
WORDS = Content(
    kicker="Since 1987",
    title="Fresh bread",
    subtitle="Made by hand",
    items=ITEMS,
    quote="Best bread in town",
    author="Anna",
    value="1,200",
    label="happy guests",
    cta="Book now",
    contact="luigi.example",
    columns=("Ours", "Theirs"),
    date="12 June, 7 pm",
    place="Old Town Hall",
    price="from €49",
    snippet="make bread",
)
every_design = pytest.mark.parametrize("design", DESIGNS.values(), ids=list(DESIGNS))


def words_for(design: Design, words: Content = WORDS) -> Content:
    given = {field: getattr(words, field) for field in design.words}
    return Content(**given | ({"items": AMOUNTS} if design.numbers else {}))


def said(content: Content) -> list[str]:
    """All words of the content, one after the other."""
    texts = [value for value in content.model_dump().values() if isinstance(value, str)]
    texts += content.columns
    texts += [part for item in content.items for part in (item.label, item.value, item.detail)]
    return [word for text in texts for word in text.split()]


def proof_of(design: Design, content: Content, shape: str = "landscape", duration: int = 150, **props: Any) -> Proof:
    width, height = FORMATS[shape]
    scene = draft(design, content, theme=DEFAULT_THEME, duration=duration)
    proof = prove(scene.tsx_code, props=scene.props | props, duration=duration, width=width, height=height, fps=30)
    assert proof.ok, proof.problems
    return proof


@functools.cache
def plain_proof(design: Design, shape: str = "landscape") -> Proof:
    """Of all words that the design shows; many tests compare with it."""
    return proof_of(design, words_for(design), shape)


def styles(proof: Proof, role: str) -> list[dict[str, str]]:
    """The style of each element that carries words of `role` on the poster."""
    found = re.findall(rf'data-role="{role}"[^>]*? style="([^"]*)"', proof.poster_html or "")
    parsed = [dict(part.split(":", 1) for part in html.unescape(style).split(";") if ":" in part) for style in found]
    return [style for style in parsed if "font-size" in style]


def texts(proof: Proof) -> dict[str, list[str]]:
    by_role: dict[str, list[str]] = {}
    for text in proof.layout_json["texts"]:
        by_role.setdefault(text["role"], []).append(text["text"])
    return by_role


def shown(proof: Proof) -> set[str]:
    """The words on the scene."""
    return {word for parts in texts(proof).values() for text in parts for word in text.split()}


def size(proof: Proof, role: str) -> float:
    return float(styles(proof, role)[0]["font-size"].removesuffix("px"))


@every_design
@pytest.mark.parametrize(("shape", "duration"), [("landscape", 1800), ("portrait", 30), ("square", 150)])
def test_renders_in_every_format_and_length(design: Design, shape: str, duration: int) -> None:
    proof = proof_of(design, words_for(design), shape, duration)
    assert set(said(words_for(design))) <= shown(proof)
    assert not [note for note in proof.notes if note.rule != "constant"]


@every_design
def test_shows_the_given_words_as_text_and_no_sample_words(design: Design) -> None:
    markup = "<b>bold</b> & </script><script>alert(1)</script>"
    first = next(field for field in ("title", *design.words) if field in design.words and field != "items")
    required = {field: getattr(words_for(design), field) for field in design.needs if field in design.words}
    proof = proof_of(design, Content(**required | {first: markup}))
    samples = proof.layout_json["defaults"]
    assert set(markup.split()) <= shown(proof)
    assert "<script" not in (proof.poster_html or "")
    for field in design.words:
        if isinstance(sample := samples[field], str) and len(sample) > 3 and field not in required:
            assert sample not in str(texts(proof)), field


@every_design
def test_sample_words_are_shown_by_the_code_alone(design: Design) -> None:
    # Of two frames, both lie in what would be the entrance or exit: without motion everything stands all the same.
    proof = prove(design.source, props={"motion": "none"}, duration=2, width=1920, height=1080, fps=30)
    assert proof.ok, proof.problems
    assert proof.layout_json["texts"]
    assert set(design.takes) <= set(proof.layout_json["defaults"])
    assert all("opacity:0;" not in style for style in re.findall(r'style="([^"]*)"', proof.poster_html or ""))


@every_design
def test_sizes_are_obeyed(design: Design) -> None:
    normal = plain_proof(design)
    for factor in (0.6, 1.2):
        scaled = proof_of(design, words_for(design), **{f"{field}Size": factor for field in design.words})
        for field in design.words:
            ratio = size(scaled, field) / size(normal, field)
            assert ratio == pytest.approx(factor, abs=0.06), field


@every_design
def test_looks_of_every_element_are_obeyed(design: Design) -> None:
    looks = {"Color": "#123456", "Font": "JetBrains Mono Variable", "Weight": 300, "Align": "right"}
    asked = {f"{field}{look}": value for field in design.words for look, value in looks.items()}
    proof = proof_of(design, words_for(design), **asked)
    for field in design.words:
        style = styles(proof, field)[0]
        assert style["font-family"].startswith('"JetBrains Mono", '), field
        assert (style["font-weight"], style["text-align"]) == ("300", "right"), field
        # A button's colour is its fill.
        assert "background:#123456" in (proof.poster_html or "") if field == "cta" else style["color"] == "#123456"
    hidden = proof_of(design, words_for(design), **{f"{field}Visible": False for field in design.words[1:]})
    assert set(texts(hidden)) & set(design.words) <= {design.words[0]}


@every_design
def test_background_and_accent_override_the_theme(design: Design) -> None:
    plain = plain_proof(design).poster_html or ""
    changed = proof_of(design, words_for(design), background="#102030", accent="#00ffaa").poster_html or ""
    for color, numbers in (("#102030", "rgba(16, 32, 48, 1)"), ("#00ffaa", "rgba(0, 255, 170, 1)")):
        assert color not in plain
        # The close has one ground: a background of its own takes the accent's place.
        assert color in changed or numbers in changed or (design.key == "outro" and color == "#00ffaa")


@every_design
def test_every_motion_is_drawn_and_unknown_values_do_no_harm(design: Design) -> None:
    for motion in ("slide", "bounce", "type"):
        assert texts(proof_of(design, words_for(design), motion=motion))
    odd = {"pace": 0, "theme": {"background": "nonsense"}, "background": "nonsense", "accent": "nonsense"}
    assert texts(proof_of(design, words_for(design), motion="no such motion", **odd))


@pytest.mark.parametrize("texture", TEXTURES)
def test_every_texture_is_drawn_and_leaves_the_words_readable(texture: str) -> None:
    proof = proof_of(DESIGNS["hero"], words_for(DESIGNS["hero"]), theme={"texture": texture})
    assert not proof.notes


def test_items_are_forgiving() -> None:
    for items in (["Bread", "Cake"], [{"label": "Bread"}, {"value": "Cake"}], [{"label": "Bread", "value": None}]):
        proof = proof_of(DESIGNS["list"], Content(title="Menu"), items=items)
        assert texts(proof)["items"][0] == "Bread"
    assert "items" not in texts(proof_of(DESIGNS["list"], Content(title="Menu"), items=None))


LONG = Content(
    kicker="Zum hundertjährigen Bestehen des Hauses",
    title="Donaudampfschifffahrtsgesellschaftskapitän feiert mit Freundinnen, Freunden, Nachbarn, Köchen, Musikern und "
    "allen, die noch Lust auf ein großes Fest am Ufer der Donau haben, und zwar bis spät in die Nacht 🎉",
    subtitle="Der Eintritt ist frei, für Essen und Trinken ist gesorgt, und wer tanzen will, findet auch Musik",
    items=tuple(Item(label=f"Haltestelle Nummer {n}", value=f"ab {n + 6} Uhr, jeden Tag") for n in range(1, 11)),
    quote="Wir kamen an einem verregneten Dienstag für ein Brot und blieben drei Stunden, zwei Tassen Kaffee und "
    "das netteste Gespräch lang, das wir alle seit einer sehr, sehr langen Zeit geführt hatten, wirklich wahr.",
    author="Annegret Müller-Lüdenscheidt, Oberstudiendirektorin im Ruhestand",
    value="1.234.567.890,12 €",
    label="Spenden für die neue Stadtbibliothek seit dem ersten Tag",
    cta="Jetzt unverbindlich einen Besichtigungstermin vereinbaren",
    contact="Straße des siebzehnten Juni 135, 10623 Berlin · +49 30 1234567 · besuch@beispiel.example",
)


@pytest.fixture(scope="module")
def camera(browser: Browser) -> Iterator[Camera]:
    with served() as address:
        yield Camera(browser, address, HEIGHT)


LETTERED = "[data-role] span, [data-role=value], [data-role=number]"
INSIDE = """(elements, [width, height]) => {
  const scale = document.documentElement.clientWidth / width;
  return elements.map((element) => {
    const box = element.getBoundingClientRect();
    return {text: element.textContent, left: box.left / scale, top: box.top / scale,
            right: width - box.right / scale, bottom: height - box.bottom / scale};
  });
}"""


# `make gallery` looks at all of them.
some_designs = pytest.mark.parametrize("design", [DESIGNS[key] for key in ("title", "list", "hero", "outro")])


@some_designs
@pytest.mark.parametrize(("shape", "sized"), [("landscape", 5), ("portrait", 1)])
def test_long_words_stay_inside_the_frame(camera: Camera, design: Design, shape: str, sized: float) -> None:
    content = words_for(design, LONG)
    props = {f"{design.takes[0]}Size": sized, "titleSize": sized}
    take(camera, Shot(design, content, DEFAULT_THEME, shape, (0.6,), props))
    boxes = camera.stage(shape).locator(LETTERED).evaluate_all(INSIDE, list(FORMATS[shape]))
    assert boxes
    for box in boxes:
        assert min(box["left"], box["top"], box["right"], box["bottom"]) >= -2, box


@some_designs
def test_the_hold_lives_and_the_exit_clears_the_words(camera: Camera, design: Design) -> None:
    first, later, last = take(
        camera, Shot(design, words_for(design), DEFAULT_THEME, "landscape", (0.4, 0.6, 0.9999), duration=900)
    )
    assert first.tobytes() != later.tobytes()
    spans = camera.stage("landscape").locator("[data-role] span")
    shown = spans.evaluate_all(
        """spans => spans.filter((span) => !span.querySelector("span") && span.textContent.trim() &&
                                 getComputedStyle(span.parentElement).clipPath === "none" &&
                                 getComputedStyle(span).opacity > 0.05).length"""
    )
    assert shown == 0
    assert last.size == first.size


@pytest.mark.parametrize(
    ("content", "hint", "key"),
    [
        (Content(title="Luigi's bakery"), "", "title"),
        (Content(), "", "title"),
        (Content(title="Opening hours", items=ITEMS), "", "list"),
        (Content(title="How it works", items=ITEMS), "our process in steps", "steps"),
        (Content(quote="Lovely", author="Anna"), "", "quote"),
        (Content(value="42 %", label="more"), "", "figure"),
        (Content(cta="Book now", contact="luigi.example"), "", "outro"),
        (Content(title="See you soon", contact="luigi.example"), "", "outro"),
        (Content(title="Thank you"), "an outro", "outro"),
        (Content(title="Hello", items=ITEMS), "quote", "quote"),  # a design's own name wins
    ],
)
def test_chooses_the_design_that_shows_the_words(content: Content, hint: str, key: str) -> None:
    assert choose_design(content, hint).key == key


@every_design
def test_no_word_is_lost_in_a_design_that_has_no_field_for_it(design: Design) -> None:
    props = draft(design, WORDS, theme=DEFAULT_THEME, duration=90).props
    everything = str(props)
    assert all(word in everything for word in said(WORDS))


@every_design
def test_drafts_hold_the_design_the_words_and_the_theme(design: Design) -> None:
    scene = draft(design, words_for(design), theme=DEFAULT_THEME, duration=90, name="Opening")
    assert (scene.name, scene.tsx_code, scene.duration) == ("Opening", design.source, 90)
    assert set(scene.props) == {*design.takes, "theme"}
    assert scene.props["theme"] == DEFAULT_THEME.prop()
    assert draft(design, words_for(design), theme=DEFAULT_THEME, duration=90).name == design.name


def test_sources_are_whole_modules() -> None:
    for design in DESIGNS.values():
        origins = re.findall(r'^import .* from "(.*)";$', design.source, re.MULTILINE)
        assert set(origins) <= {"stage", "react"}
        assert len(origins) == len(set(origins))
        assert len(re.findall(r"^export ", design.source, re.MULTILINE)) == 2  # defaults and the scene


def test_natural_durations_follow_the_words() -> None:
    assert natural_duration(Content(), 30) == 90
    assert natural_duration(Content(title="one two three four five six"), 30) == round(30 * (2.2 + 2))
    assert natural_duration(Content(title="word " * 200), 25) == 300
    assert natural_duration(Content(title="Hours", items=ITEMS * 3), 60) > natural_duration(Content(title="Hours"), 60)


@every_design
def test_a_picture_lies_behind_the_words_and_a_logo_in_a_corner(design: Design) -> None:
    assets = {name: {"kind": "image", "width": 800, "height": 600} for name in ("photo.jpg", "logo.png")}
    scene = draft(design, words_for(design), theme=DEFAULT_THEME, duration=150)
    props = scene.props | {"backdrop": "photo.jpg", "backdropFocus": "top", "logo": "logo.png"}
    proof = prove(scene.tsx_code, props=props, duration=150, width=1920, height=1080, fps=30, assets=assets)
    assert proof.ok, proof.problems
    assert {picture["src"] for picture in proof.layout_json["pictures"]} >= {"asset:photo.jpg", "asset:logo.png"}
    assert "object-position:top" in (proof.poster_html or "")


@every_design
def test_a_text_stands_where_it_is_asked_to(design: Design) -> None:
    fields = [field for field in design.words if field not in ("items", "columns")]
    for place, style in (("top left", "position:fixed"), ("10% -5%", "translate(192px, -54px)")):
        proof = proof_of(design, words_for(design), **{f"{field}Position": place for field in fields})
        assert (proof.poster_html or "").count(style) >= len(fields)
