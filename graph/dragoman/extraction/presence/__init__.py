"""Where an act shows somebody abroad: who signs a treaty, speaks or stays in a city of another state was there.

`places` tells where something happened, `acts` which words show people somewhere, `visits` who was abroad, `signings`
who stood side by side to sign.
"""

from dragoman.extraction.presence.signings import implied_meetings
from dragoman.extraction.presence.visits import implied_visits

__all__ = ["implied_meetings", "implied_visits"]
