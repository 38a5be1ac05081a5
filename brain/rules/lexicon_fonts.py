"""Typefaces that people know by name, on board or not. Data, no logic."""

from __future__ import annotations

from brain.rules.phrases import Phrases

KNOWN_FONTS = Phrases.of(
    {
        True: """
            arial, helvetica, helvetica neue, times new roman, georgia, verdana, tahoma, calibri, cambria, courier,
            courier new, futura, garamond, eb garamond, baskerville, libre baskerville, didot, bodoni, bodoni moda,
            rockwell, avenir, proxima nova, gotham, gill sans, franklin gothic, trebuchet, comic sans, comic neue,
            papyrus,
            lobster, pacifico, roboto, roboto condensed, open sans, lato, raleway, oswald, merriweather,
            montserrat, poppins, nunito, nunito sans, ubuntu, rubik, work sans, noto sans, noto serif, fira sans,
            quicksand, barlow, mulish, karla, inter tight, dm sans, dm serif display, manrope, space grotesk,
            plus jakarta sans, sora, lexend, figtree, urbanist, jost, josefin sans, dosis, archivo,
            archivo black, anton, bebas neue, teko, fredoka, baloo, baloo 2, abril fatface, playfair display,
            playfair, cormorant garamond, cormorant, cinzel, lora, crimson text, crimson pro, source sans,
            source serif, ibm plex sans, ibm plex serif, ibm plex mono, jetbrains mono, fira code, space mono,
            inconsolata, dancing script, great vibes, sacramento, indie flower, permanent marker,
            amatic sc, shadows into light, kalam, patrick hand, press start 2p, orbitron, audiowide, exo 2, syne,
            red hat display, bricolage grotesque, instrument serif, instrument sans, fraunces, newsreader,
            zilla slab, roboto slab, arvo, alegreya, vollkorn, pt sans, pt serif, uncial antiqua
        """
    }
)
