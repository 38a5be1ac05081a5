"""The built-in designer: every design renders in every format and length, shows the person's words and no others, and
obeys its props; what is drawn stays inside the frame."""

from __future__ import annotations

import html
import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Browser

from bench.frames import FORMATS, Camera, served
from bench.gallery import HEIGHT, Shot, show, take, worded
from bench.gallery import WORDS as WORDS_OF_PEOPLE
from bench.looking import TEXTS, faults_of, faults_of_hold
from tools.designs import DEFAULT_THEME, DESIGNS, Design, choose_design, draft, in_turn, is_amount, natural_duration
from tools.designs.themes import TEXTURES, THEMES
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
# Elements that are several texts: no single place is theirs.
SEVERAL = ("items", "columns")


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
    proof = prove(
        scene.tsx_code,
        props=scene.props | props,
        duration=duration,
        width=width,
        height=height,
        fps=30,
        assets={name: {"kind": "image", "width": 800, "height": 600} for name in ("photo.jpg", "logo.png")},
    )
    assert proof.ok, (design.key, proof.problems)
    return proof


Case = tuple[Content, str, int, dict[str, Any]]  # words, format, frames, props


def proofs(case: Callable[[Design], Case]) -> dict[Design, Proof]:
    """A proof of every design, each in its case; as many at once as there are processes that prove."""
    with ThreadPoolExecutor(2) as pool:
        made = pool.map(lambda design: _proof_in(design, *case(design)), DESIGNS.values())
        return dict(zip(DESIGNS.values(), made, strict=True))


def _proof_in(design: Design, content: Content, shape: str, duration: int, props: dict[str, Any]) -> Proof:
    return proof_of(design, content, shape, duration, **props)


@pytest.fixture(scope="module")
def plain() -> dict[Design, Proof]:
    """Of all words that each design shows; many tests compare with it."""
    return proofs(lambda design: (words_for(design), "landscape", 150, {}))


def turns(values: Iterable[Any], design: Design) -> Iterator[tuple[str, Any]]:
    """The design's elements, each with one of the values, in turn."""
    return zip(design.words, itertools.cycle(values), strict=False)


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


def test_each_shows_all_words_in_every_format_and_length(plain: dict[Design, Proof]) -> None:
    upright = proofs(lambda design: (words_for(design), "portrait", 30, {}))
    square = proofs(lambda design: (words_for(design), "square", 1800, {}))
    for design, proof in [*plain.items(), *upright.items(), *square.items()]:
        assert set(said(words_for(design))) <= shown(proof), design.key
        assert not [note for note in proof.notes if note.rule != "constant"], design.key


def test_each_shows_the_given_words_as_text_and_no_sample_words() -> None:
    markup = "<b>bold</b> & </script><script>alert(1)</script>"

    def required(design: Design) -> dict[str, Any]:
        return {field: getattr(words_for(design), field) for field in design.needs if field in design.words}

    def first(design: Design) -> str:
        return next(field for field in ("title", *design.words) if field in design.words and field != "items")

    made = proofs(lambda design: (Content(**required(design) | {first(design): markup}), "landscape", 150, {}))
    for design, proof in made.items():
        samples = proof.layout_json["defaults"]
        assert set(markup.split()) <= shown(proof), design.key
        assert "<script" not in (proof.poster_html or ""), design.key
        for field in design.words:
            if isinstance(sample := samples[field], str) and len(sample) > 3 and field not in required(design):
                assert sample not in str(texts(proof)), (design.key, field)


def test_sample_words_are_shown_by_the_code_alone() -> None:
    def alone(design: Design) -> Proof:
        # Of two frames, both lie in what would be the entrance or exit: without motion everything stands all the same.
        return prove(design.source, props={"motion": "none"}, duration=2, width=1920, height=1080, fps=30)

    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(alone, DESIGNS.values()))
    for design, proof in zip(DESIGNS.values(), made, strict=True):
        assert proof.ok, (design.key, proof.problems)
        assert proof.layout_json["texts"], design.key
        assert set(design.takes) <= set(proof.layout_json["defaults"]), design.key
        hidden = [style for style in re.findall(r'style="([^"]*)"', proof.poster_html or "") if "opacity:0;" in style]
        assert not hidden, design.key


