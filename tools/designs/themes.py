"""Named themes: a palette by roles, a pairing of typefaces, and the words of mood that call for them.

In every theme `text` on `background` has a contrast of 4.5 at least, and `accent` one of 3; `accent2` only ever
fills shapes. `surface` is the ground of panels and cards; it may lie far from the background.
"""

from __future__ import annotations

from dataclasses import dataclass

from tools import fonts
from tools.designs.moods import MOODS_ELSEWHERE

SANS, DISPLAY = "Inter", "Bricolage Grotesque"
SERIF, MONO = "Fraunces", "JetBrains Mono"

# What people call a kind of typeface, and short names.
_KINDS = {
    "sans": SANS,
    "sans-serif": SANS,
    "display": DISPLAY,
    "grotesque": DISPLAY,
    "bricolage": DISPLAY,
    "serif": SERIF,
    "slab": "Roboto Slab",
    "slab serif": "Roboto Slab",
    "condensed": "Oswald",
    "geometric": "Poppins",
    "rounded": "Nunito",
    "mono": MONO,
    "monospace": MONO,
    "typewriter": MONO,
    "handwriting": "Caveat",
    "handwritten": "Caveat",
    "cursive": "Dancing Script",
    "marker": "Permanent Marker",
    "playfair": "Playfair Display",
}
# What a kind is called only where a typeface is spoken of: "a script font".
SORTS = {"script": "Dancing Script", "calligraphy": "Dancing Script", "brush": "Pacifico", "friendly": "Nunito"}
SORTS |= dict.fromkeys(("rounder", "friendlier", "softer"), "Nunito")
# Names that are ordinary words or people's, and mean a typeface only where one is asked for.
_AMBIGUOUS = {"anton", "caveat", "lora", "outfit", "oswald", "rubik", "sora", "unbounded"}
# The stage's typefaces by name, and by the words that people use for their kind.
FONTS: dict[str, str] = _KINDS | {
    name.lower(): name for name, font in fonts.FONTS.items() if font.kind != "script" and name.lower() not in _AMBIGUOUS
}

# Those for other scripts, which no list of typefaces to choose from has: found by their whole names alone.
SCRIPT_FONTS: dict[str, str] = {name.lower(): name for name, font in fonts.FONTS.items() if font.kind == "script"}


# What lies behind a scene's words, and how the corners of its cards and pictures are.
TEXTURES = ("mesh", "glow", "fade", "grid", "dots", "waves", "rays", "shapes", "stripes", "paper", "plain")
CORNERS = ("sharp", "soft", "round")
# The roles of a theme that a scene's `theme` prop holds.
ROLES = ("background", "surface", "text", "accent", "accent2", "display", "body", "texture", "corners")


@dataclass(frozen=True)
class Theme:
    """Colours are "#rrggbb", `display` and `body` typefaces. `key` finds the theme again: see `theme_named`."""

    key: str
    name: str
    moods: frozenset[str]
    background: str
    surface: str
    text: str
    accent: str
    accent2: str
    display: str
    body: str
    texture: str = "mesh"  # one of TEXTURES
    corners: str = "soft"  # one of CORNERS
    pace: float = 1.0  # of its motion; 1 is a design's own

    def prop(self) -> dict[str, str]:
        """The `theme` prop of a scene: colours, typefaces, texture and corners by role."""
        return {role: getattr(self, role) for role in ROLES}


def font_named(word: str) -> str | None:
    """The typeface of the stage that `word` names ("serif", "Inter", "monospace"); None for any other."""
    name = word.strip().lower().removesuffix(" font").removesuffix(" variable")
    own = fonts.font_called(name) if name else None
    return own.name if own else FONTS.get(name)


def _theme(
    name: str, moods: str, palette: str, display: str, body: str = SANS, *, look: str = "mesh soft", pace: float = 1.0
) -> Theme:
    """`palette`: background, surface, text, accent, second accent; `look`: texture and corners."""
    background, surface, text, accent, accent2 = palette.split()
    texture, corners = look.split()
    key, words = name.lower(), frozenset(moods.split())
    return Theme(key, name, words, background, surface, text, accent, accent2, display, body, texture, corners, pace)


