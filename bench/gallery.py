"""Contact sheets of the built-in designer, drawn by the real stage in headless Chromium for people to look at, and
what a machine finds wrong with them.

    python -m bench.gallery [DESIGN ...] [--out gallery] [--no-briefs] [--no-checks]

For each design a sheet of themes (rows) by formats and moments (columns), for each brief of bench/briefs.json one of
moments by scenes, and `overview.png`, every design once. Every design is looked at with its own words, with many, with
one, in Japanese and in Arabic, in three formats; faults are printed, and make the run fail.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image

from bench.frames import FORMATS, Camera, Handler, camera
from bench.looking import Fault, faults_of, faults_of_hold
from bench.pictures import pictures
from brain.context import Context
from brain.decide import decide
from tools.designs import DESIGNS, THEMES, Design, Theme, draft
from tools.film import apply_op, film_of
from tools.records import ProjectSnapshot
from tools.schemas import Content, Item

ROOT = Path(__file__).resolve().parent.parent
MOMENTS = (0.15, 0.5, 0.85)
DURATION = 150  # frames
HEIGHT = 300  # pixels of a picture on the sheet
GAP = 10
THEMES_A_SHEET = 3
ACROSS = 6  # designs side by side on the overview

LANDSCAPES = ("hills.png", "morning.png", "desert.png", "table.png")
# Designs whose pictures are of a kind of their own; all others get landscapes.
PICTURES = {
    "product": ("kettle.png",),
    "team": ("anna.png", "ben.png"),
    "testimonial": ("anna.png",),
    "partners": ("logo.png",),
}

AMOUNTS = (("Frühling", "42 %"), ("Sommer", "31 %"), ("Herbst", "18 %"), ("Winter", "9 %"))


def _content(items: Sequence[tuple[str, ...]], columns: tuple[str, str], **words: str) -> Content:
    """The content that fills every field."""
    return Content(items=tuple(Item(label=i[0], value=i[1], detail=i[2]) for i in items), columns=columns, **words)


# What people bring along: every design has room for each of them.
WORDS: dict[str, Content] = {
    "many": _content(
        [
            ("Haltestelle am Hauptbahnhof", "ab 6:30 Uhr", "jeden Tag außer sonntags"),
            ("Rindfleischetikettierung", "€24,90", "mit Bratkartoffeln · Salat · Brot"),
            ("Donaudampfschifffahrt", "1.234.567", "hin und zurück"),
            ("Gemeindesaal", "42 %", "mit Voranmeldung"),
            ("Freibad Nord", "12 Uhr", "bei jedem Wetter"),
        ],
        ("Mit unserem Rundumsorglospaket", "Anderswo"),
        kicker="Zum hundertjährigen Bestehen des Hauses",
        title="Donaudampfschifffahrtsgesellschaftskapitän feiert mit Freundinnen, Freunden, Nachbarn, Köchen, Musikern "
        "und allen, die noch Lust auf ein großes Fest am Ufer der Donau haben, bis spät in die Nacht 🎉",
        subtitle="Der Eintritt ist frei, für Essen und Trinken ist gesorgt, und wer tanzen will, findet auch Musik",
        quote="Wir kamen an einem verregneten Dienstag für ein Brot und blieben drei Stunden, zwei Tassen Kaffee und "
        "das netteste Gespräch lang, das wir alle seit einer sehr, sehr langen Zeit geführt hatten, wirklich wahr.",
        author="Annegret Müller-Lüdenscheidt, Oberstudiendirektorin im Ruhestand",
        value="1.234.567,89 €",
        label="Spenden für die neue Stadtbibliothek seit dem ersten Tag",
        cta="Jetzt unverbindlich einen Besichtigungstermin vereinbaren",
        contact="Straße des siebzehnten Juni 135, 10623 Berlin · +49 30 1234567",
        date="Samstag, 12. Dezember 2026, ab 19 Uhr",
        place="Kulturzentrum Alte Feuerwache, Melchiorstraße 3, Köln",
        price="ab 1.249,00 €",
        snippet="def backe(brot: str, minuten: int = 35) -> Laib:\n    ofen.heize(250)\n"
        "    return ofen.backe(brot, minuten)\n\nbacke('Roggen')",
    ),
    "one": _content(
        [("Brot", "7", ""), ("Tee", "5", ""), ("Eis", "3", "")],
        ("A", "B"),
        **dict.fromkeys(
            ("kicker", "title", "subtitle", "quote", "author", "label", "cta", "contact", "date", "place"), "Brot"
        ),
        value="7",
        price="€7",
        snippet="ls",
    ),
    "japanese": _content(
        [("抹茶", "六百円", "京都宇治の一番茶"), ("ほうじ茶", "五百円", "香ばしい"), ("和菓子", "四百円", "季節の味")],
        ("当店", "他店"),
        kicker="京都・祇園",
        title="静かな朝に、一服のお茶を",
        subtitle="百年続く茶室で、季節の和菓子とともにお待ちしております",
        quote="こんなに心が落ち着く場所は、ほかに知りません。また必ず来ます。",
        author="田中さくら、常連のお客様",
        value="1,200",
        label="人のお客様",
        cta="ご予約はこちら",
        contact="京都市東山区祇園町南側 · 075-123-4567",
        date="十二月十二日（土）午後七時",
        place="祇園茶室",
        price="600円",
        snippet="print('お茶')",
    ),
    "arabic": _content(
        [("كتب الأطفال", "٤٠", "قصص مصورة"), ("الشعر", "٣٥", "قديم وحديث"), ("التاريخ", "٢٥", "من كل العصور")],
        ("معنا", "غيرنا"),
        kicker="منذ عام ١٩٨٧",
        title="مكتبة الحكمة تفتح أبوابها من جديد",
        subtitle="كتب نادرة وقهوة طازجة وأمسيات شعرية كل خميس",
        quote="أجمل مكتبة دخلتها في حياتي، وأعود إليها كل أسبوع.",
        author="ليلى حداد، شاعرة",
        value="1,200",
        label="كتاب في انتظارك",
        cta="زورونا اليوم",
        contact="شارع الحمرا، بيروت",
        date="السبت ١٢ ديسمبر",
        place="بيروت",
        price="٢٥ ليرة",
        snippet="print('كتاب')",
    ),
}


class Shot(NamedTuple):
    """A design with the props that it is drawn with."""

    design: Design
    props: dict[str, Any]
    format: str = "landscape"
    duration: int = DURATION


def take(camera: Camera, shot: Shot, moments: Sequence[float]) -> list[Image.Image]:
    """A picture for each moment. Raises RuntimeError when the scene cannot be drawn."""
    show(camera, shot)
    return [camera.picture(shot.format, min(shot.duration - 1, round(moment * shot.duration))) for moment in moments]


def show(camera: Camera, shot: Shot) -> None:
    """Raises RuntimeError when the scene is not proven."""
    try:
        camera.show(shot.design.source, props=shot.props, duration=shot.duration, format=shot.format)
    except RuntimeError as error:
        raise RuntimeError(f"{shot.design.key}, {shot.format}: {error}") from error


def sample(design: Design, theme: Theme) -> dict[str, Any]:
    """The design's own words, in the theme, with pictures where it takes some."""
    return {"theme": theme.prop(), "pace": theme.pace} | _files(design)


