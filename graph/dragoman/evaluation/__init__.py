"""How well facts meet gold articles: precision, recall and F1, by relation and over all.

Labels are compared, not IRIs: a person, state or organisation must bear an accepted name; an office, an
agreement or a topic may be worded otherwise as long as it shares its telling words with an accepted label.
"""

from dragoman.evaluation.gold import Fact, FactsOf, Gold, facts_in, read_gold
from dragoman.evaluation.scoring import Score, Tally, by_relation, evaluate, score

__all__ = ["Fact", "FactsOf", "Gold", "Score", "Tally", "by_relation", "evaluate", "facts_in", "read_gold", "score"]