def test_sizes_are_obeyed(plain: dict[Design, Proof]) -> None:
    factors = (0.6, 1.2)
    sized = proofs(
        lambda design: (
            words_for(design),
            "landscape",
            150,
            {f"{field}Size": factor for field, factor in turns(factors, design)},
        )
    )
    for design, proof in sized.items():
        for field, factor in turns(factors, design):
            ratio = size(proof, field) / size(plain[design], field)
            assert ratio == pytest.approx(factor, abs=0.06), (design.key, field)


def test_looks_of_every_element_are_obeyed() -> None:
    looks = {"Color": "#123456", "Font": "JetBrains Mono Variable", "Weight": 300, "Align": "right"}
    asked = proofs(
        lambda design: (
            words_for(design),
            "landscape",
            150,
            {f"{field}{look}": value for field in design.words for look, value in looks.items()},
        )
    )
    for design, proof in asked.items():
        for field in design.words:
            style = styles(proof, field)[0]
            assert style["font-family"].startswith('"JetBrains Mono", '), (design.key, field)
            assert (style["font-weight"], style["text-align"]) == ("300", "right"), (design.key, field)
            # A button's colour is its fill.
            filled = field == "cta" and "background:#123456" in (proof.poster_html or "")
            # On a dark card a dark colour is moved until it is read.
            moved = style["color"].startswith("rgba(") and min(map(int, re.findall(r"\d+", style["color"])[:3])) > 0x12
            assert filled or moved or style["color"] == "#123456", (design.key, field)


DRAWN = {"Shadow": "#102938", "Outline": "#5a6b7c", "Rotation": 8, "Opacity": 0.37}
DRAWN_MARKS = {"Shadow": "#102938 50%", "Outline": "0.07em #5a6b7c", "Rotation": "8deg", "Opacity": "opacity(0.37)"}


def test_shadows_outlines_turns_and_gradients_are_drawn() -> None:
    graded = {"gradient": "#f4589f #f97b16", "background": "#f97b16"}

    def asked(design: Design) -> dict[str, Any]:
        """Each element in all the looks, on a gradient."""
        return graded | {f"{field}{look}": value for field in design.words for look, value in DRAWN.items()}

    for design, proof in proofs(lambda design: (words_for(design), "landscape", 150, asked(design))).items():
        assert proof.ok, (design.key, proof.problems)
        markup = html.unescape(proof.poster_html or "")
        for look, mark in DRAWN_MARKS.items():
            assert markup.count(mark) >= len(design.words), (design.key, look)
        assert re.search(r"linear-gradient\([^()]*#f4589f", markup), design.key


def test_hidden_elements_are_gone() -> None:
    hidden = proofs(
        lambda design: (
            words_for(design),
            "landscape",
            150,
            {f"{field}Visible": False for field in design.words[1:]} | {"motion": "slide"},
        )
    )
    for design, proof in hidden.items():
        assert set(texts(proof)) & set(design.words) <= {design.words[0]}, design.key


def test_unknown_values_do_no_harm_and_pictures_and_logos_stand_where_they_are_asked_to() -> None:
    odd = {"pace": 0, "theme": {"background": "nonsense"}, "accent": "nonsense", "motion": "no such motion"}
    brought = {"backdrop": "photo.jpg", "backdropFocus": "top", "logo": "logo.png"}
    for design, proof in proofs(lambda design: (words_for(design), "landscape", 150, odd | brought)).items():
        pictures = {picture["src"] for picture in proof.layout_json["pictures"]}
        assert pictures >= {"asset:photo.jpg", "asset:logo.png"}, design.key
        assert "object-position:top" in (proof.poster_html or ""), design.key


def test_a_text_is_seen_when_it_is_told_to_while_a_countdown_counts() -> None:
    def seen(**props: Any) -> int:
        texts = proof_of(DESIGNS["countdown"], Content(title="Tonight"), **props).layout_json["texts"]
        return next(int(text["firstFrame"]) for text in texts if text["role"] == "title")

    assert seen() > 75  # of 150: it is counted down to
    assert 20 <= seen(titleFrom=20) < 30


