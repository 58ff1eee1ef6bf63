"""Who says what in French, German, Italian, Portuguese and Spanish copy, and what is nobody's."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.model import Article
from xlate.quotes import find_quotes

Row = tuple[str, str, str | None, str | None]
D, F, I = "direct", "fragment", "indirect"  # noqa: E741

FRENCH: list[tuple[str, list[Row]]] = [
    (
        "« Nous tiendrons bon », a martelé devant la presse M. Dupont, avant de quitter la salle.",
        [(D, "Nous tiendrons bon", "Dupont", "a martelé")],
    ),
    (
        "Le maire d'Orval, Lucien Dupont, a été reçu mardi. « Personne ne viendra », a prévenu "
        "M. Dupont. Il a ensuite ajouté que la route resterait fermée.",
        [
            (D, "Personne ne viendra", "Lucien Dupont", "a prévenu"),
            (I, "la route resterait fermée", "Lucien Dupont", "a ensuite ajouté"),
        ],
    ),
    ("Interrogée, la porte-parole, Irène Valot, n'a pas dit que le pont rouvrirait.", []),
    (
        "Le gouvernement « ne cédera pas », a assuré le Premier ministre Paul Revel.",
        [
            (I, "Le gouvernement « ne cédera pas »", "Paul Revel", "a assuré"),
            (F, "ne cédera pas", "Paul Revel", "a assuré"),
        ],
    ),
    (
        "L'usine, a-t-il reconnu, a perdu trois cents emplois.",
        [
            (I, "L'usine", "il", "a-t-il reconnu"),
            (I, "a perdu trois cents emplois", "il", "a-t-il reconnu"),
        ],
    ),
    (
        "Le président a dénoncé une « ingérence grossière » et promis que rien ne changerait.",
        [
            (F, "ingérence grossière", "Le président", "a dénoncé"),
            (I, "rien ne changerait", "Le président", "promis"),
        ],
    ),
    (
        "Selon l'agence Norpresse, citant un responsable, le navire « Étoile du Nord » a coulé.",
        [(I, "le navire « Étoile du Nord » a coulé", "l'agence Norpresse", "Selon")],
    ),
    (
        "« C'est un jour noir.\n« Nous ne l'oublierons pas », a lâché le préfet Marc Aubin.",
        [
            (D, "C'est un jour noir.", "Marc Aubin", "a lâché"),
            (D, "Nous ne l'oublierons pas", "Marc Aubin", "a lâché"),
        ],
    ),
    ("— Vous partez ? demanda le juge Morel.", [(D, "Vous partez ?", "Morel", "demanda")]),
    (
        "\"Il faut agir vite”, a déclaré la ministre de l'Intérieur, Anne Sorel. “C'est urgent.”",
        [
            (D, "Il faut agir vite", "Anne Sorel", "a déclaré"),
            (D, "C'est urgent.", "Anne Sorel", "a déclaré"),
        ],
    ),
    (
        "Les pourparlers reprendront jeudi, a annoncé le porte-parole, sans donner de lieu.",
        [(I, "Les pourparlers reprendront jeudi", "le porte-parole", "a annoncé")],
    ),
    (
        "Le ministre, qui s'exprimait à la radio, a estimé que « rien n'est perdu ».",
        [(F, "rien n'est perdu", "Le ministre", "a estimé")],
    ),
    (
        "« Aucun pont, a-t-elle ajouté, ne sera fermé. »",
        [
            (D, "Aucun pont", "elle", "a-t-elle ajouté"),
            (D, "ne sera fermé.", "elle", "a-t-elle ajouté"),
        ],
    ),
    (
        "« Nous irons, a déclaré le ministre Guy Morand. Les rues sont restées vides.",
        [(D, "Nous irons", "Guy Morand", "a déclaré")],
    ),
    (
        "Le leader a qualifié l’exercice de « répétition », quand Séoul parle de « menace ».",
        [(F, "répétition", "Le leader", "a qualifié"), (F, "menace", "Séoul", "parle")],
    ),
    ("Le navire « Belle Aurore », surnommé « la Vieille », est rentré au port.", []),
]

GERMAN: list[tuple[str, list[Row]]] = [
    (
        "„Wir weichen nicht“, sagte der Sprecher des Ministeriums, Jens Karow, am Freitag.",
        [(D, "Wir weichen nicht", "Jens Karow", "sagte")],
    ),
    (
        "Der Minister sagte, die Brücke werde erst am 3. Mai geöffnet. Die Regierung schwieg.",
        [(I, "die Brücke werde erst am 3. Mai geöffnet", "Der Minister", "sagte")],
    ),
    (
        "Außenministerin Karla Veit warnte vor einer »Spirale der Gewalt«. Veit fügte hinzu: "
        "»Das endet böse.«",
        [
            (F, "Spirale der Gewalt", "Karla Veit", "warnte"),
            (D, "Das endet böse.", "Karla Veit", "fügte hinzu"),
        ],
    ),
    (
        "Laut Polizei kamen bei dem Unfall drei Menschen ums Leben.",
        [(I, "kamen bei dem Unfall drei Menschen ums Leben", "Polizei", "Laut")],
    ),
    (
        "«Das ist falsch», sagt Bruno Kägi, der den Hof führt. «Völlig falsch.»",
        [
            (D, "Das ist falsch", "Bruno Kägi", "sagt"),
            (D, "Völlig falsch.", "Bruno Kägi", "sagt"),
        ],
    ),
    (
        "Er könne das nicht bestätigen, teilte ein Sprecher der Behörde mit.",
        [
            (
                I,
                "Er könne das nicht bestätigen",
                "ein Sprecher der Behörde",
                "teilte ein Sprecher der Behörde mit",
            )
        ],
    ),
    (
        '"Wir machen weiter“, erklärte Kanzler Olaf Renk. “Bis zum Ende.”',
        [
            (D, "Wir machen weiter", "Olaf Renk", "erklärte"),
            (D, "Bis zum Ende.", "Olaf Renk", "erklärte"),
        ],
    ),
    (
        "Wie die Ministerin sagte, habe man keine Wahl gehabt.",
        [(I, "habe man keine Wahl gehabt", "die Ministerin", "sagte")],
    ),
    (
        "Die Fähre „Seeadler“ lief aus, wie die Reederei mitteilte.",
        [(I, "Die Fähre „Seeadler“ lief aus", "die Reederei", "mitteilte")],
    ),
    (
        "Renk räumte ein, dass die Kasse leer sei.",
        [(I, "die Kasse leer sei", "Renk", "räumte ein")],
    ),
    (
        "Zuvor hatte Präsident Ivo Saar in einem Interview gesagt: „Nie wieder.“",
        [(D, "Nie wieder.", "Ivo Saar", "gesagt")],
    ),
    (
        "Die sogenannte „Volksmiliz“ griff an, so der General Timo Brandt.",
        [(I, "Die sogenannte „Volksmiliz“ griff an", "Timo Brandt", "so")],
    ),
    (
        "„Kommen Sie wieder?“, fragte die Richterin.",
        [(D, "Kommen Sie wieder?", "die Richterin", "fragte")],
    ),
    (
        "„Ich bin dagegen“, sagte die 34-Jährige.",
        [(D, "Ich bin dagegen", "die 34-Jährige", "sagte")],
    ),
    (
        "»Wir gehen«, sagte Bürgermeisterin Ute Lang, »aber nicht heute.« Und weiter: »Nie!«",
        [
            (D, "Wir gehen", "Ute Lang", "sagte"),
            (D, "aber nicht heute.", "Ute Lang", "sagte"),
            (D, "Nie!", "Ute Lang", "Und weiter"),
        ],
    ),
]

SPANISH: list[tuple[str, list[Row]]] = [
    (
        "El canciller Tomás Arrieta dijo el lunes que su país «no aceptará imposiciones» y que "
        "retirará a su embajador.",
        [
            (I, "su país «no aceptará imposiciones»", "Tomás Arrieta", "dijo"),
            (F, "no aceptará imposiciones", "Tomás Arrieta", "dijo"),
            (I, "retirará a su embajador", "Tomás Arrieta", "dijo"),
        ],
    ),
    (
        "—¿Y el agua? —preguntó la alcaldesa Nieves Robledo—. Nadie la ha visto.",
        [
            (D, "¿Y el agua?", "Nieves Robledo", "preguntó"),
            (D, "Nadie la ha visto.", "Nieves Robledo", "preguntó"),
        ],
    ),
    (
        "Según fuentes del ministerio, el buque “Santa Olalla” zarpó sin permiso.",
        [(I, "el buque “Santa Olalla” zarpó sin permiso", "fuentes del ministerio", "Según")],
    ),
    (
        "La huelga terminará el viernes, informó el sindicato.",
        [(I, "La huelga terminará el viernes", "el sindicato", "informó")],
    ),
    ("Ella dijo que no volvería.", [(I, "no volvería", "Ella", "dijo")]),
    ("El Gobierno no confirmó que hubiera heridos.", []),
    (
        'Al ser consultado, el portavoz Darío Luna respondió: "Es falso”.',
        [(D, "Es falso", "Darío Luna", "respondió")],
    ),
    (
        "«Hemos vencido, aseguró el general Prado, y nadie nos echará».",
        [
            (D, "Hemos vencido", "Prado", "aseguró"),
            (D, "y nadie nos echará", "Prado", "aseguró"),
        ],
    ),
    (
        "El llamado “impuesto verde” subirá, señaló la ministra de Hacienda, Eva Solís.",
        [(I, "El llamado “impuesto verde” subirá", "Eva Solís", "señaló")],
    ),
    (
        "Solís, que viaja hoy, advirtió de que habrá recortes, añadiendo que serán pocos.",
        [
            (I, "habrá recortes", "Solís", "advirtió"),
            (I, "serán pocos", "Solís", "añadiendo"),
        ],
    ),
    ("Dijo no saber nada. La taberna «El Ancla Rota» cerró.", []),
    ("Así lo dijo el juez: «No procede».", [(D, "No procede", "el juez", "dijo")]),
    (
        "El ministro Iván Rey llegó tarde. «No pasa nada», dijo. Añadió que volvería.",
        [(D, "No pasa nada", "Iván Rey", "dijo"), (I, "volvería", "Iván Rey", "Añadió")],
    ),
]

ITALIAN: list[tuple[str, list[Row]]] = [
    (
        "«Non firmeremo», ha detto lunedì il ministro degli Esteri Aldo Ferrero ai giornalisti. "
        "Poi ha aggiunto che «il tempo è scaduto».",
        [
            (D, "Non firmeremo", "Aldo Ferrero", "ha detto"),
            (F, "il tempo è scaduto", "Aldo Ferrero", "ha aggiunto"),
        ],
    ),
    (
        "Secondo il portavoce del governo, Ugo Pini, i lavori finiranno a maggio.",
        [(I, "i lavori finiranno a maggio", "Ugo Pini", "Secondo")],
    ),
    ("— Dove andate? — chiese la guardia.", [(D, "Dove andate?", "la guardia", "chiese")]),
    (
        "Il ponte resterà chiuso, ha fatto sapere il Comune.",
        [(I, "Il ponte resterà chiuso", "il Comune", "ha fatto sapere")],
    ),
    (
        "La premier Livia Sarti ha definito l'accordo “una trappola”. Sarti non ha detto quando.",
        [(F, "una trappola", "Livia Sarti", "ha definito")],
    ),
    ("“È una vergogna!”, ha gridato Sarti.", [(D, "È una vergogna!", "Sarti", "ha gridato")]),
    (
        "Il sindaco Remo Galli: «Nessuno sarà lasciato solo».",
        [(D, "Nessuno sarà lasciato solo", "Remo Galli", ":")],
    ),
    (
        "L'esercito «è pronto», sostiene il generale Dario Conti, «ma non attaccherà».",
        [
            (I, "L'esercito «è pronto»", "Dario Conti", "sostiene"),
            (F, "è pronto", "Dario Conti", "sostiene"),
            (F, "ma non attaccherà", "Dario Conti", "sostiene"),
        ],
    ),
    (
        "Lo ha detto il presidente, spiegando che la tassa non cambierà.",
        [(I, "la tassa non cambierà", "il presidente", "spiegando")],
    ),
    ("Il cosiddetto «decreto acqua» è stato approvato.", []),
    (
        "A detta di Galli, la nave «Stella Maris» era vuota.",
        [(I, "la nave «Stella Maris» era vuota", "Galli", "A detta di")],
    ),
    (
        "Il ministro vuole dimettersi, riferisce il quotidiano.",
        [(I, "Il ministro vuole dimettersi", "il quotidiano", "riferisce")],
    ),
    (
        "«L'acqua, ha detto, non basta». «E il pane?», ha chiesto la signora Pia Conti.",
        [
            (D, "L'acqua", None, "ha detto"),
            (D, "non basta", None, "ha detto"),
            (D, "E il pane?", "Pia Conti", "ha chiesto"),
        ],
    ),
]

PORTUGUESE: list[tuple[str, list[Row]]] = [
    (
        "“Não vamos ceder”, afirmou na terça-feira o ministro da Defesa, Rui Telles, no cais. "
        "Telles acrescentou que as tropas “estão prontas” e que não haverá recuo.",
        [
            (D, "Não vamos ceder", "Rui Telles", "afirmou"),
            (I, "as tropas “estão prontas”", "Rui Telles", "acrescentou"),
            (F, "estão prontas", "Rui Telles", "acrescentou"),
            (I, "não haverá recuo", "Rui Telles", "acrescentou"),
        ],
    ),
    (
        "– Vou ficar – disse Marta Nunes, moradora do bairro.",
        [(D, "Vou ficar", "Marta Nunes", "disse")],
    ),
    (
        "De acordo com a polícia, três pessoas morreram.",
        [(I, "três pessoas morreram", "a polícia", "De acordo com")],
    ),
    (
        "A ponte, garantiu o prefeito Caio Leme, abre em maio.",
        [(I, "A ponte", "Caio Leme", "garantiu"), (I, "abre em maio", "Caio Leme", "garantiu")],
    ),
    ("“Acabou”, escreveu ele na rede.", [(D, "Acabou", "ele", "escreveu")]),
    (
        'O chefe da missão, Abel Pires, que fala hoje, alertou: "O prazo acabou”.',
        [(D, "O prazo acabou", "Abel Pires", "alertou")],
    ),
    ("A chamada “taxa do mar” foi suspensa. O navio “Boa Nova” afundou.", []),
    ("O governo não disse que pagaria.", []),
    (
        "Segundo Pires, citado pelo jornal Maré, o navio “Boa Nova” afundou.",
        [(I, "o navio “Boa Nova” afundou", "Pires", "Segundo")],
    ),
    (
        "«Isto é grave», avisou a médica Lia Prado. «Muito grave.»",
        [(D, "Isto é grave", "Lia Prado", "avisou"), (D, "Muito grave.", "Lia Prado", "avisou")],
    ),
    (
        "A presidente disse que “ninguém ficará sem água”, noticiou a agência Lusitânia.",
        [(F, "ninguém ficará sem água", "A presidente", "disse")],
    ),
    (
        "— Se chover — disse a vereadora Ana Brito —, fechamos tudo.",
        [(D, "Se chover", "Ana Brito", "disse"), (D, "fechamos tudo.", "Ana Brito", "disse")],
    ),
    (
        "A obra custa caro, segundo o secretário Jorge Paz.",
        [(I, "A obra custa caro", "Jorge Paz", "segundo")],
    ),
]

TABLE = {"fr": FRENCH, "de": GERMAN, "es": SPANISH, "it": ITALIAN, "pt": PORTUGUESE}
CASES = [(lang, text, rows) for lang, table in TABLE.items() for text, rows in table]


def find(lang: str, text: str) -> list[Row]:
    found = find_quotes(Article(id="a", outlet="o", lang=lang, text=text))
    return [
        (
            str(quote.form.value),
            quote.text,
            (quote.source.name or quote.source.text) if quote.source else None,
            quote.cue.text if quote.cue else None,
        )
        for quote in found
    ]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES)
def test_awkward_copy(lang: str, text: str, expected: list[Row]) -> None:
    assert find(lang, text) == expected


def test_halves_are_one_attribution() -> None:
    text = "« Aucun pont, a-t-elle ajouté, ne sera fermé »."
    first, second = find_quotes(Article(id="a", outlet="o", lang="fr", text=text))
    assert first.attribution_id == second.attribution_id


def test_who_passed_it_on() -> None:
    text = "“Poderíamos vender água”, declarou Rosa Quinta, segundo a agência estatal ACN."
    (quote,) = find_quotes(Article(id="a", outlet="o", lang="pt", text=text))
    assert quote.source is not None
    assert quote.source.text == "Rosa Quinta"
    assert [via.text for via in quote.via] == ["a agência estatal ACN"]


def test_a_pronoun_with_two_who_could_be_meant_stays_a_pronoun() -> None:
    text = "« Non », a dit Jeanne Roy. Un passant est venu. « Oui », a-t-il répondu."
    assert find("fr", text)[1][2] in ("il", None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "L'accord, promis par le ministre, prévoit que les taxes baissent."),
        ("fr", "La nouvelle annonce du gouvernement, attendue mardi, inquiète."),
        ("fr", "Il faut dire que la météo était mauvaise. On dit que la mer monte."),
        ("fr", "Selon les règles, le capitaine joue."),
        ("de", "Er meinte die Brücke, die im Mai eröffnet werde."),
        ("de", "Der Vorstand teilte das Unternehmen in drei Teile."),
        ("de", "Laut und deutlich klang das Horn. Das zeigt, dass die Preise steigen."),
        ("de", "Die Polizei nahm den Mann fest, der die Tat gestand."),
        ("es", "El presidente del club, que pidió calma, anunció el fichaje de Darío Luna."),
        ("es", "Se dice que el lago no tiene fondo. No se sabe si el juez dirá que sí."),
        ("es", "El informe contó los votos, señaló las faltas y se archivó."),
        ("it", "Si dice che il lago sia profondo. Secondo tempo al via, Galli in panchina."),
        ("it", "Il presidente ha ricordato le vittime, il vescovo ha pregato."),
        ("pt", "A polícia informou o juiz, que saiu. A obra, prometida pelo prefeito, parou."),
        ("pt", "Ela contou os votos e anunciou o resultado."),
    ],
)
def test_nobody_is_quoted(lang: str, text: str) -> None:
    assert find(lang, text) == []


def test_a_german_noun_is_no_name() -> None:
    rows = find("de", "Minister Jan Holt kam. „Ja“, sagte der Minister. „Nein“, rief das Kind.")
    assert [row[2] for row in rows] == ["Jan Holt", "das Kind"]


WORDS = st.lists(st.sampled_from(
    ["dit", "a-t-il", "déclaré", "que", "dass", "sagte", "Selon", "laut", "M.", "der", "die", "la",
     "Holt", "Anne", "Roy", "ministre", "Minister", "—", "–", "-", "«", "»", "„", "“", "”", '"',
     ",", ".", ":", "\n", "dijo", "ha", "detto", "che", "e", "y", "wie", "zufolge", "hat", "gesagt",
     "fügte", "hinzu", "so", "sei", "el", "ele", "disse", "não", "qui", "des", "'", "’", "?", "…"]
), max_size=50).map(" ".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(WORDS, st.sampled_from(["fr", "de", "es", "it", "pt"]))
def test_quotes_nest_and_mentions_stand_in_the_text(text: str, lang: str) -> None:
    quotes = find_quotes(Article(id="a", outlet="o", lang=lang, text=text))
    for quote in quotes:
        assert text[quote.start : quote.end] == quote.text != ""
        for mention in (quote.source, quote.cue, *quote.via):
            assert mention is None or text[mention.start : mention.end] == mention.text != ""
    for at, one in enumerate(quotes):
        for other in quotes[at + 1 :]:
            assert other.start >= one.end or other.end <= one.end, (one.text, other.text)


@pytest.mark.parametrize(
    "hostile",
    ["« Il a dit, ", "dit que ", "— Oui — dit Paul.\n", "Selon ", "A, ", "M. ", "hat «a» gesagt "],
)
@pytest.mark.parametrize("lang", ["fr", "de"])
def test_hostile_text_takes_linear_time(hostile: str, lang: str) -> None:
    began = time.process_time()
    find_quotes(Article(id="a", outlet="o", lang=lang, text=hostile * 10_000))
    assert time.process_time() - began < 15
