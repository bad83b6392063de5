"""Verbs by what they take: whose infinitive, whose gerund, two objects."""

APPOINTING = frozenset("choose pick tap select appoint name nominate elect designate assign task".split())
"""Verbs of object control whose infinitive the parse may take for a purpose: 'named Ann Lee to lead the talks'."""
OBJECT_CONTROL = frozenset(
    """ask urge lobby implore exhort order force persuade tell allow invite permit compel encourage instruct press
    push pressure oblige require request authorise authorize enable help let make warn advise call beg challenge direct
    lead prompt expect want like bring get cause send dispatch""".split()
)
"""Verbs whose object is the subject of their infinitive: 'urged Kigali to withdraw'."""
TRAVELLING = frozenset("fly travel arrive land visit come go journey head".split())
RIDING = frozenset({"drive", "cross", "sail"})
"""How else one may come from somewhere."""
RECEIVING = frozenset("receive welcome host greet".split())
"""What somebody does who comes as a guest, and what is done to a guest."""
TELLING = frozenset("tell inform notify assure reassure promise remind warn caution advise apprise".split())
"""Verbs whose object hears what the clause behind it says: 'told the bloc that it would fight'."""
ADDRESSING = frozenset("summon phone telephone ring".split())
SPOKEN = frozenset(
    """announce declare proclaim unveil defend praise criticise criticize protest complain condemn denounce deplore
    express voice convey lodge register thank warn""".split()
)
"""What is done in words when those are spoken to whom one summons or telephones."""
SENDING = frozenset({"send", "dispatch"})
OF_ANOTHER = frozenset(
    """accuse suspect charge blame convict acquit praise thank thanks commend congratulate condemn criticise criticize
    forgive excuse punish fault denounce arrest prevent stop warn caution dissuade discourage deter expel deport
    sanction jail detain imprison fine sack dismiss suspend blacklist prosecute rebuke block bar ban exclude
    prohibit keep hinder credit chide scold chastise castigate reprimand upbraid reproach berate lambast admonish
    censure""".split()
)
"""Verbs whose object does what the gerund behind 'of', 'for' or 'from' says: 'accused Kigali of arming rebels'."""
CHARGING = frozenset("accuse suspect convict acquit clear charge".split())
"""Verbs that take the charge behind 'of' or 'with'."""
GIVING = frozenset(
    """give grant award offer lend hand send deny promise pledge pay allot assign bring owe extend accord serve
    set""".split()
)
"""Verbs of two objects, of which either may be the subject of their passive."""
CALLING_AWAY = frozenset(
    """recall withdraw withdrawal call summon pull bring order fetch haul yank remove removal evacuate transfer
    move""".split()
)
"""What is done to an envoy whose 'from' tells where the envoy was, not whose the envoy is."""
CARRYING_OUT = frozenset(
    "carry implement apply enforce execute honour honor respect observe fulfil fulfill publish".split()
)
"""What is done, or not, with a paper that is there: 'the pact was never carried out'."""
TIES = frozenset({"relation", "tie", "link"})
"""What two states have with each other, by the one noun or the other."""
MEASURES = frozenset("sanction embargo expulsion withdrawal membership recall".split())
KEEPING_OR_ENDING = frozenset(
    """lift ease reverse end extend renew prolong remove relax revoke rescind repeal maintain keep waive loosen soften
    withdraw retract annul lengthen drop suspend scrap cancel undo""".split()
)
"""What is done to a measure that is already there: whoever does it has taken it, 'agreed to lift sanctions'."""
UNMAKING = frozenset(
    """withdraw pull quit leave exit tear rip scrap suspend end break breach violate flout abrogate terminate cancel
    abandon ditch dump axe revoke annul rescind repudiate renounce veto block bomb shell attack raid storm seize occupy
    annex invade blockade""".split()
)
"""What is done to a thing that is then gone, broken or harmed: who judges 'it' judges the deed."""
