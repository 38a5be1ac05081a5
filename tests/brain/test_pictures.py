"""Pictures without a model: what their pixels say, and what becomes of it on the scenes."""

from __future__ import annotations

from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFont

from brain.pictures import picture_look, svg_look
from tests.brain.talk import Talk, one, project, two
from tools.designs.colors import contrast, to_oklch
from tools.records import AssetSnapshot
from tools.schemas import Plan
from tools.words import difference


def poster(ground: str, *blocks: tuple[tuple[int, int, int, int], str], mode: str = "RGB") -> Image.Image:
    """A picture of 400 x 300 with filled boxes on a ground."""
    picture = Image.new(mode, (400, 300), ground)
    drawing = ImageDraw.Draw(picture)
    for box, color in blocks:
        drawing.rectangle(box, fill=color)
    return picture


def near(color: str, other: str) -> bool:
    return difference(color, other) < 0.06


def file(name: str, picture: Image.Image | None = None, **fields: Any) -> AssetSnapshot:
    look = picture_look(picture) if picture else {}
    given = {"id": name, "name": name, "mime_type": "image/png", "width": 400, "height": 300, "look": look}
    return AssetSnapshot(**{**given, **fields})


JAZZ = poster("#101a3c", ((30, 40, 150, 120), "#f2a93b"), ((30, 160, 110, 260), "#d93b56"))
LOGO = poster("#00000000", ((150, 100, 250, 200), "#e11d48"), mode="RGBA")


def test_palette_begins_with_the_ground_and_holds_what_stands_out() -> None:
    look = picture_look(JAZZ)
    assert near(look["palette"][0], "#101a3c")
    assert any(near(color, "#f2a93b") for color in look["palette"])
    assert any(near(color, "#d93b56") for color in look["palette"])
    assert look["shares"][0] > 0.7
    assert look["dark"]
    assert look["alpha"] == 0


def test_a_small_strong_colour_is_part_of_the_palette() -> None:
    page = Image.new("RGB", (1440, 900), "#f7f7f5")
    drawing = ImageDraw.Draw(page)
    for top in range(120, 800, 60):
        drawing.rectangle((100, top, 900, top + 18), fill="#5b5b5b")
    assert not any(near(color, "#e11d48") for color in picture_look(page)["palette"])
    drawing.rectangle((1180, 40, 1280, 70), fill="#e11d48")
    look = picture_look(page)
    assert any(near(color, "#e11d48") for color in look["palette"])
    assert len(look["palette"]) == len(look["shares"]) <= 6
    assert near(look["palette"][0], "#f7f7f5")


@pytest.mark.parametrize(
    ("ground", "dark"), [("#fdf6e3", False), ("#ffffff", False), ("#222222", True), ("#0b3d2e", True)]
)
def test_light_or_dark(ground: str, dark: bool) -> None:
    look = picture_look(poster(ground, ((150, 100, 250, 200), "#d93b56")))
    assert look["dark"] is dark
    assert near(look["palette"][0], ground)


def test_density_is_the_share_of_edges() -> None:
    stripes = poster("#ffffff", *(((x, 0, x + 6, 300), "#000000") for x in range(0, 400, 14)))
    plain = poster("#ffffff", ((150, 100, 250, 200), "#d93b56"))
    assert picture_look(stripes)["density"] > 0.4 > 0.1 > picture_look(plain)["density"] > 0


@pytest.mark.parametrize(("left", "align"), [(10, "left"), (160, "center"), (310, "right")])
def test_the_busy_side(left: int, align: str) -> None:
    look = picture_look(poster("#ffffff", ((left, 40, left + 80, 90), "#000000")))
    assert look["align"] == align
    x, y = (int(part.rstrip("%")) for part in look["focus"].split())
    assert abs(x - (left + 40) / 4) < 8
    assert y < 35


def test_transparency_is_seen_and_not_taken_for_a_colour() -> None:
    look = picture_look(LOGO)
    assert look["alpha"] > 0.8
    assert near(look["palette"][0], "#e11d48")


def test_pictures_of_every_size_and_mode() -> None:
    for picture in (
        Image.new("L", (1, 1), 128),
        Image.new("P", (3, 900)),
        Image.new("LA", (900, 2)),
        Image.new("CMYK", (8, 8)),
    ):
        look = picture_look(picture)
        assert set(look) == {"palette", "shares", "dark", "density", "alpha", "focus", "align"}
    assert picture_look(Image.new("RGBA", (9, 9)))["palette"] == []


def test_the_colours_of_a_drawing_are_those_it_names() -> None:
    look = svg_look('<svg><path fill="#e11d48"/><path style="fill: #e11d48"/><circle stroke="navy" fill="none"/></svg>')
    assert look["palette"][0] == "#e11d48"
    assert len(look["palette"]) == 2


