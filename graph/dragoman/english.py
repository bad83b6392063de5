"""Words of closed classes by which English tells the time and counts: one list each, whatever the machine's locale."""

MONTHS = {
    name: number
    for number, name in enumerate(
        "January February March April May June July August September October November December".split(), 1
    )
}
SHORT_MONTHS = {name[:3]: number for name, number in MONTHS.items() if len(name) > 3}
WEEKDAYS = {
    name: number for number, name in enumerate("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
}
SHORT_WEEKDAYS = {name[:3]: number for name, number in WEEKDAYS.items()}
"""Name → its number: of a month from 1, of a day of the week from 0, as `date` has them."""

MONTH_WORDS = frozenset(map(str.lower, MONTHS))
WEEKDAY_WORDS = frozenset(map(str.lower, WEEKDAYS))

RANKS = frozenset("first second third last latest only".split())
"""By which somebody is told from all others: 'the last to sign'."""
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def numbers(least: int = 0, most: int = 12) -> dict[str, int]:
    """Return the words for the numbers from one to another, both of them with it, in order → the number."""
    return {word: number for number, word in enumerate(_NUMBERS) if least <= number <= most}