# The first theme of a mood is the one that it calls for when nothing else is said.
_ALL = (
    _theme("Ember", "warm cosy light friendly", "#fbf0e2 #fffaf2 #2d1a12 #cf4a22 #f2a640", SERIF, look="mesh soft"),
    _theme(
        "Hearth", "warm cosy dark rustic", "#2b1510 #3d2018 #fdeede #ff7d47 #ffc465", "Lora", "Lato", look="glow soft"
    ),
    _theme(
        "Glacier",
        "cool light fresh calm clean",
        "#ecf4fb #ffffff #0d2138 #1668c7 #45bbdc",
        "Plus Jakarta Sans",
        look="waves round",
    ),
    _theme("Midnight", "dark cool moody", "#0d1630 #182549 #eef2ff #6a97ff #a37dff", DISPLAY, look="mesh soft"),
    _theme(
        "Noir",
        "luxury elegant dark dramatic",
        "#100e0c #1d1a16 #f6efe1 #d2a854 #8f6c31",
        "Playfair Display",
        "Raleway",
        look="glow sharp",
        pace=0.85,
    ),
    _theme("Paper", "minimal light clean", "#ffffff #f1f1ee #121212 #df3a22 #b9b9b2", SANS, look="plain sharp"),
    _theme(
        "Ivory",
        "elegant light classic romantic",
        "#f7f2e9 #ece2d2 #2a2520 #8c5836 #cdae8e",
        "Cormorant Garamond",
        "Lato",
        look="paper sharp",
        pace=0.85,
    ),
    _theme(
        "Confetti",
        "playful bright light vibrant",
        "#fff3d1 #ffffff #2a1650 #d6235c #19b5a8",
        DISPLAY,
        "DM Sans",
        look="shapes round",
        pace=1.15,
    ),
    _theme(
        "Sorbet",
        "pastel soft light playful",
        "#fdeef4 #ffffff #43264f #bd3f7b #9cc1f4",
        "Nunito",
        "Nunito",
        look="mesh round",
    ),
    _theme(
        "Forest", "nature dark calm", "#12352b #f4eee0 #f4eee0 #f2b24c #7fba6c", DISPLAY, look="waves soft", pace=0.9
    ),
    _theme("Meadow", "nature light fresh", "#f0f4e4 #fffef8 #1d2f1f #2f7d43 #e0ab47", SERIF, look="shapes soft"),
    _theme("Circuit", "tech futuristic dark", "#0a0f14 #131b23 #e6f2f5 #1fd6a6 #3f8cff", MONO, look="grid sharp"),
    _theme(
        "Signal",
        "bold bright energetic",
        "#ffdf2e #fff6c4 #151412 #cf2a1c #2748dd",
        "Archivo",
        "Archivo",
        look="stripes sharp",
        pace=1.2,
    ),
    _theme(
        "Neon",
        "neon vibrant dark energetic futuristic",
        "#130a26 #20133c #f7f0ff #ff4aa8 #35e2ff",
        "Syne",
        "Space Grotesk",
        look="glow round",
        pace=1.1,
    ),
    _theme("Vinyl", "retro warm", "#f2e3c2 #fbf2dc #3a2218 #bf4326 #2f827c", DISPLAY, "Work Sans", look="rays soft"),
    _theme("Office", "corporate light clean modern", "#f3f6fa #ffffff #16202e #2257d6 #8fb0e8", SANS, look="grid soft"),
    _theme("Graphite", "modern minimal dark", "#17181a #232528 #f3f3f1 #ff6f43 #8e949b", "Manrope", look="plain soft"),
    _theme(
        "Rosewood",
        "romantic dark warm elegant",
        "#4a1027 #611836 #ffeef0 #ff95a8 #e9b350",
        SERIF,
        look="glow soft",
        pace=0.9,
    ),
    _theme(
        "Lagoon",
        "summer fresh dark cool",
        "#053b4b #0b4d60 #e9fbff #ffbb62 #2fc6cc",
        "Outfit",
        "Outfit",
        look="waves round",
    ),
    _theme(
        "Sunset", "summer bright warm energetic", "#ff8a5c #ffd9b8 #2b0f1c #5a1a72 #ffd45e", DISPLAY, look="fade round"
    ),
    _theme(
        "Aurora",
        "futuristic dark cool calm",
        "#071a2b #0f2a42 #e9f7ff #5ef0c0 #7a8cff",
        "Sora",
        "Sora",
        look="mesh round",
        pace=0.9,
    ),
    _theme(
        "Clay",
        "earthy warm rustic light classic",
        "#efe4d6 #faf4ea #33231b #9e4a2c #c9a27e",
        "Source Serif 4",
        "Work Sans",
        look="paper soft",
    ),
    _theme(
        "Poster",
        "bold dramatic retro",
        "#e8402a #f7e9d2 #1a1210 #1a1210 #ffd9a0",
        "Anton",
        "Archivo",
        look="plain sharp",
        pace=1.2,
    ),
    _theme(
        "Blueprint",
        "tech corporate cool dark",
        "#10357f #1b47a0 #f2f7ff #ffd166 #7fb2ff",
        "Space Grotesk",
        "Space Grotesk",
        look="grid sharp",
    ),
    _theme(
        "Matcha",
        "nature calm minimal light",
        "#eef1e2 #fbfcf5 #26301d #55722a #c7a96b",
        "Raleway",
        "Raleway",
        look="paper round",
        pace=0.85,
    ),
    _theme(
        "Bubblegum",
        "playful vibrant bright",
        "#ff9fcb #ffe3f0 #2b0a2e #5b21b6 #fff07a",
        "Rubik",
        "Rubik",
        look="dots round",
        pace=1.15,
    ),
    _theme(
        "Stadium",
        "energetic bold dark",
        "#0c1013 #181f24 #f4f7f2 #c6f135 #ff5a3c",
        "Oswald",
        "Archivo",
        look="stripes sharp",
        pace=1.25,
    ),
    _theme(
        "Editorial",
        "classic minimal elegant modern",
        "#f5f5f2 #e9e8e3 #161616 #a3262a #8d8a80",
        "DM Serif Display",
        "DM Sans",
        look="plain sharp",
        pace=0.9,
    ),
    _theme(
        "Terminal",
        "tech dark retro",
        "#0b120d #142018 #d9f7df #66e07f #e8c547",
        "IBM Plex Mono",
        "IBM Plex Mono",
        look="dots sharp",
    ),
    _theme(
        "Orchid",
        "luxury vibrant romantic dark",
        "#2a0f3d #3b1a54 #fbf0ff #ff8ad4 #f0b95a",
        "Playfair Display",
        "Montserrat",
        look="mesh soft",
        pace=0.9,
    ),
    _theme(
        "Harbour", "corporate modern cool dark", "#12222e #1d3342 #eef5f8 #f4a261 #4fa3b8", "Manrope", look="waves soft"
    ),
    _theme(
        "Citrus",
        "fresh bright summer playful",
        "#f6ffd9 #ffffff #1f2a10 #4c7a00 #ffb703",
        "Poppins",
        "Poppins",
        look="shapes round",
        pace=1.1,
    ),
    _theme(
        "Vigil",
        "mourning",
        "#24272b #30343a #f1eee6 #b8ab91 #6d7681",
        "Cormorant Garamond",
        "Lato",
        look="fade sharp",
        pace=0.75,
    ),
)