def test_a_picture_is_veiled_under_the_words_alone_where_they_stand_as_the_design_has_them() -> None:
    def drawn(key: str, **props: Any) -> str:
        return proof_of(DESIGNS[key], words_for(DESIGNS[key]), backdrop="photo.jpg", **props).poster_html or ""

    def veils(markup: str) -> tuple[bool, bool]:
        """Whether there is one under words, and one all over the picture."""
        return "box-shadow:3840px 0" in markup, "linear-gradient(to top" in markup

    assert veils(drawn("quote")) == (True, False)
    assert veils(drawn("quote", quotePosition="top left")) == (False, True)
    assert veils(drawn("contact")) == (False, False)  # its words stand on a card
    assert veils(drawn("steps")) == (True, False)
    assert veils(drawn("steps", itemsPosition="top")) == (False, True)
    sheet = "left:41.6px;top:41.6px;width:1836.8px"
    assert sheet in drawn("counters")  # its words fill the frame
    assert sheet not in drawn("counters", itemsVisible=False)


def test_texts_stand_where_they_are_asked_to_in_other_motions_and_colours(plain: dict[Design, Proof]) -> None:
    places = ("top left", "10% -5%")

    def placed(design: Design) -> dict[str, Any]:
        motion = ("bounce", "type", "fade")[list(DESIGNS).index(design.key) % 3]
        wanted = {f"{field}Position": place for field, place in turns(places, design) if field not in SEVERAL}
        return wanted | {"motion": motion, "background": "#102030", "accent": "#00ffaa"}

    for design, proof in proofs(lambda design: (words_for(design), "landscape", 150, placed(design))).items():
        wanted = list(placed(design).values())
        markup = proof.poster_html or ""
        assert markup.count("position:fixed") >= wanted.count("top left"), design.key
        assert markup.count("translate(192px, -54px)") >= wanted.count("10% -5%"), design.key
        for color, numbers in (("#102030", "rgba(16, 32, 48, 1)"), ("#00ffaa", "rgba(0, 255, 170, 1)")):
            assert color not in (plain[design].poster_html or "")
            # The close has one ground: a background of its own takes the accent's place.
            replaced = design.key == "outro" and color == "#00ffaa"
            assert replaced or color in markup or numbers in markup, (design.key, color)


def test_every_texture_leaves_the_words_readable() -> None:
    for texture in TEXTURES:
        proof = proof_of(DESIGNS["hero"], words_for(DESIGNS["hero"]), theme={"texture": texture})
        assert not proof.notes, texture


def test_items_are_forgiving() -> None:
    for items in (["Bread", "Cake"], [{"label": "Bread"}, {"value": "Cake"}], [{"label": "Bread", "value": None}]):
        proof = proof_of(DESIGNS["list"], Content(title="Menu"), items=items)
        assert texts(proof)["items"][0] == "Bread"
    assert "items" not in texts(proof_of(DESIGNS["list"], Content(title="Menu"), items=None))


ARABIC = Content(title="ساعات العمل", items=(Item(label="السبت", value="7-19"), Item(label="الأحد", value="8-14")))


def test_lists_steps_and_timelines_run_from_right_to_left_where_their_words_do() -> None:
    def sides(key: str, words: Content) -> tuple[str, list[float]]:
        """The markup of the poster, and how far from the left the parts of it stand that hold words."""
        markup = proof_of(DESIGNS[key], words_for(DESIGNS[key], words)).poster_html or ""
        return markup, [float(left) for left in re.findall(r'<div style="position:absolute;left:([\d.]+)px', markup)]

    for key in ("steps", "timeline"):
        # What comes last stands at the left.
        assert sides(key, ARABIC)[1][-1] < sides(key, WORDS)[1][-1] - 400, key
    for key, mark in (
        ("steps", r'data-role="number" style="[^"]*right:'),
        ("list", "direction:rtl"),
        ("agenda", "direction:rtl"),
    ):
        assert re.search(mark, sides(key, ARABIC)[0]), key
        assert not re.search(mark, sides(key, WORDS)[0]), key


@pytest.fixture(scope="module")
def camera(browser: Browser) -> Iterator[Camera]:
    with served() as address:
        yield Camera(browser, address, HEIGHT)


