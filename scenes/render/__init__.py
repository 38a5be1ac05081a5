"""The export engine: scenes drawn and encoded in headless Chromium, segments joined without encoding again. No ORM."""
