"""What can be asked about, and what is understood but not offered yet: phrases and the honest answer to each."""

from __future__ import annotations

from brain.rules.phrases import Phrases

_CAN = "I can add, change, move and delete scenes."

NOTHING_TO_SHOW = "What should it show? A name, a sentence, a list or a figure is enough."
CAPABILITIES = (
    "Tell me what your video is about and I make scenes of your words: titles, lists, quotes, figures, steps and "
    "closing cards. Then say what to change: “make the title bigger and red”, “swap 1 and 2”, “undo”."
)
_HOW_TO_ADD = "Say what it is about: “add a scene with our opening hours: 7 to 19”, “add a quote by Anna: ...”."
_HOW_TO_EDIT = (
    "Say what should be different: “make the title bigger and red”, “change the title to ...”, “make it navy”."
)

HELP: Phrases[str] = Phrases.of(
    {
        "Say which one: “delete scene 2”, “remove the last one”. “Undo” brings it back.": "delete, remove, get rid of",
        "Say “undo”, or “undo the last two changes”. “Redo” makes them again.": "undo, redo, go back, revert",
        "Say where it should go: “move scene 3 to the front”, “swap 1 and 2”.": "move, swap, reorder, rearrange, order",
        _HOW_TO_ADD: "add, new scene, create, insert, make a scene, make a video, start",
        _HOW_TO_EDIT: """
            change, edit, color, colour, colors, colours, font, text, title, background, size
        """,
        CAPABILITIES: """
            you do, can you do, help, work, this work, works, possible, this, possibilities, features, bazaar
        """,
    }
)

_EXPORT = f"I can't export files yet: the film plays here, in the page. {_CAN}"
_AUDIO = f"I can't work with sound yet. {_CAN}"
FORMAT = "You can switch between landscape, portrait and square above the preview; I can't do it from here yet."
_TRANSITION = f"I can't set transitions yet: scenes follow each other as they are. {_CAN}"
NO_TIMING = "I can't time single elements yet, only change their words, colours and sizes, and the pace of the scene."
NO_LENGTH = (
    "I can't change the length of a scene yet. You can say how long a new one shall be: “add a 4 second scene: ...”."
)
_COPY = "I can't duplicate scenes yet. You can add a new one in the same look: “add a scene like scene 1: ...”."
_SPLIT = f"I can't split scenes yet. {_CAN}"
_NAME = "I can't rename scenes yet; a scene takes the name of its title. “Change the title to ...” changes both."
_BRAND = "I can't keep brand settings yet. Name colours with a request: “make the title #e63946”."
_CLIP = f"I can't make realistic footage yet. {_CAN}"
_PICTURE = f"I can't place pictures yet. {_CAN} They are made of words, colours and shapes."
_ANIMATION = (
    "I can't animate single elements by word yet. “Make it faster” and “make it calmer” change the pace of a scene."
)
_CAPTIONS = f"I can't make captions yet. {_CAN}"

# Wherever they stand in a request.
NOT_YET: Phrases[str] = Phrases.of(
    {
        _EXPORT: """
            export, download, render, mp4, gif, webm, save as gif, as gif, as a gif, gif version, export it,
            save the video, share link, download link
        """,
        _AUDIO: """
            soundtrack, music, voiceover, voice over, voice-over, audio, sound effect, sound effects,
            background music, narration, any sound, mute, louder music, sound on
        """,
        FORMAT: """
            make it vertical, make it square, make it portrait, make it landscape, make it horizontal, 16:9, 9:16,
            1:1, vertical format, square format, portrait format, portrait mode, landscape mode, for tiktok,
            for instagram, for youtube, widescreen, make the video square, make the video vertical,
            make the film square, make the film vertical, aspect ratio, vertical version, square version
        """,
        _TRANSITION: """
            transition, transitions, crossfade, cross fade, cross dissolve, fade between, soft fades between,
            wipe into, wipe to, hard cut, slam zoom, dissolve between, fade from scene, slide between,
            fade into scene
        """,
        NO_LENGTH: """
            trim, shorten, lengthen, half as long, twice as long, a bit longer, shorter, longer, cut down, too long,
            too short, stay up, hold longer, last longer, stretch
        """,
        _COPY: "duplicate, make a copy, clone, copy of this, copies, copy the, copy scene, copy this",
        _SPLIT: "split, break scene, cut in half, cut this in half, in two parts, two separate scenes",
        _NAME: "rename, in the timeline, rename it",
        _BRAND: "brand color, brand colors, brand colour, brand colours, brand font, brand kit, our brand is, brand is",
        _CLIP: """
            realistic, real footage, drone shot, drone footage, ai video, stock footage, footage, photorealistic,
            live action, b roll
        """,
        _CAPTIONS: "captions, closed captions, subtitles in",
        _ANIMATION: """
            typewriter, type itself, fade in, fades in, fade the, zoom in, zoom out, spin, spins in, fly in,
            flies in, count up, slide in, slides in, wiggle, shake, bounce in, delay the, fade out, animate the
        """,
    }
)
# Only at the head of a short request: elsewhere they are words like any other.
NOT_YET_ALONE: Phrases[str] = Phrases.of(
    {
        FORMAT: "vertical, square, portrait, landscape, horizontal, tiktok, instagram, youtube, story format",
        _EXPORT: "gif, save, share, publish, post it, send it",
        _CLIP: "generate a video of, film",
        _PICTURE: "use this picture, use this photo, use this image, recreate this, make it look like this",
        _NAME: "name this scene, name the scene, call this scene, call the scene, name scene, call scene",
    }
)
# What cannot be put on a scene or under the film.
NOT_YET_OBJECTS: Phrases[str] = Phrases.of(
    {
        _AUDIO: """
            music, sound, sounds, soundtrack, voiceover, voice over, audio, song, beat, background music,
            sound effects
        """,
        _PICTURE: """
            logo, logos, picture, pictures, photo, photos, image, images, icon, icons, screenshot, emoji,
            illustration, paw print, qr code
        """,
        _TRANSITION: "transition, transitions, fade, fades, crossfade, wipe",
        _CAPTIONS: "captions, closed captions",
        _CLIP: "footage, drone shot, video clip, stock video",
        _ANIMATION: "animation, animations, effect, effects, confetti, particles, sparkles",
    }
)