# `make gallery` looks at all of them.
some_designs = pytest.mark.parametrize("design", [DESIGNS[key] for key in ("title", "list", "hero", "outro")])


@some_designs
@pytest.mark.parametrize("shape", ["landscape", "portrait"])
def test_long_words_stay_inside_the_frame_and_can_be_read(camera: Camera, design: Design, shape: str) -> None:
    props = worded(design, WORDS_OF_PEOPLE["many"], DEFAULT_THEME, with_pictures=False)
    show(camera, Shot(design, props, shape))
    assert list(faults_of(camera, shape, 150)) == []
    show(camera, Shot(design, props | {f"{design.takes[0]}Size": 5, "titleSize": 5}, shape))
    assert [fault for fault in faults_of_hold(camera, shape, 150) if fault.kind == "outside"] == []


@some_designs
def test_the_hold_lives_and_the_exit_clears_the_words(camera: Camera, design: Design) -> None:
    props = worded(design, WORDS, DEFAULT_THEME, with_pictures=False)
    first, later, last = take(camera, Shot(design, props, duration=900), (0.4, 0.6, 0.9999))
    assert first.tobytes() != later.tobytes()
    spans = camera.stage("landscape").locator("[data-role] span")
    left = spans.evaluate_all(
        """spans => spans.filter((span) => !span.querySelector("span") && span.textContent.trim() &&
                                 getComputedStyle(span.parentElement).clipPath === "none" &&
                                 getComputedStyle(span).opacity > 0.05).length"""
    )
    assert left == 0
    assert last.size == first.size


def test_words_are_gone_when_the_next_scene_fades_in(camera: Camera) -> None:
    """From the third frame of a fade on, the first scene shows no words, and its title makes no difference."""

    def fading(title: str) -> list[int]:
        scenes = []
        for number, words in enumerate((title, "Second")):
            made = draft(DESIGNS["title"], Content(title=words, kicker="Kicker"), theme=DEFAULT_THEME, duration=105)
            plain = {"motif": "none", "theme": {**DEFAULT_THEME.prop(), "texture": "plain"}}
            props = made.props | plain | {"kicker": "" if number == 0 else "Kicker"}
            proof = prove(made.tsx_code, props=props, duration=105, width=1920, height=1080, fps=30, assets={})
            length = {"duration": 90, "sourceDuration": 105, "posterFrame": 45, "js": proof.js, "props": props}
            length |= {name: proof.layout_json[name] for name in ("fonts", "lang")}
            led = {"coveredFrom": None, "transition": {"type": "fade", "duration": 15}}
            scenes.append({"id": str(number), "name": words, **length, **(led if number else {"coveredFrom": 90})})
        camera.revision += 1
        film = {"revision": camera.revision, "width": 1920, "height": 1080, "fps": 30, "scenes": scenes, "assets": {}}
        camera.page("landscape").evaluate("show", film)
        return [hash(camera.picture("landscape", frame).tobytes()) for frame in (60, 93, 99)]

    hold, *fade = fading("First")
    other, *same = fading("Other words")
    assert hold != other
    assert fade == same


def test_what_looks_for_faults_finds_them(camera: Camera) -> None:
    code = """export default () => <div style={{position: "absolute", inset: 0, background: "#fff", fontSize: 90}}>
      <p data-role="title" style={{position: "fixed", left: 1500, top: 80, width: 900, color: "#222"}}>Far too long</p>
      <div data-role="label" style={{position: "absolute", left: 100, top: 400, color: "#222"}}>Below</div>
      <div data-role="value" style={{position: "absolute", left: 120, top: 410, color: "#ccc"}}>Above</div>
    </div>;"""
    camera.show(code, props={}, duration=60)
    assert {fault.kind for fault in faults_of(camera, "landscape", 60)} == {"outside", "overlap", "contrast"}
    camera.show(code.replace("#222", "#fff").replace("#ccc", "#fff"), props={}, duration=60)
    assert "blank" in {fault.kind for fault in faults_of(camera, "landscape", 60)}
    late = code.replace("color: ", "opacity: Number(useCurrentFrame() > 50), color: ")
    camera.show('import {useCurrentFrame} from "stage";\n' + late, props={}, duration=60)
    assert [fault.kind for fault in faults_of_hold(camera, "landscape", 60)] == ["blank"]


