"""What words mean where letters, columns, exchanged colours and the time of elements are spoken of. Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

# The property that a word is about, whether it is wanted or not.
LETTERS = Phrases.of(
    {
        "italic": """
            italic, italics, italicize, italicise, italicized, italicised, italic font, italic letters, italic text,
            slanted, kursiv, unitalicize, unitalicise, upright
        """,
        "underline": "underline, underlines, underlined, underlining, under line, ununderline",
        "weight": "bold, unbold, debold, bold font, bold letters, bold text, bolded, bold face",
    }
)
# Said of what shall no longer be so.
LETTERS_OFF = word_set("""
    no not without don't remove delete drop lose off stop kill away unbold debold unitalicize unitalicise ununderline
    upright never isn't shouldn't
    """)
LETTERS_IDLE = word_set("""
    make set put turn switch change use give in as to on off add have should be is with all whole letters letter style
    styled font fonts written write show it its them everything out away take no not without don't stop and also under
    below from a an text line want
    """)
# Room between lines and between letters.
ROOM = Phrases.of(
    {
        "leading": """
            line spacing, line height, line gap, space between the lines, space between lines, leading, lines,
            spacing between the lines, spacing between lines, distance between the lines, room between the lines
        """,
        "spacing": """
            letter spacing, character spacing, tracking, kerning, space between the letters, space between letters,
            letters, spacing between the letters, spacing between letters, distance between the letters, characters
        """,
    }
)
ROOM_WORDS = word_set("spacing space height gap distance room leading tracking kerning apart closer tighter looser")
WIDER = word_set("more increase increased bigger larger wider looser apart wide higher loosen")
CLOSER = word_set("less decrease decreased smaller narrower tighter closer tight tighten reduce fewer lower")
ROOM_IDLE = word_set("""
    put set give make need want add stand further together bit little much between of in for with a the more please
    spacing space height gap distance room apart closer tighter looser lines letters them text texts
    """)
COLUMNS = word_set("column columns columned col cols")
COLUMNS_IDLE = word_set("""
    in into as two three four five six one single double triple make put set show split arrange lay use layout side by
    use with instead of list over across have it should be display break up divide spread out them turn to a
    """)
COLUMN_COUNTS = {"single": 1, "double": 2, "triple": 3}
# Verbs that exchange colours; alone most of them are about scenes.
EXCHANGES = word_set("swap switch exchange reverse invert flip interchange trade swapped inverted inverse reversed way")
EXCHANGES_ALONE = word_set("invert inverted inverse")
COLOR_NOUNS = word_set("color colors colour colours")
EXCHANGES_IDLE = word_set("""
    swap switch exchange reverse invert flip interchange trade way make use have color colors colour colours around
    over the of and with for between each other places two both them it scheme palette vice versa to from all round
    should be get inverse inverted swapped reversed please
    """)
# An element comes, or goes.
COMES = Phrases.of(
    {
        True: """
            appear, appears, appearing, come in, comes in, comes, come, coming in, come up, comes up, show up, shows up,
            pop up, pops up, pop in, pops in, enter, enters, fade in, fades in, slide in, slides in, fly in, flies in,
            start, starts, begin, begins, start to appear, turn up, turns up, arrive, arrives, be shown, is shown,
            be visible, show
        """
    }
)
DELAYS = word_set("delay delayed postpone")
GOES = Phrases.of(
    {
        True: """
            disappear, disappears, disappearing, vanish, vanishes, go away, goes away, leave, leaves, hide, hides,
            fade out, fades out, slide out, slides out, fly out, flies out, be gone, is gone, go out, goes out, exit,
            exits, be hidden, be removed, end, ends, remove, go
        """
    }
)
STAYS = Phrases.of(
    {True: "stay, stays, stay on screen, stays on screen, remain, remains, keep on screen, keep, show, be on screen"}
)
LATER = Phrases.of({1: "later, too early, too soon, delay, delayed", -1: "earlier, sooner, too late"})
MOMENT_IDLE = word_set("""
    make let have should only at after in from until till to for by second of on screen the a bit little much lot then
    just it its want need shall must into scene and not before is be up out away seconds mark get set put move more
    longer later earlier sooner too early soon late first last all up visible
    """)
FROM_START = Phrases.of(
    {
        True: """
            from the start, from the beginning, right away, immediately, at once, straight away, from the very start,
            from the very beginning, at the start, at the beginning, from the first frame
        """
    }
)
TO_THE_END = Phrases.of(
    {True: "until the end, till the end, to the end, all the time, the whole time, the whole scene, up to the end"}
)
# A figure that is counted up to, and how fast elements come.
COUNTS = word_set("count counts counting counter counters")
MOVES = word_set("""
    count counts counting come comes coming appear appears appearing animate animates animated animation animations
    move moves moving build builds building draw draws drawing fill fills filling grow grows growing enter enters run
    runs running counter counters tick ticks ticking roll rolls rolling type types typing
    """)
PACE_IDLE = word_set("""
    make let have should in up out down one by line after another to be is it its the and a bit little much lot more
    much way quickly slowly slow speed speeds finish finishes ends too on screen just only from zero each so that get
    gets over within last lasts take takes during for than now entrance
    """)