# --- on scenes --------------------------------------------------------------------------------------------------------


def attached(talk: Talk, message: str, *files: AssetSnapshot) -> Plan:
    talk.attachments = files
    plan = talk.say(message)
    talk.attachments = ()
    return plan


def changed(talk: Talk, message: str, *files: AssetSnapshot) -> dict[str, Any]:
    """The props of the first scene that the message changed."""
    before = talk.scenes[0].props
    attached(talk, message, *files)
    after = talk.scenes[0].props
    return {name: value for name, value in after.items() if before.get(name) != value}


def test_a_photo_lies_behind_the_words_cropped_around_what_is_busy() -> None:
    photo = file("beach.jpg", JAZZ)
    assert changed(one(), "use this photo as the background of scene 1", photo) == {
        "backdrop": "beach.jpg",
        "backdropFocus": photo.look["focus"],
    }


def test_a_logo_stands_where_it_is_asked_to() -> None:
    logo = file("acme.png", LOGO)
    assert changed(one(), "put our logo in the bottom left corner of scene 1", logo) == {
        "logo": "acme.png",
        "logoPosition": "bottom left",
    }
    assert changed(one(), "put this logo in the corner", file("x.png", JAZZ)) == {
        "logo": "x.png",
        "logoPosition": "top right",
    }


def test_the_style_of_a_picture_is_its_colours_its_side_and_how_full_it_is() -> None:
    talk = one()
    props = changed(talk, "make it look like this", file("poster.png", JAZZ))
    assert set(props) == {
        "theme",
        *(f"{element}{look}" for element in ("kicker", "title", "subtitle") for look in ("Align", "Size")),
    } - {name for name in ("kickerAlign", "kickerSize", "subtitleAlign", "subtitleSize") if name not in props}
    theme = props["theme"]
    assert near(theme["background"], "#101a3c")
    assert near(theme["accent"], "#f2a93b") or near(theme["accent"], "#d93b56")
    assert contrast(theme["text"], theme["background"]) >= 4.5
    assert props["titleAlign"] == "left"


def test_a_new_scene_in_the_style_of_a_picture() -> None:
    talk = Talk()
    attached(
        talk,
        "I love the vibe of this poster! Make an intro for my jazz night “Blue Hours” in that style",
        file("p.png", JAZZ),
    )
    (scene,) = talk.scenes
    assert scene.props["title"] == "Blue Hours"
    assert to_oklch(scene.props["theme"]["background"])[0] < 0.4


def test_rebuilding_a_picture_takes_its_colours_and_says_what_is_missing() -> None:
    talk = two()
    plan = attached(talk, "recreate this dashboard as a new scene", file("d.png", JAZZ))
    assert len(talk.scenes) == 3
    assert near(talk.scenes[2].props["theme"]["background"], "#101a3c")
    assert "without a chat model" in plan.reply


def flyer(place: int, side: str, size: int, stroke: int, ground: str = "#f4efe6", ink: str = "#221a14") -> Image.Image:
    """A picture of 1280 x 720 with three lines of words from `place` downwards."""
    picture = Image.new("RGB", (1280, 720), ground)
    drawing = ImageDraw.Draw(picture)
    x, anchor = {"left": (90, "la"), "center": (640, "ma"), "right": (1190, "ra")}[side]
    for row, words in enumerate(("Fresh bread", "every single day", "in Leeds")):
        font = ImageFont.load_default(size)
        spot = (x, place + row * size * 1.25)
        drawing.text(spot, words, fill=ink, font=font, anchor=anchor, stroke_width=stroke, stroke_fill=ink)
    return picture


@pytest.mark.parametrize("side", ["left", "center", "right"])
@pytest.mark.parametrize(("top", "place"), [(40, "top"), (230, "center"), (430, "bottom")])
def test_where_the_words_of_a_picture_stand(side: str, top: int, place: str) -> None:
    look = picture_look(flyer(top, side, 60, 0))
    assert (look["align"], look["place"], look["weight"]) == (side, place, "regular")
    assert 0.06 < look["lettering"] < 0.11


@pytest.mark.parametrize(("ground", "ink"), [("#ffffff", "#111111"), ("#10141c", "#ffd95a"), ("#c8102e", "#ffffff")])
def test_heavy_letters_are_told_from_plain_ones(ground: str, ink: str) -> None:
    plain, heavy = (picture_look(flyer(120, "left", 120, stroke, ground, ink)) for stroke in (0, 6))
    assert (plain["weight"], heavy["weight"]) == ("regular", "bold")
    assert heavy["lettering"] > 0.16