THEMES: dict[str, Theme] = {theme.key: theme for theme in _ALL}

# What people say, by the mood it stands for.
MOODS: dict[str, tuple[str, ...]] = {
    "warm": ("warm", "warmer", "autumn", "autumnal", "fall-like", "toasty", "glowing", "sunny", "golden"),
    "cosy": ("cosy", "cozy", "cosier", "cozier", "homely", "inviting", "snug", "hygge"),
    "friendly": ("friendly", "welcoming", "approachable"),
    "cool": ("cool", "cooler", "cold", "icy", "wintry", "frosty", "bluish"),
    "dark": ("dark", "darker", "night", "nocturnal", "gloomy"),
    "moody": ("moody", "mysterious", "atmospheric"),
    "light": ("light", "lighter", "airy", "brighter"),
    "luxury": ("luxury", "luxurious", "luxe", "premium", "posh", "exclusive", "opulent", "expensive", "glamorous"),
    "elegant": ("elegant", "elegance", "classy", "refined", "sophisticated", "graceful", "stylish", "chic"),
    "classic": ("classic", "classical", "timeless", "traditional", "editorial"),
    "dramatic": ("dramatic", "cinematic", "epic", "intense"),
    "minimal": ("minimal", "minimalist", "minimalistic", "simple", "plain", "swiss", "understated", "reduced", "sober"),
    "clean": ("clean", "cleaner", "crisp", "tidy", "uncluttered"),
    "playful": ("playful", "fun", "funny", "childlike", "whimsical", "quirky", "cheerful", "happy", "joyful", "cute"),
    "vibrant": ("vibrant", "colourful", "colorful", "lively", "vivid", "multicoloured", "multicolored"),
    "bright": ("bright", "loud"),
    "energetic": ("energetic", "dynamic", "sporty", "powerful", "punchy", "electric", "edgy"),
    "pastel": ("pastel", "pastels", "candy", "sweet", "dreamy", "delicate"),
    "soft": ("soft", "softer", "gentle", "subtle", "muted"),
    "nature": ("nature", "natural", "organic", "botanical", "eco", "green-minded", "woodland"),
    "fresh": ("fresh", "fresher", "spring-like", "springlike", "crisp"),
    "calm": ("calm", "calmer", "relaxed", "relaxing", "peaceful", "serene", "tranquil", "zen", "quiet"),
    "earthy": ("earthy", "earthier", "earthen", "earth-toned", "clay-like"),
    "rustic": ("rustic", "handmade", "artisanal"),
    "tech": ("tech", "techy", "technical", "digital", "geeky", "hacker", "code-like", "nerdy"),
    "futuristic": ("futuristic", "cyber", "cyberpunk", "sci-fi", "scifi", "space-age"),
    "bold": ("bold", "bolder", "striking", "strong", "daring", "eye-catching", "brutalist"),
    "neon": ("neon", "synthwave", "vaporwave", "glow", "clubby", "80s"),
    "retro": ("retro", "vintage", "nostalgic", "old-school", "oldschool", "70s", "60s", "50s"),
    "corporate": ("corporate", "professional", "business", "businesslike", "serious", "trustworthy", "formal"),
    "modern": ("modern", "contemporary", "sleek", "slick"),
    "romantic": ("romantic", "lovely", "wedding-like", "sensual", "passionate", "feminine"),
    "mourning": ("mourning", "mournful", "solemn", "sombre", "somber", "funereal"),
    "summer": ("summer", "summery", "tropical", "beachy", "sunset", "holiday", "mediterranean"),
}
MOOD_OF: dict[str, str] = MOODS_ELSEWHERE | {word: mood for mood, words in reversed(MOODS.items()) for word in words}