def worded(design: Design, content: Content, theme: Theme, with_pictures: bool) -> dict[str, Any]:
    """The props with these words, as the designer drafts them."""
    given: dict[str, Any] = {field: getattr(content, field) for field in design.words}
    if design.numbers:
        amounts = tuple(Item(label=label, value=value) for label, value in AMOUNTS)
        given["items"] = content.items if all(item.value.isdigit() for item in content.items) else amounts
    if "items" in given:
        given["items"] = given["items"][: design.items[1]]
    scene = draft(design, Content(**given), theme=theme, duration=DURATION)
    return scene.props | (_files(design) if with_pictures else {})


def _files(design: Design) -> dict[str, Any]:
    names = PICTURES.get(design.key, LANDSCAPES)
    chosen = list(itertools.islice(itertools.cycle(names), design.pictures[1]))
    files: dict[str, Any] = {"pictures": chosen} if "pictures" in design.takes else {}
    return files | ({"logo": "logo.png"} if "logo" in design.takes else {})


def sheet(rows: Sequence[Sequence[Image.Image]], path: Path) -> None:
    """Writes the pictures into one, row by row."""
    width = max(sum(picture.width + GAP for picture in row) for row in rows) + GAP
    height = sum(max(picture.height for picture in row) + GAP for row in rows) + GAP
    canvas = Image.new("RGB", (width, height), "#77777a")
    top = GAP
    for row in rows:
        left = GAP
        for picture in row:
            canvas.paste(picture, (left, top))
            left += picture.width + GAP
        top += max(picture.height for picture in row) + GAP
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas.save(path, quality=84)