def test_what_holds_no_words_says_nothing_of_letters() -> None:
    noise = Image.effect_noise((400, 300), 90).convert("RGB")
    for picture in (JAZZ, LOGO, noise, Image.new("RGB", (400, 300), "#123456"), Image.new("RGB", (3, 2), "red")):
        assert not {"lettering", "weight", "place"} & set(picture_look(picture))


def test_rebuilding_a_flyer_takes_how_its_words_are_set() -> None:
    talk = Talk()
    talk.say('a scene with the title "Winter sale"')
    props = changed(talk, "recreate this in scene 1", file("f.png", flyer(330, "right", 120, 6, "#10141c", "#ffd95a")))
    assert near(props["theme"]["background"], "#10141c")
    assert (props["titleAlign"], props["titleWeight"], props["titlePosition"]) == ("right", 800, "bottom right")
    assert props["titleSize"] == 1.2


def test_a_new_scene_like_a_flyer() -> None:
    talk = Talk()
    look = flyer(40, "center", 40, 0, "#ffffff", "#111111")
    attached(talk, 'make an intro for my shop "Blue Hours" in this style', file("p.png", look))
    (scene,) = talk.scenes
    assert near(scene.props["theme"]["background"], "#ffffff")
    assert (scene.props["titleAlign"], scene.props["titleSize"]) == ("center", 0.85)
    assert not scene.props.get("titlePosition")


def test_a_film_opens_with_the_picture_that_came_with_its_brief() -> None:
    talk = Talk()
    plan = attached(
        talk, "promo for Villa Serena, Lake Como: private dock, infinity pool. Call 555-0142", file("villa.jpg", JAZZ)
    )
    shown = [scene.props.get("pictures") or [scene.props.get("backdrop")] for scene in talk.scenes]
    assert shown[0] == ["villa.jpg"]
    assert "left out" not in plan.reply


def test_pictures_on_scenes_are_moved_and_taken_away() -> None:
    talk = one()
    attached(talk, "put our logo in the corner of scene 1", file("acme.png", LOGO))
    assert changed(talk, "move the logo to the bottom left") == {"logoPosition": "bottom left"}
    assert changed(talk, "make the logo twice as big") == {"logoSize": 2.0}
    assert changed(talk, "remove the logo") == {"logo": ""}
    attached(talk, "use this photo as the background of scene 1", file("beach.jpg", JAZZ))
    assert changed(talk, "crop the photo to the top") == {"backdropFocus": "top"}
    assert set(changed(talk, "remove the picture")) == {"backdrop", "backdropFocus"}


def test_what_is_not_used_is_said() -> None:
    assert "left out what you attached" in attached(one(), "make the title red", file("beach.jpg", JAZZ)).reply
    assert (
        "can't place clips" in attached(one(), "put this clip on scene 1", file("a.mp4", mime_type="video/mp4")).reply
    )


FLYER = "#10141c", "#ffd95a"


def test_a_picture_is_rebuilt_with_the_words_that_there_are() -> None:
    """Without a model nothing in a picture can be read: words are those told, else of the film, else they are asked
    for."""
    poster = file("poster.png", flyer(330, "right", 120, 6, *FLYER))
    for message in ("recreate this", "make a video like this picture", "turn this into a scene"):
        talk = Talk()
        plan = attached(talk, message, poster)
        assert "Tell me what it should say" in plan.reply, message
        assert not talk.scenes
    talk = Talk()
    attached(talk, "recreate this: Winter sale, up to 50 % off", poster)
    assert (talk.scenes[0].props["title"], talk.scenes[0].props["value"]) == ("Winter sale", "50 %")
    assert talk.scenes[0].props["theme"]["background"] == "#10141c"
    talk = Talk()
    talk.say("a scene with the title “Luigi's bakery”")
    attached(talk, "recreate this", poster)
    assert talk.scenes[1].props["title"] == "Luigi's bakery"
    assert talk.scenes[1].props["titleAlign"] == "right"
    talk = Talk(project=project(title="Spring fair"))
    attached(talk, "rebuild this", poster)
    assert talk.scenes[0].props["title"] == "Spring fair"


def test_a_file_that_nobody_attached_is_asked_for() -> None:
    for message in ("add our logo", "put our logo in the corner", "photo background"):
        talk = two()
        assert "attach" in talk.say(message).reply, message
        assert len(talk.scenes) == 2


@pytest.mark.parametrize("message", ["here's our logo", "here are the photos"])
def test_a_file_that_did_not_come_is_asked_for(message: str) -> None:
    plan = one().say(message)
    assert [op.tool for op in plan.ops] == ["clarify"]
    assert "attach" in plan.reply