def test_words_struck_one_by_one_stand_as_a_whole_in_the_middle_of_a_short_scene(camera: Camera) -> None:
    for title in ("Free first visit", "Pistachio", "Light on old paper and more of it"):
        props = draft(DESIGNS["kinetic"], Content(title=title), theme=DEFAULT_THEME, duration=72).props
        show(camera, Shot(DESIGNS["kinetic"], props, "square", 72))
        assert list(faults_of(camera, "square", 72)) == []


@pytest.mark.parametrize(
    ("key", "looks"),
    [
        ("event", {"dateColor": "#ffffff"}),
        ("event", {"dateColor": "#d8334a"}),
        ("list", {"itemsColor": "#ffffff"}),
        ("checklist", {"itemsColor": "#ffffff"}),
        ("features", {"itemsColor": "#ffe9cf"}),
        ("steps", {"itemsColor": "#fafafa"}),
        ("agenda", {"itemsColor": "#f59a3c"}),
        ("coupon", {"titleColor": "#d8412f", "valueColor": "#d8412f"}),
        ("testimonial", {"quoteColor": "#ffffff"}),
        ("lowerthird", {"titleColor": "#888888"}),
    ],
)
def test_a_colour_asked_for_is_read_on_cards_as_well(camera: Camera, key: str, looks: dict[str, str]) -> None:
    design = DESIGNS[key]
    show(camera, Shot(design, {"theme": THEMES["ember"].prop(), **looks}))
    assert [fault for fault in faults_of_hold(camera, "landscape", 150) if fault.kind == "contrast"] == []


def test_what_a_film_shows_again_takes_its_variants_in_turn() -> None:
    scene = draft(DESIGNS["figure"], Content(value="2,300"), theme=DEFAULT_THEME, duration=90)
    other = DESIGNS["title"].source
    assert in_turn(scene, [other]) == scene
    assert in_turn(scene, [scene.tsx_code, other]).props["variant"] == "rings"
    assert in_turn(scene, [scene.tsx_code] * 2) == scene
    event = draft(DESIGNS["event"], Content(date="12 June"), theme=DEFAULT_THEME, duration=90)
    assert in_turn(event, [event.tsx_code]) == event
    declared = {design.key for design in DESIGNS.values() if 'variant: "' in design.source}
    assert declared == {design.key for design in DESIGNS.values() if design.variants}


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
        (Content(title="Seasons", items=AMOUNTS), "", "counters"),
        (Content(title="Seasons", items=AMOUNTS), "a bar chart of it", "bars"),
        (Content(title="Growth", items=AMOUNTS), "growth over time", "line"),
        (Content(title="Shares", items=AMOUNTS), "as a pie", "donut"),
        (Content(title="Our year", items=(Item(label="raised", value="€86,000"),)), "", "counters"),
        (Content(title="Our prices", items=(Item(label="Haircut", value="€35"),)), "", "list"),
        (Content(title="Hours", items=ITEMS), "a bar chart of it", "list"),  # times are no amounts
        (Content(title="Ours", columns=("We", "They"), items=(*ITEMS, *AMOUNTS)), "", "versus"),
        (Content(title="The lake", pictures=("lake.jpg",)), "", "hero"),
        (Content(title="The lake", pictures=("lake.jpg",)), "split screen", "split"),
        (Content(pictures=("a.jpg", "b.jpg", "c.jpg")), "", "gallery"),
        (Content(title="Nordlicht", logo="logo.png"), "", "logo"),
        (Content(title="Kettle", price="€89"), "", "product"),
        (Content(title="We open"), "", "title"),
        (Content(title="We open"), "count down to it, a countdown", "countdown"),
    ],
)
def test_chooses_the_design_that_shows_the_words(content: Content, hint: str, key: str) -> None:
    assert choose_design(content, hint).key == key


@pytest.mark.parametrize(
    "text", ["42 %", "1,200 guests", "€86,000", "$1.2M", "3,5 Mio. €", "£40k", "12.500 €", "₹4500"]
)
def test_amounts_are_counted(text: str) -> None:
    assert is_amount(text)


