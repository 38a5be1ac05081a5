"""What words mean where borders, blur and texts that pulse are spoken of. Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

EMPHASES = Phrases.of(
    {
        "pulse": """
            pulse, pulses, pulsing, pulsate, pulsates, pulsating, throb, throbs, throbbing, heartbeat, heart beat,
            beat like a heart, beats like a heart
        """,
        "shake": """
            shake, shakes, shaking, wiggle, wiggles, wiggling, wobble, wobbles, wobbling, jiggle, jiggles, tremble,
            trembles, vibrate, vibrates, vibrating
        """,
        "blink": "blink, blinks, blinking, flicker, flickers, flickering",
    }
)
EMPHASIS_IDLE = word_set("""
    make let have should must the a an bit little slightly gently softly it its and effect animation animate add give
    with to on do does please word words text so that be is start starts always all time constantly keep keeps
    """)
OFF = word_set("no not stop without remove delete don't never lose drop off away undo unblur")
BORDERS = word_set("border borders outline outlines outlined frame frames framed bordered edge stroke rim")
CARDS = word_set("card cards tickets box boxes tile tiles panel panels bubble bubbles")
PICTURES = word_set("picture pictures photo photos image images pic pics portrait portraits")
FRAMED = word_set("video film scene scenes slide slides screen everything whole page film's edges")
BORDER_IDLE = word_set("""
    put add give draw make have with a an the around round thin thick fine small big bold nice simple light heavy line
    lines in of to on all each every each's should get and please use use some colored coloured solid
    """)
BLURS = word_set("blur blurs blurry blurred blurring unblur fuzzy")
BLUR = Phrases.of({True: "out of focus, soft focus, defocus, defocused, depth of field"})
SHARP = word_set("sharp sharper crisp crisper")
BLUR_IDLE = word_set("""
    make let put add give have should be get the a an bit little more less very background backdrop behind it again
    effect on to of in please and image looks look
    """)
