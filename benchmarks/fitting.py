"""Which kinds of finding fit a labelled difference, for each set's own names of differences."""

from __future__ import annotations

from typing import NamedTuple

WORDS = frozenset({"wording", "strength", "specificity", "term"})
FACTS = frozenset({"number", "name"})


class Edit(NamedTuple):
    """A kind of DEMETR edit: how its description begins, a short name, and the kinds that fit.

    `fits` is empty where the benchmark asks for no kind.
    """

    begins: str
    name: str
    fits: frozenset[str]


_LOST = frozenset({"omission"})
EDITS = (
    Edit("change into hypernym", "hypernym", WORDS),
    Edit("codemix", "codemix", frozenset()),
    Edit("changing a word to its antonym", "antonym", frozenset({"polarity"})),
    Edit("adding a word", "word added", frozenset({"addition", "condition", *WORDS})),
    Edit("affirmative to negation", "negation", frozenset({"polarity"})),
    Edit("remove prepositional phrase", "phrase removed", _LOST | FACTS | {"condition"}),
    Edit("replace NE", "name replaced", FACTS),
    Edit("numbers changed", "number", frozenset({"number"})),
    Edit("change of gender pronoun", "pronoun", frozenset({"referent"})),
    Edit("change the tense", "tense", frozenset({"tense", "modality"})),
    Edit("change the aspect", "aspect", frozenset({"tense"})),
    Edit("change affirmative to interrogative", "question", frozenset({"modality"})),
    Edit("removes adj or adv", "adj or adv removed", _LOST | WORDS | {"condition"}),
    Edit("removes content verb", "verb removed", _LOST),
    Edit("remove noun", "noun removed", _LOST | {"name"}),
    Edit("remove the head", "head removed", _LOST | {"name"}),
    Edit("remove random named entity", "name removed", _LOST | FACTS),
)


def edit(description: str) -> Edit:
    """The kind of edit that a DEMETR row's description names."""
    for known in EDITS:
        if description.startswith(known.begins):
            return known
    return Edit(description, description.split("(")[0].strip()[:40], frozenset())


def fits_gold(kind: str, labelled: frozenset[str]) -> bool:
    """Whether a finding's kind fits the labels of drift-human-gold: one of them, or its like.

    Wording, strength, specificity and term shade into each other, in the labels too.
    """
    return kind in labelled or (kind in WORDS and bool(labelled & WORDS))


_ETPC = {
    "Same Polarity Substitution (named ent.)": FACTS,
    "Same Polarity Substitution (contextual)": WORDS,
    "Same Polarity Substitution (habitual)": WORDS,
    "Opposite polarity substitution (contextual)": frozenset({"polarity"}),
    "Opposite polarity substitution (habitual)": frozenset({"polarity"}),
    "Negation switching": frozenset({"polarity"}),
    "Addition/Deletion": frozenset({"omission", "addition"}),
    "Modal Verb Changes": frozenset({"modality"}),
    "Inflectional Changes": frozenset({"tense", "number"}),
    "Converse substitution": frozenset({"agency"}),
    "Diathesis alternation": frozenset({"agency"}),
}


def etpc_kinds(name: str) -> frozenset[str]:
    """The kinds that fit an ETPC relation type; none where the benchmark names none."""
    return _ETPC.get(name, frozenset())
