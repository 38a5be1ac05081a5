"""What words mean where the film as a whole is spoken of: its sound, format, brand, transitions, files,
and how scenes
are played. Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases, each, word_set
from tools.schemas import TransitionType

# Requests in so few words that nothing else shows where they begin: "..., and export it", "..., mp4 please".
SHORT_COMMANDS = Phrases.of(
    {
        True: """
            export, download, render it, render, save it, publish,
            crossfade, fade between, fade into, wipe into, wipe between, split,
            duplicate, fade everything, fade all, crossfade everything,
            clone, copy the, copy scene, trim, mute, generate, call it, call the, call scene, rename, play the,
            play scene,
            play it, speed, slow, stretch, shorten, lengthen, extend, loop, photo, photos, logo, logos,
            picture, fade the,
            put, use, gif, mp4, webm, transition, no music, music, brand, scenes
        """
    }
)
# --- sound ------------------------------------------------------------------------------------------------------------

SOUND_NOUNS = Phrases.of(
    {
        "music": """
            music, soundtrack, sound track, song, track, audio track, tune, beat, jingle, background music,
            backing track,
            bgm, theme song, melody, score, mp3, the single, my single, our single, new single
        """,
        "voice": "voiceover, voice over, voice overs, voiceovers, narration, vo, voice recording, recording, voice",
        "sound": "sound, sounds, audio, volume, sound effects, sfx, sound effect",
    }
)
QUIETER = word_set("smaller quieter softer lower low down quiet soft background subtle less")
LOUDER = word_set("bigger louder up loud higher raise boost")
SILENT = word_set("mute silence muted silent unmuted soundless")
# What is wrong with the sound, and how loud it shall be.
COMPLAINTS = Phrases.of(
    {
        1.0: """
            can't hear, cannot hear, barely hear, hardly hear, can't really hear, inaudible, too quiet, too soft,
            too low, not loud enough, so quiet, don't hear, doesn't come through, you don't hear
        """,
        0.5: """
            drowns, drowning, overpowers, overpowering, too loud, so loud, deafening, blasting, blaring, way too loud,
            covers the voice, over the voice, can't hear the voice, can't hear the voiceover, can't hear the narration,
            can't hear what
        """,
    }
)
# Verbs of sound alone: without a noun they speak of the music.
SOUND_ONLY = word_set("quieter louder mute unmute softer")
# --- files ------------------------------------------------------------------------------------------------------------

FILE_FORMATS = Phrases.of({"mp4": "mp4, mpeg 4, .mp4, h264", "webm": "webm", "gif": "gif, gifs", "png": "png, still"})
EXPORT_VERBS = Phrases.of(
    {
        True: """
            export, download, render it, render the, render this, render out, render, save as, save it as,
            get it as a file, get this as a file, get the file, get the video file, give me the file,
            send me the file,
            send me the video, give me the video, have it as a file, get the finished video, save the video,
            save the film, save this as, save it, publish, export it,
            give me the link, send me the link, give me a link, send me a link, get the link, share the link,
            get me the file, send me the file, send me it, send it to me, give it to me, hand it over
        """
    }
)
OF_EXPORT = word_set("""
    export have i get
    video film movie clip file version versions format final hd 4k 1080p 720p whole entire finished result copy as to
    in a an the and too also it this that client now share sharing send quality high full resolution hi res
    """)
# --- format -----------------------------------------------------------------------------------------------------------

FORMAT_WORDS: Phrases[str] = Phrases.of(
    {
        "portrait": """
            vertical, vertically, portrait, portrait mode, tall, 9:16, 9 : 16, 9 16, 9 x 16, 9 x16, 9 by 16,
            tiktok, tiktoks,
            tik tok, reel,
            reels, instagram reel, instagram reels, shorts, youtube shorts, youtube short, instagram story,
            instagram stories, insta story, insta stories, snapchat, upright, phone screen, for phones, for mobile,
            phone format, mobile format,
            whatsapp status, whatsapp story, whatsapp, status, upright format, high format, phone screens,
            fit a phone, fit on a phone, fits a phone, for a phone, mobile friendly, for smartphones, for smart phones,
            4:5, 4 : 5, 4 by 5, 4 x 5, ig story, ig stories, insta reel, insta reels, 1080x1920
        """,
        "square": """
            square, 1:1, 1 : 1, 1 1, 1 x 1, 1 x1, 1 by 1, one by one format, instagram post, instagram posts,
            instagram feed, insta post, ig post,
            quadratic, 1080x1080, feed post
        """,
        "landscape": """
            landscape, landscape mode, horizontal, horizontally, widescreen, wide screen, 16:9, 16 : 9, 16 9, 16 by 9,
            16 x 9, 16 x9, youtube,
            youtube video, desktop, tv screens, 1920x1080
        """,
    }
)
# Platforms that say something of the format when a film is made for them, but are named for other reasons too.
LOOSE_PLATFORMS = Phrases.of(
    {
        "portrait": "instagram, insta, ig, story, stories",
        "landscape": "vimeo, linkedin, facebook, wide, wide format, wide version, tv, television",
    }
)
OF_FORMAT = word_set("""
    one
    format version ratio aspect mode video film movie whole entire everything project orientation size canvas post
    upload platform make turn change switch convert need want set put go use flip rotate resize recompose adapt
    instead full screen layout vid clip fit fits
    """)
# --- brand ------------------------------------------------------------------------------------------------------------

BRAND_NOUNS = Phrases.of(
    {
        True: """
            brand, brand color, brand colors, brand colour, brand colours, brand font, brand kit, brand typeface,
            branding, corporate color, corporate colors, corporate colours, corporate font, house font,
            house colours, primary color, primary colour, our primary color, our primary colour, main color,
            our main color, our main colour, secondary color, secondary colour, our secondary color,
            accent color of ours,
            company color, company colors, company colour, company colours, company font, our colors, our colours,
            our color, our colour, our font, our typeface, brand palette, ci colours, club colors, club colours,
            team colors, team colours, school colors, school colours
        """
    }
)
FROM_NOW_ON = Phrases.of(
    {
        True: """from now on, always, by default, everywhere, from here on, throughout,
            for everything, for all text, for all texts, for all the text, for all the texts, for every text,
            across the board, all over, in the whole video, in the whole film, as our font, as the main font"""
    }
)
FOR_ALL = Phrases.of(
    {
        True: """
            for the whole video, for the whole film, for the entire video, for the entire film, for the video,
            for the film, for the whole thing, for all scenes, for all of it, for the project, on everything
        """
    }
)
FONT_NOUNS = word_set("font typeface fonts typography lettering")
# --- transitions ------------------------------------------------------------------------------------------------------

TRANSITION_TYPES: Phrases[TransitionType] = Phrases.of(
    {
        "fade": """
            fade, fades, crossfade, crossfades, cross fade, cross fades, cross dissolve, dissolve, dissolves, fading,
            cross dissolves, crossfading, soft fade, soft fades
        """,
        "slide": "slide, slides, sliding, push, pushes, swipe",
        "wipe": "wipe, wipes, wiping",
        "zoom": "zoom, zooms, zooming, slam zoom, zoom in, zoom through, punch zoom",
        "flip": "flip, flips, page flip, page turn",
        "blur": "blur, blurs, motion blur, blur through",
        "clock-wipe": "clock wipe, clock wipes, radial wipe, iris wipe",
        "none": """
            hard cut, hard cuts, straight cut, straight cuts, clean cut, clean cuts, jump cut, simple cut,
            no transition,
            no transitions, without a transition, without transition, without transitions, without any transition,
            cut straight, cut directly, simple cuts, plain cut, no fade, no fades
        """,
    }
)
# Said of one that shall go.
DISLIKED = Phrases.of(
    {
        True: """
            looks cheap, looks bad, looks ugly, looks terrible, looks awful, looks wrong, looks weird, looks cheesy,
            is cheesy, is annoying, is distracting, is too much, is ugly, is awful, is terrible, i hate, hate the,
            i don't like, don't like the, feels cheap, feels wrong, makes me dizzy, is unnecessary, is not needed
        """
    }
)
TRANSITION_NOUNS = word_set("transition transitions")
# Types whose word means a transition wherever it stands.
PLAIN_TRANSITIONS = word_set("crossfade crossfades crossfading dissolve dissolves")
# --- copies, names, parts ---------------------------------------------------------------------------------------------

COPY_VERBS = Phrases.of(
    {
        True: """
            duplicate, clone, copy, make a copy of, make a duplicate of, make another copy of, make copies of,
            copies of,
            copy of, second version of, another version of, alternative version of, alternate version of, variant of,
            variation of, make a copy, make another copy, a copy of, another copy of, repeat, double up
        """
    }
)
COPY_NOUNS = word_set("copy copies duplicate duplicates clone clones")
SPLIT_VERBS = Phrases.of(
    {
        True: """
            split, split up, divide, break, break up, separate, cut in half, cut in two, chop in half,
            chop in two, slice
        """
    }
)
CALL_VERBS = Phrases.of({True: "call, name, label, title"})
# --- how scenes are played --------------------------------------------------------------------------------------------

# A length gets shorter or longer (by a half where nothing more is said).
LENGTH_VERBS = Phrases.of(
    {
        "cut": """
            cut, trimmed, shortened, chopped, clipped, trim, shorten, chop, lop, clip, crop, shave, cut down,
            trim down, cut back, take, remove, drop, lose,
            delete, knock, tighten, tighten up, pare, snip, get rid of
        """,
        "fit": "squeeze, compress, condense, squash, cram, fit, stretch, stretch out, expand, retime",
        "add": "extend, lengthen, prolong, hold, add, give, elongate, draw out, leave",
        "set": """
            make, set, let, have, keep, change, turn, bring, should be, should last, should take, should run,
            needs to be,
            is enough, are enough, will do, is plenty, would be enough, must be, has to be, lasts, last, takes,
            run, runs, play, limit, cap, reduce, increase, put, get
        """,
    }
)
SHORTER = Phrases.of(
    {
        True: """
            shorter, short, briefer, over quicker, over sooner, over faster, less long, too long, drags, drags on,
            is long, goes on too long, tighter
        """
    }
)
LONGER = Phrases.of(
    {
        True: each(
            "(till|until) (you've|you have|you|everyone has|people have|they've|one has|we've) read "
            "(it|them|everything|it all|them all|all of it|all of them|that|)"
        )
        + """,
            long enough to read, time to read, no time to read, give people time,
            can't read it in time, longer, long, too short,
            stay up, more time, too brief, more seconds
        """
    }
)
PACE = Phrases.of(
    {
        1: """
            too slowly, that slow, so slow, that slowly, so slowly, takes forever, takes too long, sluggish,
            slow moving,
            faster, quicker, pick up the pace, pick it up, up the pace, up the tempo, speed up, speed it up, speed,
            accelerate, quicken, snappier, too slow, fast,
            quick, rapid,
            speedier, more quickly, double time, hurry up, faster paced, drags, dragging
        """,
        -1: """
            that fast, so fast, this fast, that quickly, so quickly, this quickly, that quick, so quick, hectic,
            slower, slow down, slow it down, slow, slow motion, slowmo, slow mo, decelerate, too fast, more slowly,
            slowly, too quick, too quickly, too rushed, rushed, less fast, less quickly, calmer pace, half speed,
            slomo, less rushed, flies by, fly by, goes by too fast, goes by too quickly, too hasty, over too fast,
            over too quickly, can't keep up
        """,
    }
)
SPEED_NOUNS = word_set("speed pace tempo rate")
START_SIDE = word_set("start beginning front first opening")
END_SIDE = word_set("end last final tail back ending")
# Said of single things on a scene, never of a scene's length.
OF_ELEMENTS = word_set("""
    fade fades fading over within delay delayed later earlier sooner after stagger staggered animate animates animated
    appear appears appearing count counts enter enters fly flies bounce bounces
    """)
WHOLE_TIMELINE = Phrases.of(
    {
        True: """
            the whole thing, the whole video, the whole film, the video, the film, the movie, whole video, whole film,
            the entire video, the entire film, the entire thing, total, in total, overall, altogether, whole thing,
            everything, the deck, the presentation, the reel, the trailer, the promo, the full video, my video,
            our video, all together, it all, all of it, the whole clip, whole clip, the entire clip, entire clip,
            the full clip, the full film, the complete video, the complete film, complete video, the whole ad,
            the whole spot, the whole reel, the whole promo, the whole story, the whole project, the ad, the spot,
            the whole animation, the entire animation, the whole movie, the entire movie
        """
    }
)
# --- footage ----------------------------------------------------------------------------------------------------------

FOOTAGE = Phrases.of(
    {
        True: """
            footage, real footage, realistic footage, drone shot, drone shots, drone footage, photorealistic,
            photo realistic, realistic, live action, b roll, stock footage, ai video, ai videos, ai clip, ai footage,
            ai generated video, ai generated clip, lifelike, real video, video clip of, clip of, aerial shot,
            bring this to life, video of a real, actual footage, real life
        """
    }
)
TO_LIFE = Phrases.of({True: "to life, come alive, into a video, into video, into footage"})
# --- pictures ---------------------------------------------------------------------------------------------------------

PICTURE_NOUNS = Phrases.of(
    {
        "image": """
            photo, photos, picture, pictures, image, images, pic, pics, logo, logos, screenshot, screenshots, poster,
            posters, cover, flyer, flyers, chart, diagram, dashboard, mockup, mock up, drawing, sketch, illustration,
            icon, icons, artwork, banner, painting, graphic, brochure, snapshot, headshot, headshots, portrait,
            portraits,
            selfie, map, infographic, template, design, mark, ad, wireframe, layout, album art, thumbnail, render,
            floorplan, floor plan, menu, card, slide, page, png, jpg, svg, jpeg
        """,
        "video": "clip, clips, video, videos, footage, recording, screen recording, gif, mov, film, gameplay",
        "audio": "song, music, track, voiceover, voice over, audio, mp3, wav, soundtrack, beat, recording, narration",
    }
)
ATTACHED = word_set("""
    her him this these it them those that attached attachment attachments file files image images here below
    upload uploaded
    reference one
    """)
RECREATE = Phrases.of(
    {
        True: """
            recreate, recreates, recreating, rebuild, rebuilds, redraw, redraws, reproduce, replicate, remake,
            re create, mimic, imitate, copy exactly,
            exactly this,
            exactly like this, match the screenshot, match this screenshot, to match, turn this, turn these, turn the,
            convert this, convert the, make this into, animate this, animated version of, clone this, just like this,
            exactly like, just like my, like in my sketch, like my sketch, like the sketch, same as the picture,
            like this picture, like this photo, like this image, like this poster, like this flyer,
            like this screenshot,
            as in the picture, same layout as, this layout, trace, like in the picture, like the screenshot,
            re draw, re build, copy this, i drew, i sketched, we sketched, i designed, my drawing, my sketch,
            my scribble, redo this, redo the,
            redo these, redoing this, turn that, convert that,
            make this chart, make this table, make that chart
        """
    }
)
STYLE = Phrases.of(
    {
        True: """
            look like my, look like our, look like the, looks like my, look as in, like my drawing, like the drawing,
            same look, same style, same feel, same vibe, same mood, same aesthetic, same design,
            these colors, these colours, those colors, those colours, this palette, same colors, same colours,
            the colors in, the colours in, same palette,
            more like this, more like that, like in this, like in that, more like in, along the lines of,
            in the spirit of, close to this, resemble, resembles, in keeping with, as in this, like on this,
            like the one in, like the one on, copy the look, copy the style, steal the look, take the look,
            based on this, based on these, based on that,
            style, styles, vibe, vibes, something like this, like it, like that, how this looks, how it looks,
            look like this, look like that, looks like this,
            feel like this,
            match the colors,
            match the colours, colors of, colours of, colours from, colors from, palette of, palette from, borrow,
            inspired, inspiration, same feel, reference, mood, look and feel, the look of, the feel of, match this,
            match it, match that, match our, match the style, match the look,
            color scheme, colour scheme, aesthetic, similar to this, like this one, in the look, its palette,
            its colours,
            its colors, palette, the motion, its motion, match the look, the tone of, as a moodboard, moodboard
        """
    }
)
NOT_ATTACHED = Phrases.of(
    {
        True: "ignore the attachment, ignore the file, ignore the image, ignore the picture, wrong file, wrong picture,"
        " wrong image, wrong photo, not that file, forget the attachment, ignore that file, ignore the photo"
    }
)
NEW_SCENE = Phrases.of(
    {
        True: """
            new scene, new slide, own scene, own slide, a scene, a slide, another scene, another slide,
            new first scene,
            new last scene, new opening scene, new closing scene, new intro, new outro, separate scene, extra scene,
            one scene, new shot, scene for each, slide for each, as a scene, into a scene, scenes, its own scene,
            its own slide, as opening, as an opening, as the opening, as closing, as the closing, a new one,
            as an opener, as the opener, as an intro, as the intro, as an outro,
            as the outro,
            as an ending, as the ending, as a closer, as the first scene, as the last scene, gallery, slideshow,
            slide show,
            collage, carousel, montage, an intro, an outro, a title card, a video, an ad, an animation
        """
    }
)
