"""What words mean in edits that only new code can carry out: verbs of motion and of making, and what is out of reach.
Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases, word_set

# At the head of a request; elsewhere they say what a thing on the scene shall do.
CHANGING = Phrases.of(
    {
        True: """
            animate, fade, zoom, pan, tilt, spin, rotate, wiggle, shake, bounce, pulse, blink, flash, glow,
            float, drift,
            slide in, fly, fly in, pop in, pop up, drop in, draw, morph, type out, type itself,
            type itself out, count up,
            count down, count, reveal, blur, sharpen, crop, mirror, flip, tilt, skew, outline, underline, highlight,
            emphasize, emphasise, accentuate, delay, stagger, sync, loop, freeze, fall, rise, scroll, rework,
            redesign,
            rebuild, remake, reimagine, overhaul, refine, polish, improve, enhance, clean up, tidy up, tidy,
            declutter,
            simplify, spice up, jazz up, liven up, revamp, refresh, modernize, modernise, redo the, soften, smooth,
            round, frame, overlay, embed, layer, stack, arrange, space out, spread out, group, connect, link, wrap,
            check, double check, proofread, strike through, strikethrough, strike out, cross out, cross off,
            shuffle, sort the, translate, capitalize, capitalise, uppercase, lowercase, italicize, indent, number the,
            mask, clip the, invert, saturate, desaturate, vary, mix up, switch up, play with, position, lay,
            hang, anchor,
            stick, pin, attach, come in, comes in, come from, appear, appears, enter, enters, disappear, exit,
            dissolve,
            swap out, switch out, turn off, turn on, blend, match, fit, fill, split screen, center on, focus on,
            follow,
            track, trace, rock, sway, swing, explode, shatter, burst, sparkle, shimmer, melt, drip, shine, illustrate,
            flicker, jiggle, wobble, twinkle, glitch, strobe, vibrate, slide out, slide up, slide down, slide from,
            grow,
            shrink, swell, orbit, circle, unfold, fold, wave, jump, hop, zoom in, zoom out, spin in, show up, sit,
            stand,
            adjust, tweak, rearrange, align, level, straighten, tighten, loosen, thin out, trim the, wrap up, sound
        """
    }
)
# The scene as a whole shall be another one.
CREATIVE = Phrases.of(
    {
        True: """
            rework, redesign, rebuild, reimagine, overhaul, revamp, from scratch, start over, surprise me,
            redo the scene,
            redo this scene, completely different, totally different, something else entirely, boring, dull, bland,
            more exciting, more interesting, more creative, spice it up, spice up, jazz it up, jazz up, liven up,
            more fun, try something else, another version, different version, a different take, fresh take,
            wow, pop more,
            more punch, more engaging, more dynamic, more energy, restyle, make it pop, less boring, be creative,
            cooler, nicer, prettier, looks better, look better, better looking, more professional, more modern,
            go crazy,
            go wild, something different, different style, more cinematic, more dramatic, wilder, crazier, remake
        """
    }
)
# A wish about something: "the ash should fall", "can the logo be".
WISHING = Phrases.of(
    {
        True: """
            should, needs to, need to, must, has to, have to, shall, ought to, could, can, would be nice, want, wants,
            let, have, is too, are too, looks too, feels too, look too, isn't, aren't, doesn't, don't, shouldn't,
            goes,
            needs, need, looks like, feels like
        """
    }
)
# Said of what somebody does not like: what it is now is not what is wished.
DISLIKES = Phrases.of(
    {
        True: """
            i don't like, i do not like, i don't really like, i really don't like, i hate, i dislike, don't like,
            i'm not a fan of, not a fan of, i am not a fan of, i'm not happy with, not happy with, i don't love,
            not crazy about, i'm not crazy about, can't stand, i can't stand, not a big fan of, i'm not a big fan of,
            i'm not sure about, not sure about, not convinced by, i'm not convinced by, i'm tired of, enough of,
            not feeling, i'm not feeling, not loving, i'm not loving, not keen on, i'm not keen on, we don't like,
            we hate, we're not happy with, nobody likes, what's with
        """
    }
)
# It is said that something is wrong, but not what would be right.
NEEDING = Phrases.of(
    {
        True: """
            is wrong, are wrong, isn't right, is not right, is incorrect, is outdated, is off, looks wrong, looks off,
            is broken, doesn't work, is not correct, isn't correct, are incorrect
        """
    }
)
# What is wrong with something on the screen. What would be right follows from it.
# What is said of words for which there is no room.
NO_ROOM = Phrases.of(
    {
        True: """
            overlapping, overlaps, overlap, cut off, cutoff, cropped, clipped, off screen, offscreen, off the screen,
            off the edge, out of frame, doesn't fit, don't fit, does not fit, runs off, run off, running off,
            goes off, go off, going off, on top of each other, over each other, collides, collide, colliding, spills,
            spill, spilling over, overflowing, overflows, overflow, falls off, sticks out, stick out,
            runs off the screen, goes off the screen, runs off the edge, goes off the edge, falls off the edge,
            too crowded, cramped, squashed, squished, half missing, is missing, not fitting, isn't fitting,
            doesn't all fit, don't all fit, not all visible, runs out of the frame, out of the frame
        """
    }
)
PROBLEMS = Phrases.of(
    {
        True: """
            overlapping, overlaps, overlap, cut off, cutoff, cropped, off screen, offscreen, out of frame, off center,
            off centre, not centered, isn't centered, not aligned, misaligned, crooked, too close, too far,
            hard to see,
            can't see, can't read, cannot read, cannot see, not readable, unreadable, illegible, not visible,
            invisible,
            blurry, pixelated, doesn't fit, don't fit, does not fit, runs off, running off, too crowded, crowded,
            too busy, cluttered, looks weird, look weird, messy, too plain, too empty, covered, covering, covers,
            out of sync, disappears, is hidden, goes off, going off, squished, stretched, distorted, touching,
            low contrast, no contrast, washed out, not showing, isn't showing, aren't showing, doesn't show, don't show,
            not displayed, are visible, is visible, barely visible, hardly visible, barely readable, hardly readable,
            can hardly read, can barely read, can hardly see, can barely see, you can't see, nobody can read,
            no one can read, nobody can see, no one can see, impossible to read, difficult to read, tough to read,
            tiring to read, hurts my eyes, hurts the eyes, on top of each other, over each other, on each other,
            collides, collide, colliding, clashes, clash, clashing, hidden behind, half hidden, cramped, squeezed,
            squashed, lopsided, uneven, slanted, tilted, floating around, stuck, jumpy, jerky, laggy, choppy, flickers,
            flickering, blinking, too faint, faint, too pale, too bright, too loud colors, garish, doesn't match,
            don't match, does not match, doesn't stand out, don't stand out, does not stand out, spills, spilling over,
            overflowing, overflows, runs out of, falls off, sticks out, in the way, comes too late, comes too early,
            comes in too late, comes in too early, too late, too early, appears too, out of place, looks odd,
            looks strange, looks cheap, looks empty, looks off, spelled wrong, spelt wrong, wrong way round,
            upside down, mirrored, backwards,
            too thin, too thick, gets lost, bleeds, wraps, misspelled, misspelt, typo, typos
        """
    }
)
# Things that were never given to us.
ELSEWHERE = Phrases.of(
    {
        True: """
            google doc, google docs, google drive, dropbox, figma file, just sent, i sent, sent you, emailed,
            the attached,
            attached, i attached, i uploaded, just uploaded, notion page, powerpoint, the spreadsheet,
            my spreadsheet, our spreadsheet, our website,
            the brief i, my email, the pdf, this file, the file, last time, previous project, other project,
            this photo,
            this picture, this image, this logo, these photos, these pictures, these images, this screenshot,
            this video clip, new one i, newer one, the updated one, the latest one, the updated version,
            the other version,
            other version, the old version
        """
    }
)
# Where words and pictures may lie that did not come with the message: "from the listing".
SOURCES = word_set("""
    listing website site homepage page brochure flyer leaflet catalogue catalog shop webshop phone camera roll instagram
    facebook linkedin whatsapp email mail drive folder dropbox deck presentation powerpoint wiki excel sheet spreadsheet
    doc document docs file files pdf newsletter blog article profile portfolio server cloud computer desktop laptop
    contract report archive album gallery internet web google chat message year month campaign project video
    """)
# Words that were said elsewhere.
DISCUSSED = Phrases.of(
    {
        True: """
            we discussed, we talked about, as discussed, we spoke about, we agreed on, i told you about,
            you know what,
            from the meeting, from my notes, from our call, from the call, on the phone yesterday, the usual,
            as usual,
            like last time, same as last time, the thing from yesterday, in my head
        """
    }
)
# Things that are put on a scene and are none.
ADORNMENTS = Phrases.of(
    {
        True: """
            bullet points, bullets, bullet,
            option, options, answer, answers, button, buttons, icon, icons, arrow, arrows, border, borders,
            shadow, shadows,
            gradient, glow, particles, snow, rain, confetti, sparkles, sparkle, bubbles, emoji, emojis,
            watermark, logo, logos,
            page number, page numbers, captions, closed captions, subtitles, animation, animations, effect, effects,
            texture, pattern, line, lines, underline, circle, circles, box, boxes, badge, badges, sticker, stickers,
            ribbon, paw print, paw prints, progress bar, flag, flags, pin, pins, drop shadow, outline, stroke, motion,
            movement, overlay, vignette, stars, star, hearts, heart, balloons, fireworks, cursor, hand, person,
            people,
            character, characters, shape, shapes, frame, picture, pictures, photo, photos, image, images,
            illustration,
            illustrations, screenshot, video clip, qr code, checkmark, checkmarks, check marks, ticks, tick, divider,
            grid, waves, wave, clouds, cloud, leaves, flowers, flame, flames, fire, smoke, fog, grain, noise, blur,
            highlight, highlights, spotlight, lens flare, camera shake, shake, zoom, bounce, fade, pulse,
            parallax, depth,
            price tag, label, labels, tooltip, speech bubble, bar chart, graph, axis, legend, footnote,
            disclaimer text,
            hashtag, hashtags, avatar, avatars, headshot, headshots, typewriter, cartoon, mascot, silhouette,
            silhouettes
        """
    }
)