@pytest.mark.parametrize("text", ["", "7 to 19", "9:30", "€35", "$9.99", "12/6", "€9 / month", "many", "40 of 60"])
def test_times_dates_and_prices_are_not(text: str) -> None:
    assert not is_amount(text)


def test_money_is_counted_up_to_as_it_is_written() -> None:
    counting = files("tools.designs").joinpath("scenes/kit/number.ts").read_text("utf-8")
    given = ["€86,000", "$1.2M", "3,5 Mio. €", "£40k", "1.234.567,89 €"]
    half = f"{json.dumps(given, ensure_ascii=False)}.map((text) => <p key={{text}}>{{countTo(text, 0.5)}}</p>)"
    scene = f"{counting}\nexport default function Scene() {{ return <div>{{{half}}}</div>; }}"
    proof = prove(scene, props={}, duration=30, width=1920, height=1080, fps=30, assets={})
    assert proof.ok, proof.problems
    texts = [text["text"] for text in proof.layout_json["texts"]]
    assert texts == ["€43,000", "$0.6M", "1,8 Mio. €", "£20k", "617.283,94 €"]


def test_no_word_is_lost_in_a_design_that_has_no_field_for_it() -> None:
    for design in DESIGNS.values():
        everything = str(draft(design, WORDS, theme=DEFAULT_THEME, duration=90).props)
        assert all(word in everything for word in said(WORDS)), design.key


def test_drafts_hold_the_design_the_words_and_the_theme() -> None:
    for design in DESIGNS.values():
        scene = draft(design, words_for(design), theme=DEFAULT_THEME, duration=90, name="Opening")
        assert (scene.name, scene.tsx_code, scene.duration) == ("Opening", design.source, 90)
        assert set(scene.props) == {*design.takes, "theme"}
        assert scene.props["theme"] == DEFAULT_THEME.prop()
        assert draft(design, words_for(design), theme=DEFAULT_THEME, duration=90).name == design.name


LONG = "https://www.bright-smile.example/family-care/booking/new-patients/first-visit?utm_source=newsletter&id=20260301"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (LONG, "bright-smile.example"),
        (f"Book at {LONG} or call 555-0142", "Book at bright-smile.example or call 555-0142"),
        ("https://www.bright-smile.example/book?utm_source=newsletter", "bright-smile.example/book"),
        ("bright-smile.example/book", "bright-smile.example/book"),
        (f"{'a' * 60}@bright-smile.example", f"{'a' * 60}@bright-smile.example"),
        (
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
        ),
    ],
)
def test_addresses_are_shown_as_people_read_them(text: str, read: str) -> None:
    scene = draft(DESIGNS["title"], Content(title=text), theme=DEFAULT_THEME, duration=90)
    assert scene.props["title"] == read


def test_the_call_to_action_comes_at_once_in_a_short_close() -> None:
    content = Content(title="See you soon", cta="Book now", contact="luigi.example")
    scene = draft(DESIGNS["outro"], content, theme=DEFAULT_THEME, duration=60)
    proof = prove(scene.tsx_code, props=scene.props, duration=60, width=1920, height=1080, fps=30, assets={})
    first = {text["text"]: text["firstFrame"] for text in proof.layout_json["texts"]}
    assert first["Book now"] <= 10
    assert max(first.values()) <= 15


def test_a_code_leads_to_the_very_page() -> None:
    scene = draft(DESIGNS["contact"], Content(title=LONG, contact=LONG), theme=DEFAULT_THEME, duration=90)
    assert (scene.props["title"], scene.props["contact"]) == ("bright-smile.example", LONG)
    proof = prove(scene.tsx_code, props=scene.props, duration=90, width=1920, height=1080, fps=30, assets={})
    assert {text["text"] for text in proof.layout_json["texts"]} == {"bright-smile.example"}


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


@pytest.mark.parametrize("place", ["top", "bottom"])
@pytest.mark.parametrize(
    "key", ["title", "statement", "hero", "features", "outro", "list", "alert", "figure", "ticker", "steps"]
)
def test_a_title_that_goes_up_or_down_takes_along_what_stands_with_it(key: str, place: str) -> None:
    proof = proof_of(DESIGNS[key], words_for(DESIGNS[key]), titlePosition=place)
    assert "position:fixed" not in proof.poster_html


