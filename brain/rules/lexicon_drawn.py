"""What words mean where shadows, outlines, turned or transparent things and gradients are spoken of. Only data."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set
from tools.schemas import Property

EDGES: Phrases[Property] = Phrases.of(
    {
        "shadow": "shadow, shadows, drop shadow, drop shadows, text shadow, dropshadow, shadow effect, shade effect",
        "outline": """
            outline, outlines, outlined, outlining, text outline, stroke, strokes, contour, contours, border around,
            line around, lines around, outline effect
        """,
    }
)
EDGES_OFF = word_set("no not without don't remove delete drop lose off stop kill away take undo never isn't")
EDGES_IDLE = word_set("""
    give add put set make use want have has get with a an some any the to behind around on of under in soft subtle
    small little big bigger strong thin thick nice slight slightly dark light bit it them its should must needs need
    drop cast casts text color colored colour coloured effect letters words from for is be away off take
    つけて 付けて 追加
    """)
# Verbs that turn a thing, and how far they do where no degrees are said.
TURNS = Phrases.of(
    {
        10: "rotate, rotates, rotated, turn, rotation, spin, pivot",
        6: "tilt, tilts, tilted, slant, at an angle, skew, askew, angle, angled, lean, crooked, diagonal, diagonally",
        90: "vertical text, sideways, on its side",
        180: "upside down",
        0: """
            straighten, straight, upright, untilt, unrotate, level, horizontal, horizontally, stop rotating,
            stop tilting, rotate back, tilt back, turn back
        """,
    }
)
TURNS_IDLE = word_set("""
    make put set let degrees degree deg by to at an a the it its bit little slightly touch more further again much lot
    left right clockwise counterclockwise anticlockwise counter anti wise around have should be is stand stands with of
    on up text words in back want wants some angle side way please tad um
    """)
DEGREE_WORDS = word_set("degrees degree deg °")
BACKWARDS = word_set("left counterclockwise anticlockwise counter anti minus")
CLOCKWISE = word_set("clockwise counterclockwise anticlockwise left right")
# Verbs that mean many things where no degrees are said.
NEEDS_DEGREES = word_set("turn spin pivot lean level angle horizontal horizontally")
STRONGLY = word_set("more further much lot strongly")
OPACITY = word_set("opacity opaque")
TRANSPARENCY = Phrases.of(
    {
        0.5: """
            half transparent, semi transparent, semitransparent, half see through, semi see through, translucent,
            half opaque, semi opaque, half visible, transparent by half
        """,
        0.6: "transparent, see through, transparency, faded, fainter, faint, more faded, less visible, ghosted",
        1.0: """
            fully opaque, completely opaque, not transparent, no transparency, not see through, without transparency,
            opaque, solid again, fully visible, full opacity, no longer transparent, remove the transparency
        """,
    }
)
OPACITY_IDLE = word_set("""
    make set give change turn reduce lower raise increase decrease the a an to of at its it opacity percent
    transparency transparent with be should is very more less bit little slightly almost picture pictures photo photos
    image images logo watermark background only please fade down up so through see by some around have put
    """)
SLIGHTLY = word_set("bit little slightly touch tad slight")
ALMOST = word_set("almost very mostly nearly much")
PICTURES = word_set("picture pictures photo photos image images pic pics")
LOGOS = word_set("logo logos watermark emblem")
GRADIENTS = word_set("gradient gradients ombre ombré blend")
GRADIENTS_IDLE = word_set("""
    make use set give put change turn add want have with a an the as of from to into and gradient gradients ombre
    blend blending fading fade fades color colour colors colours background behind going goes on for in it be should
    linear smooth soft nice between no remove delete without take away not two after than
    """)
