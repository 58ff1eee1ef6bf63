"""Names by alias, title, pet form, order and romanisation, and others of the same family.

The persons are invented where they are no historical ones; each pair differs in the name only.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate.drift import name
from xlate.model import Finding, Severity

ONE_NAME = [
    ("President Orlan Vesk met the envoys in the palace.", "Vesk met the envoys in the palace."),
    ("President Orlan Vesk met the envoys in the palace.",
     "Mr Vesk met the envoys in the palace."),
    ("President Orlan Vesk met the envoys in the palace.",
     "Mr. Orlan Vesk met the envoys in the palace."),
    ("President Orlan Vesk met the envoys in the palace.",
     "President Vesk met the envoys in the palace."),
    ("Foreign Minister Lenka Marsh left for the talks.",
     "Lenka Marsh, the foreign minister, left for the talks."),
    ("The envoy praised Bill Harrow for the treaty.",
     "The envoy praised William Harrow for the treaty."),
    ("The envoy praised Bob Harrow for the treaty.",
     "The envoy praised Robert Harrow for the treaty."),
    ("The envoy praised Sasha Belin for the treaty.",
     "The envoy praised Alexander Belin for the treaty."),
    ("The envoy praised Pepe Luarca for the treaty.",
     "The envoy praised José Luarca for the treaty."),
    ("The envoy praised Peggy Harrow for the treaty.",
     "The envoy praised Margaret Harrow for the treaty."),
    ("The envoy praised Zhenya Belin for the treaty.",
     "The envoy praised Yevgeny Belin for the treaty."),
    ("The envoy praised Chuck Harrow for the treaty.",
     "The envoy praised Charles Harrow for the treaty."),
    ("The envoy praised Paco Luarca for the treaty.",
     "The envoy praised Francisco Luarca for the treaty."),
    ("The envoy praised Kasia Wolny for the treaty.",
     "The envoy praised Katarzyna Wolny for the treaty."),
    ("The envoy praised Gigi Morello for the treaty.",
     "The envoy praised Luigi Morello for the treaty."),
    ("Kim Jong Un visited the plant on the coast.", "Kim Jong-un visited the plant on the coast."),
    ("Kim Jong Un visited the plant on the coast.", "Jong Un Kim visited the plant on the coast."),
    ("Orbán Viktor spoke after the vote in the house.",
     "Viktor Orban spoke after the vote in the house."),
    ("The book praises Syngman Rhee for the pact.", "The book praises Syngman Yi for the pact."),
    ("The book praises Rhee Syng-man for the pact.",
     "The book praises Lee Seung-man for the pact."),
    ("The train left P'yŏngyang in the morning.", "The train left Pyongyang in the morning."),
    ("The text quotes Mao Zedong on the matter.", "The text quotes Mao Tse-tung on the matter."),
    ("The text quotes Zhou Enlai on the matter.", "The text quotes Chou En-lai on the matter."),
    ("The envoys met in Peking to sign the text.", "The envoys met in Beijing to sign the text."),
    ("The envoys thanked Zelensky for the grain.", "The envoys thanked Zelenskyy for the grain."),
    ("The envoys thanked Zelenskiy for the grain.", "The envoys thanked Zelenskyy for the grain."),
    ("The envoys thanked Alexei Durnov for the grain.",
     "The envoys thanked Aleksey Durnov for the grain."),
    ("The envoys thanked Muhammad al-Tarifi for the grain.",
     "The envoys thanked Mohamed el-Tarifi for the grain."),
    ("The envoys thanked Mohammed al-Tarifi for the grain.",
     "The envoys thanked Muhammad Tarifi for the grain."),
    ("The envoys recalled Qaddafi in the debate.", "The envoys recalled Gaddafi in the debate."),
    ("The DPRK rejected the talks with the envoys.",
     "North Korea rejected the talks with the envoys."),
    ("North Korea rejected the talks with the envoys.",
     "The North rejected the talks with the envoys."),
    ("The DPRK rejected the talks with the envoys.",
     "The North rejected the talks with the envoys."),
    ("South Korea rejected the talks with the envoys.",
     "The South rejected the talks with the envoys."),
    ("South Korea rejected the talks with the envoys.",
     "The ROK rejected the talks with the envoys."),
    ("The army of South Korea began the drill.", "The South Korean army began the drill."),
    ("Pyongyang rejected the talks with the envoys.",
     "North Korea rejected the talks with the envoys."),
    ("Pyongyang rejected the talks with the envoys.",
     "The North Korean government rejected the talks with the envoys."),
    ("Moscow welcomed the plan for the canal.", "Russia welcomed the plan for the canal."),
    ("The Kremlin welcomed the plan for the canal.", "Moscow welcomed the plan for the canal."),
    ("Washington welcomed the plan for the canal.",
     "The United States welcomed the plan for the canal."),
    ("Washington welcomed the plan for the canal.",
     "The White House welcomed the plan for the canal."),
    ("The US welcomed the plan for the canal.", "America welcomed the plan for the canal."),
    ("The UN welcomed the plan for the canal.",
     "The United Nations welcomed the plan for the canal."),
    ("British troops held the bridge over the river.",
     "UK troops held the bridge over the river."),
    ("Talks were held in Velmar about the canal.",
     "The talks about the canal were held in Velmar."),
    ("Officials from Velmar and Ostrava signed the pact.",
     "Officials from Ostrava and Velmar signed the pact."),
    ("The state of Velmaria signed the pact with its neighbour.",
     "Velmaria signed the pact with its neighbour."),
    ("The Velmarian army held the bridge.", "The army of Velmaria held the bridge."),
    ("The Republic of Velmaria signed the pact with its neighbour.",
     "Velmaria signed the pact with its neighbour."),
]  # fmt: skip

ANOTHER = [
    ("President Orlan Vesk met the envoys in the palace.",
     "President Orlan Karst met the envoys in the palace."),
    ("President Orlan Vesk met the envoys in the palace.",
     "President Dragan Vesk met the envoys in the palace."),
    ("Foreign Minister Lenka Marsh left for the talks.",
     "Foreign Minister Tomas Marsh left for the talks."),
    ("The envoy praised Bill Harrow for the treaty.",
     "The envoy praised Robert Harrow for the treaty."),
    ("The envoy praised Sasha Belin for the treaty.",
     "The envoy praised Sergei Belin for the treaty."),
    ("Kim Jong Un visited the plant on the coast.", "Kim Jong Il visited the plant on the coast."),
    ("Kim Jong Un visited the plant on the coast.", "Kim Yo Jong visited the plant on the coast."),
    ("The text quotes Mao Zedong on the matter.", "The text quotes Deng Xiaoping on the matter."),
    ("The text quotes Mao Zedong on the matter.", "The text quotes Mao Anying on the matter."),
    ("The envoys thanked Zelensky for the grain.", "The envoys thanked Poroshenko for the grain."),
    ("The envoys thanked Alexei Durnov for the grain.",
     "The envoys thanked Andrei Durnov for the grain."),
    ("The envoys thanked Muhammad al-Tarifi for the grain.",
     "The envoys thanked Mahmoud al-Tarifi for the grain."),
    ("The envoys recalled Qaddafi in the debate.", "The envoys recalled Mubarak in the debate."),
    ("The DPRK rejected the talks with the envoys.",
     "The ROK rejected the talks with the envoys."),
    ("North Korea rejected the talks with the envoys.",
     "South Korea rejected the talks with the envoys."),
    ("Pyongyang rejected the talks with the envoys.", "Seoul rejected the talks with the envoys."),
    ("Moscow welcomed the plan for the canal.", "Minsk welcomed the plan for the canal."),
    ("The UN welcomed the plan for the canal.", "The EU welcomed the plan for the canal."),
    ("British troops held the bridge over the river.",
     "French troops held the bridge over the river."),
    ("Talks were held in Velmar about the canal.", "Talks were held in Dorvik about the canal."),
    ("Officials from Velmar signed the pact on grain.",
     "Officials from Dorvik signed the pact on grain."),
    ("The Velmarian army held the bridge.", "The Dorvikian army held the bridge."),
    ("The North rejected the talks with the envoys.",
     "The South rejected the talks with the envoys."),
    ("The train left Pyongyang in the morning.", "The train left Beijing in the morning."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), ONE_NAME)
def test_one_name_in_another_form(a: str, b: str, found: Callable[..., list[Finding]]) -> None:
    for one, other in ((a, b), (b, a)):
        assert [f.message for f in found(name, one, other) if f.severity.rank] == []


@pytest.mark.parametrize(("a", "b"), ANOTHER)
def test_another_name(a: str, b: str, found: Callable[..., list[Finding]]) -> None:
    for one, other in ((a, b), (b, a)):
        (drift,) = found(name, one, other)
        assert drift.severity == Severity.CRITICAL
        assert drift.a
        assert drift.b
        assert f'"{drift.a.text}"' in drift.message
        assert f'"{drift.b.text}"' in drift.message