def themes_of(design: Design) -> list[Theme]:
    """Some themes, others for every design."""
    themes, place = list(THEMES.values()), list(DESIGNS).index(design.key)
    return [themes[(place * 5 + step * 11) % len(themes)] for step in range(THEMES_A_SHEET)]


def overview(camera: Camera, designs: Sequence[Design], path: Path) -> None:
    """Writes every design once, each in another theme."""
    pictures = [take(camera, Shot(design, sample(design, themes_of(design)[0])), (0.72,))[0] for design in designs]
    sheet([pictures[at : at + ACROSS] for at in range(0, len(pictures), ACROSS)], path)


def design_sheet(camera: Camera, design: Design, path: Path) -> None:
    """Writes the design's sheet."""
    rows = []
    for theme in themes_of(design):
        shots = [Shot(design, sample(design, theme), name) for name in FORMATS]
        rows.append([picture for shot in shots for picture in take(camera, shot, MOMENTS)])
    sheet(rows, path)


def design_faults(camera: Camera, design: Design) -> Iterator[tuple[str, Fault]]:
    """What is wrong with the design in any of the formats and with any of the words, and where."""
    themes = list(THEMES.values())
    place = list(DESIGNS).index(design.key)
    for index, (format, words) in enumerate(itertools.product(FORMATS, ("own", *WORDS))):
        theme = themes[(place * 3 + index * 7) % len(themes)]
        props = sample(design, theme) if words == "own" else worded(design, WORDS[words], theme, index % 2 == 0)
        try:
            show(camera, Shot(design, props, format))
        except RuntimeError as error:
            yield f"{design.key} {format} {words}", Fault("proof", str(error)[:300])
            continue
        look = faults_of if words == "own" else faults_of_hold
        for fault in look(camera, format, DURATION):
            yield f"{design.key} {format} {words} {theme.key}", fault


class Brief(NamedTuple):
    name: str
    format: str
    message: str


def briefs() -> list[Brief]:
    """The briefs of bench/briefs.json."""
    return [Brief(**brief) for brief in json.loads((ROOT / "bench" / "briefs.json").read_text(encoding="utf-8"))]


def film_for(brief: Brief) -> list[dict[str, Any]]:
    """The scenes that the rules and the designer make of a brief: tsx_code, props, duration, name."""
    project = ProjectSnapshot(id="p", title=brief.name, format=brief.format, fps=30, brand={}, revision=0)
    film = film_of(project, ())
    for op in decide(Context(message=brief.message, project=project)).ops:
        if op.tool == "addScene":
            film, _ = apply_op(film, op)
    return [scene.model_dump(include={"tsx_code", "props", "duration", "name"}) for scene in film.scenes]


def brief_sheet(camera: Camera, brief: Brief, path: Path, *, checked: bool) -> Iterator[tuple[str, Fault]]:
    """Writes the brief's sheet: moments by scenes; gives the faults of its scenes."""
    columns = []
    for number, scene in enumerate(film_for(brief), 1):
        duration = scene["duration"]
        camera.show(scene["tsx_code"], props=scene["props"], duration=duration, format=brief.format)
        columns.append([camera.picture(brief.format, round(moment * duration)) for moment in MOMENTS])
        if checked:
            for fault in faults_of(camera, brief.format, duration):
                yield f"{brief.name}, scene {number}", fault
    if columns:
        sheet(list(zip(*columns, strict=True)), path)
    else:
        yield brief.name, Fault("empty", "the brief gives no scene")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("designs", nargs="*", default=list(DESIGNS), metavar="DESIGN")
    parser.add_argument("--out", type=Path, default=ROOT / "gallery")
    parser.add_argument("--no-briefs", action="store_true")
    parser.add_argument("--no-checks", action="store_true")
    options = parser.parse_args()
    Handler.files.update({name: ("image/png", content) for name, content in pictures().items()})
    found: list[tuple[str, Fault]] = []
    with camera(HEIGHT) as taking:
        overview(taking, [DESIGNS[key] for key in options.designs], options.out / "overview.png")
        for key in options.designs:
            design_sheet(taking, DESIGNS[key], options.out / f"{key}.png")
        if not options.no_checks:
            for key in options.designs:
                found += design_faults(taking, DESIGNS[key])
        for brief in [] if options.no_briefs else briefs():
            found += brief_sheet(
                taking, brief, options.out / "briefs" / f"{brief.name}.png", checked=not options.no_checks
            )
    for where, fault in found:
        print(f"{where}: {fault.kind}: {fault.detail}")
    print(f"{options.out}: {len(options.designs)} designs, {len(found)} faults")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
