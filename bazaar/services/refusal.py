"""The one way in which `up` gives up."""


class Refusal(Exception):
    """Bazaar cannot run as things are. The message is one line that says what to do; it is all that a person sees."""
