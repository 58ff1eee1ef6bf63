"""Made-up articles about one statement, as many as wanted, for measuring speed.

Each has about 400 words and twelve of sixteen quotes in its own wording; every name is invented.
"""

from __future__ import annotations

import random
import re

from benchmarks.data import SEED
from xlate.model import Article, Story

QUOTES_EACH = 12
_CHOICE = re.compile(r"\{([^{}]*)\}")

SPEECH = (
    "We will {never|not ever|at no time} {pull back|withdraw|move} our {batteries|guns} from the "
    "{coast|shore} unless the {blockade|closure} of the {strait|channel} is {lifted|ended} first",
    "The {harbour|port} of Veldin {received|took in} 43 {ships|vessels} in {March|the month of "
    "March}, {fewer than half|less than half} of what it {handled|saw} a year {ago|earlier}",
    "{No one|Nobody} {should|ought to} take our {patience|restraint} {for|as} "
    "weakness, and {no one|nobody} should put it to the test {again|once more}",
    "{If|Should} the talks {fail|collapse|break down}, the {republic|country} {may|might} "
    "{leave|quit|withdraw from} the grain {accord|agreement|pact} before the {end of the year|"
    "year is out}",
    "Our {fishermen|fishing crews} have {lost|been robbed of} {about|around|some} 120 boats {since|"
    "from} January and {nobody|no one} has {paid|given} them a single crown",
    "The minister of {defence|war} did not {order|command} the {drill|exercise}, and {he|the "
    "minister} {learned|heard} of it {only|no sooner than} {on Tuesday|on Tuesday evening}",
    "{Every|Each} {family|household} in the {hill districts|upland districts} will {get|receive} "
    "25 kilograms of {flour|meal} and two litres of oil a month until the {harvest|crop is in}",
    "Those who {sold|delivered} the {missiles|rockets} to our {neighbours|neighbour} must {bear|"
    "carry} the {responsibility|blame} for what {follows|comes next}",
    "The {bridge|crossing} at Orsk will {reopen|open again} on 14 May, {provided|on condition} "
    "that the {engineers|builders} {find|see} no further {cracks|damage}",
    "{I|We} have {spoken|talked} with President Halden {twice|two times} this week and {he|the "
    "president} has {promised|assured us} that the {aid|help} {will arrive|is on its way}",
    "{More than|Over} 3,500 {soldiers|troops} {took part|were involved} in the {search|rescue}, "
    "which {lasted|went on for} {eleven|11} days and {cost|claimed} two lives",
    "The {sanctions|penalties} {hurt|harm} the {poor|poorest} and not the {generals|officers} "
    "against whom they {were|are} {meant|aimed}",
    "It is {too early|too soon} to {say|tell} whether the {ceasefire|truce} {holds|will hold}, but "
    "the {guns|cannon} have been {silent|quiet} {since|from} {dawn|daybreak}",
    "The {court|tribunal} {rejected|dismissed} the {appeal|complaint} because it {came|was filed} "
    "nine days {late|after the deadline}, {not because|and not since} it was {wrong|unfounded}",
    "{Our|This country's} {reactors|power plants} are {safe|secure}, and the {inspectors|experts} "
    "from abroad {can|may} {see|visit} all of them {except|but} the one at Torvik",
    "We {ask|call on} the {council|assembly} to {meet|convene} {at once|immediately} and to "
    "{condemn|denounce} the {attack|raid} on the {convoy|column} in the {clearest|strongest} terms",
)  # fmt: skip
FRAMES = (
    "“{Q},” {S} said.",
    "“{Q},” {S} told reporters in Veldin.",
    "{S} said: “{Q}.”",
    "According to the agency, {S} said: “{Q}.”",
    "“{Q},” {S} was quoted as saying.",
)
SPEAKERS = (
    "Premier Anton Marek",
    "Mr Marek",
    "the premier",
    "Foreign Minister Lida Sorn",
    "Ms Sorn",
)
FILLER = (
    "The {remarks|comments} came after a {meeting|sitting} of the cabinet that {lasted|ran} for "
    "most of the {day|afternoon}.",
    "{Trade|Commerce} through the strait has {fallen|dropped} since the winter, and {prices|the "
    "price of bread} in the capital {rose|went up} again last week.",
    "The opposition {called|named} the speech a {distraction|manoeuvre} and {asked|demanded} to "
    "see the budget first.",
    "{Diplomats|Envoys} in the city {expect|foresee} that the {talks|negotiations} will go on in "
    "the {autumn|coming autumn}.",
    "A {spokesman|spokeswoman} for the neighbouring government {declined|refused} to comment.",
    "Hundreds of {people|residents} {gathered|stood} on the quay in the rain, some with candles, "
    "others with {flags|banners}.",
    "The agency {published|put out} the text late on {Monday|Monday night}, without the usual "
    "photographs.",
)  # fmt: skip


def story(count: int, seed: int = SEED) -> Story:
    """A story of `count` articles, always the same for one seed."""
    return Story(id=f"made-{count}", articles=tuple(article(n, seed) for n in range(count)))


def article(number: int, seed: int = SEED) -> Article:
    """Article `number` of a seed: twelve quotes, nearly in their order, and filler between."""
    chance = random.Random(f"{seed}-{number}")
    chosen = sorted(chance.sample(range(len(SPEECH)), QUOTES_EACH),
                    key=lambda n: n + 3 * chance.random())  # fmt: skip
    paragraphs = [_quoted(SPEECH[n], chance) for n in chosen]
    for sentence in chance.sample(FILLER, 6):
        paragraphs.insert(chance.randrange(len(paragraphs) + 1), _worded(sentence, chance))
    return Article(id=f"m{number}", outlet=f"Outlet {number}", lang="en",
                   text="\n\n".join(paragraphs))  # fmt: skip


def _quoted(template: str, chance: random.Random) -> str:
    frame = chance.choice(FRAMES)
    quote, speaker = _worded(template, chance), chance.choice(SPEAKERS)
    shown = frame.replace("{Q}", quote).replace("{S}", speaker)
    return shown[0].upper() + shown[1:]


def _worded(template: str, chance: random.Random) -> str:
    return _CHOICE.sub(lambda match: chance.choice(match.group(1).split("|")), template)
