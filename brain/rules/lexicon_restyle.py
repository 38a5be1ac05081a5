"""What words mean where a scene's motion, places, forms and design are spoken of. Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

# The variants of the motion that every design knows.
MOTIONS = Phrases.of(
    {
        "none": """
            no animation, no animations, without animation, without animations, without motion, no motion,
            animation off,
            animations off, static, no movement, stand still, stay still, still, not move, remove the animation,
            remove all animations, remove the motion, stop the animation, turn off the animation, turn off animations,
            don't animate, not animate, stop the animations, remove the animations, no more animation,
            drop the animation, delete the animation, delete animation
        """,
        "bounce": """
            bounce in, bounces in, bounce, bounces, bouncy, bouncing, pop in, pops in, pop up, spring in, springy
        """,
        "type": """
            typewriter, typewriter effect, typewriter animation, typewriter style, type out, types out, typed out,
            typed, typing, typing effect, typing animation, letter by letter, type itself, type itself out,
            types itself, type it out, written out, character by character
        """,
        "fade": """
            fade in, fade it in, fade them in, fades in, fade, fades, fading, fade in and out, fade in softly,
            dissolve in, appear softly
        """,
        "slide": """
            slide in, slides in, slide, slides, sliding, fly in, flies in, come in from the left,
            slide in from the left, slide it in, slide them in, slide it in from the left, slide in from the right,
            slide it in from the side, fly it in, fly it in from the left, bring it in from the left,
            come in from the side, sweep in, from the left, from the side
        """,
        "rise": "rise, rises, rise up, rising, slide up, slides up, come up from below, move up from below, from below",
        "read": "word by word, light up, lights up, karaoke",
    }
)
# Moods of motion: the variant that has it, else how much faster or slower all moves.
MOTION_MOODS: Phrases[tuple[str, float]] = Phrases.of(
    {
        ("bounce", 1.0): "playful, fun, funny, funky, cheerful, bubbly, cute, childlike, quirky",
        (
            "fade",
            1.0,
        ): "elegant, subtle, soft, softer, subtler, classy, refined, understated, discreet, romantic",
        ("slide", 1.0): "modern, sleek, sharp, crisp, sporty, techy",
        ("", 1.4): "lively, livelier, dynamic, energetic, exciting, punchy, punchier, snappier, wild, wilder, crazier",
    }
)
MOTION_IDLE = word_set("""
    animation animations animate animated effect effects motion movement style in out up down to entrance let use with
    have should come comes appear appears the its change set switch into as a an of off turn stop remove delete drop by
    way like make instead please softly gently
    """)
# Words that mean a motion only beside an element, or where an animation is spoken of.
ALONE = word_set("slide slides sliding fade fades still static rise rises bounce bounces typed typing")
MOTION_NOUNS = word_set(
    "animation animations animate animated effect effects motion movement entrance text words letters"
)
# The ground's texture.
TEXTURES = Phrases.of(
    {
        "plain": "plain, flat, solid, simple, empty, blank, unicolor, single color, one color, no pattern, no texture",
        "fade": "gradient, a gradient, gradients, colour gradient, color gradient, fade",
        "grid": "grid, graph paper, squares, grid lines",
        "dots": "dots, dotted, polka dots, dot pattern, halftone, points",
        "waves": "waves, wavy, wave, hills",
        "rays": "rays, sunburst, sun rays, beams, starburst",
        "shapes": "shapes, geometric, geometric shapes, blobs, circles, bubbles",
        "stripes": "stripes, striped, bands, diagonal stripes, diagonal lines",
        "paper": "paper, paper texture, grain, grainy, textured, noise",
        "glow": "glow, glowing, spotlight, soft light",
        "mesh": "mesh, mesh gradient, soft lights, aurora",
    }
)
GROUND_NOUNS = word_set("background backdrop bg backgrounds ground pattern texture wallpaper")
CORNERS = Phrases.of(
    {
        "sharp": "sharp, square, hard, pointed, straight, not rounded, angular",
        "round": "round, rounder, rounded, very round, pill",
        "soft": "soft, softer, slightly rounded, a bit rounded",
    }
)
# Verbs that put an element somewhere.
PLACES_IT = word_set("move put place position shift push nudge bring pull drag set make stick align center centre")
# What is meant by a middle that is no side's: "left" and "center" alone are how a text is aligned.
MIDDLE_OF = word_set("screen frame vertically vertical")
UP_DOWN = {"up": (0, -1), "higher": (0, -1), "down": (0, 1), "lower": (0, 1), "left": (-1, 0), "right": (1, 0)}
PLACE_IDLE = word_set("""
    to the at in on of a an bit little slightly touch much lot far more further corner side edge screen frame half part
    third up down left right higher lower top bottom upper center centre middle away towards it scene all way please and
    should be go goes sit stand stands very just vertically vertical
    """)
SLIGHTLY = word_set("bit little slightly touch tad hair smidge")
MUCH = word_set("much lot far way lots half")
SHORTER = Phrases.of(
    {
        True: """
            shorter, less text, fewer words, less words, too long, too wordy, too much text, more concise, concise,
            shorten, tighten, cut the words, more compact, snappier, briefer, punchier wording, trim the text,
            trim the words, condense, in fewer words
        """
    }
)
# What is shortened, when words are meant and not the length of a scene.
OF_WORDS = word_set("""
    say text texts words wording copy sentence line title titles headline headlines subtitle subtitles tagline slogan
    description caption quote heading subheading wordy concise phrase
    """)
BRAND = Phrases.of(
    {
        True: """
            brand colors, brand colours, brand color, brand colour, corporate colors, corporate colours,
            company colors,
            company colours, house colors, house colours, our colors, our colours, my colors, my colours, our brand,
            brand look, brand style, our ci, corporate design
        """
    }
)
BRAND_IDLE = word_set(
    "use apply with in our my the set make it everything all to please switch change brand colors colours"
)
REDESIGN = word_set("as into like")
CASES = word_set("uppercase caps capitals capital lowercase")
CASE_IDLE = word_set(
    "all in to letters letter make everything text set write with no not without don't remove delete upper lower"
)
MAKES_ANEW = word_set("show turn make display present set change convert switch")
DESIGN_IDLE = word_set("a an the like design scene layout style nice big bold proper")
GROUND_IDLE = word_set("use with as change turn into have of lines")