@pytest.mark.parametrize("place", ["top", "bottom"])
@pytest.mark.parametrize("key", ["alert", "coupon", "figure", "lowerthird", "ticker", "steps"])
def test_a_title_takes_along_its_plate_and_its_ribbon(camera: Camera, key: str, place: str) -> None:
    show(camera, Shot(DESIGNS[key], {"theme": DEFAULT_THEME.prop(), "titlePosition": place}))
    assert list(faults_of_hold(camera, "landscape", 150)) == []


@pytest.mark.parametrize("key", ["list", "menu", "checklist", "chat", "phone", "map"])
def test_a_list_stands_at_either_side_of_its_heading(camera: Camera, key: str) -> None:
    def left(place: str) -> float:
        show(camera, Shot(DESIGNS[key], {"theme": DEFAULT_THEME.prop(), "itemsPosition": place}))
        camera.seek("landscape", 75)
        assert list(faults_of_hold(camera, "landscape", 150)) == []
        texts = camera.stage("landscape").evaluate(TEXTS)
        return float(min(text["left"] for text in texts if text["role"] == "items"))

    assert left("left") < left("right")


@pytest.mark.parametrize("key", ["features", "counters", "steps", "timeline", "credits"])
def test_a_list_told_to_go_to_the_top_changes_places_with_its_heading(camera: Camera, key: str) -> None:
    show(camera, Shot(DESIGNS[key], {"theme": DEFAULT_THEME.prop(), "itemsPosition": "top"}))
    camera.seek("landscape", 75)
    assert list(faults_of_hold(camera, "landscape", 150)) == []
    tops = {text["role"]: text["top"] for text in camera.stage("landscape").evaluate(TEXTS)}
    assert tops["items"] < tops["title"]


def test_rows_made_larger_are_all_of_one_size() -> None:
    items = (Item(label="Washing and drying of all long coats"), Item(label="Nails"))
    proof = proof_of(DESIGNS["list"], Content(title="Prices", items=items), itemsSize=3)
    rows = [text for text in proof.layout_json["texts"] if text["role"] == "items"]
    assert len({row["font"]["size"] for row in rows}) == 1


@pytest.mark.parametrize("shape", FORMATS)
@pytest.mark.parametrize("key", ["title", "outro", "event", "kinetic"])
def test_few_words_below_a_headline_are_no_small_print(key: str, shape: str) -> None:
    content = Content(
        title="Eight to noon", subtitle="14 Elm Street", **({"date": "12 June"} if key == "event" else {})
    )
    proof = proof_of(DESIGNS[key], content, shape)
    assert size(proof, "subtitle") >= min(60, 0.3 * size(proof, "title"))


def test_initials_stand_whole_inside_the_frame() -> None:
    for shape in FORMATS:
        proof = proof_of(DESIGNS["testimonial"], Content(quote="One visit", author="Louise Park"), shape)
        disc = re.search(
            r'left:(-?[\d.]+)px;top:(-?[\d.]+)px;[^>]*><svg[^>]*viewBox="-50 -50 100 100"', proof.poster_html or ""
        )
        assert disc is not None
        assert min(float(disc[1]), float(disc[2])) > 0, shape


@pytest.mark.parametrize(
    ("title", "apart"),
    [("Aguas frescas gratis con tu orden", ("CON", "TU")), ("We finish with a smile", ("WITH", "A"))],
)
def test_words_that_only_join_are_no_line_of_a_poster(title: str, apart: tuple[str, ...]) -> None:
    for shape in FORMATS:
        proof = proof_of(DESIGNS["statement"], Content(title=title), shape)
        lines = re.findall(r">([^<>]+)<", proof.poster_html or "")
        assert title.split()[0] in " ".join(lines)
        assert not {line.strip().upper() for line in lines} & set(apart), shape


def test_figures_among_ideographs_do_not_sink() -> None:
    japanese = proof_of(DESIGNS["title"], Content(title="朝7時から", subtitle="Luna 7"))
    assert "Fraunces" not in styles(japanese, "title")[0]["font-family"]
    assert "Fraunces" in styles(proof_of(DESIGNS["title"], Content(title="Caffè 7")), "title")[0]["font-family"]
