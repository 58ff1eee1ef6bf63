"""Drift between two languages: what can be seen without a translation of the whole.

No word is shared, so what is compared is read on each side by itself and in a form that languages
share: amounts by value, names by what they name, signs (negation, condition, modality, question),
and length. A kind's file hands a pair of two languages to the file of its name here. What cannot be
judged across languages is listed in `coverage/unjudged.py`.
"""
