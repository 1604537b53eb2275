"""What comes from below the window is recognised, and shown in the window's language."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from s1gui.core.budget import Budget
from s1gui.core.errors import S1Error
from s1gui.core.happenings import LoadRefused
from s1gui.core.sampling import Sampling
from s1gui.core.settings import Settings
from s1gui.engines.local.exits import why
from s1gui.engines.local.fit import Wish, fit
from s1gui.engines.local.folder import inspect
from s1gui.engines.local.worker import in_words
from s1gui.qt.banner import notice_of, notice_of_store
from s1gui.qt.engine_view import EngineView
from s1gui.qt.language import speak
from s1gui.qt.sentences import told
from s1gui.qt.train.field import FieldBox
from s1gui.qt.train.fields import read, recipe_fields
from s1gui.storage.problems import read_problems
from s1gui.storage.store_state import NotStoring
from tests.qt.conftest import Windows
from tests.sentence_templates import PIECE, templates
from tests.translations import FIELD, SENTENCES, TEMPLATES, catalogue
from trainer.recipe import Recipe


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    assert speak(qapp, "fr") == "fr"
    yield
    speak(qapp, "en")


def test_every_sentence_has_its_french_with_the_same_fields_and_none_is_stale() -> None:
    there, wanted = catalogue(context=SENTENCES), templates()
    assert [key for key in wanted if not there.get(key, ("",))[0]] == [], "run `make translations`, then fill them in"
    assert [key for key in there if key not in wanted] == [], "run `make translations`"
    assert [key for key in wanted if set(FIELD.findall(there[key][0])) != set(FIELD.findall(key))] == []


def test_the_templates_that_are_shipped_are_those_of_the_source() -> None:
    assert json.loads(TEMPLATES.read_text("utf-8")) == {key: numbers for key, (_, numbers) in templates().items()}


def test_each_sentence_is_recognised_with_values_in_it(french: None) -> None:
    there, wrong = catalogue(context=SENTENCES), []
    for template, (_, numbers) in templates().items():
        names = enumerate(dict.fromkeys(FIELD.findall(template)))
        values = {name: f"{place}" if name in numbers else f"v{place}/x" for place, name in names}
        if told(_filled(template, values)) != _filled(there[template][0], values):
            wrong.append(template)
    assert wrong == []


def test_every_short_piece_that_is_looked_for_is_in_the_source() -> None:
    assert PIECE - {FIELD.sub("X", template) for template in templates()} == set()


def test_what_is_not_recognised_is_shown_as_it_is(french: None) -> None:
    for text in ("", "/home/me/The disk is full", "Something else broke. Truly.", "x" * 3000, "a: b"):
        assert told(text) == text


def test_in_english_nothing_changes(qapp: QApplication) -> None:
    speak(qapp, "en")
    assert told("The disk is full. Make room; runs are kept in memory until then.").startswith("The disk is full. Make")


def test_several_sentences_and_those_inside_others_are_told(french: None) -> None:
    assert (
        told("The store is not open. Nothing of it was taken in.")
        == "La base n’est pas ouverte. Rien n’en a été repris."
    )
    assert told("The run can't be kept: The store is closed.") == (
        "L’exécution ne peut pas être gardée\u00a0: La base est fermée."
    )


@pytest.mark.parametrize(
    ("english", "french_words"),
    [
        ("LoRA adapter on /m, merged into its weights.", "Adaptateur LoRA sur /m, fusionné dans ses poids."),
        ("loading weights", "chargement des poids"),
        (
            "Teach adapters (LoRA), at a learning rate of 0.0001. Leave out samples above 4,096 tokens: 3 of 1,000.",
            "Entraîner des adaptateurs (LoRA), à un taux d’apprentissage de 0,0001. "
            "Écarter les exemples de plus de 4\u202f096 jetons\u00a0: 3 sur 1\u202f000.",
        ),
        (why(-9), "Le moteur a été tué (signal 9). Peut-être que la machine a manqué de mémoire."),
        (in_words(ValueError()), "Le moteur a échoué avec ValueError\u00a0: sans raison donnée."),
    ],
    ids=["adapter", "step", "change", "signal", "failure"],
)
def test_pieces_in_a_sentence_are_french_too(english: str, french_words: str, french: None) -> None:
    assert told(english) == french_words


def test_a_model_that_does_not_fit_is_refused_in_french_alone(french: None) -> None:
    refused = _raised(
        lambda: fit(
            weights=2**33,
            slot=2**10,
            wish=Wish(1024, 1),
            own_limit=2**15,
            free=2**32,
            kv_limit=0,
            where="cpu",
            smaller=(("nf4", 2**30),),
        )
    )
    words = told(str(refused))
    assert words == (
        "Le modèle ne tient pas\u00a0: ses poids prennent 8,00 Gio, et il reste 4,00 Gio (cpu). "
        "En nf4, ses poids prennent 1,00 Gio et tiennent\u00a0; choisissez nf4."
    )


def test_numbers_are_written_as_the_language_writes_them(french: None) -> None:
    assert "12\u202f000" in told("The trace has 12,000 thinking tokens, not 1. Choose a place on it.")
    assert "1,50 Go" in told("A checkpoint needs 1.50 GB, and 0.20 GB are free.")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (lambda: Budget(max_thinking_tokens=10, min_thinking_tokens=2000), "Le minimum de 2\u202f000 jetons"),
        (lambda: Budget(min_thinking_tokens=1, waits=1, accounting="harness"), "Le harnais de s1"),
        (lambda: Sampling(temperature=-1.0), "la température -1.0 n’est pas entre 0 et 100. Choisissez une autre"),
        (lambda: Settings(question=""), "Il n’y a pas de question."),
        (lambda: Recipe(base="a", data="b", global_batch=3, micro_batch=2), "global_batch (3) n’est pas un multiple"),
        (lambda: read_problems(Path(__file__)), "Ligne 1 de test_sentences.py\u00a0: ce n’est pas du JSON."),
    ],
    ids=["budget", "harness", "sampling", "settings", "recipe", "problems"],
)
def test_an_error_that_is_raised_is_french(asked: Callable[[], object], words: str, french: None) -> None:
    with pytest.raises(S1Error) as raised:
        asked()
    assert told(str(raised.value)).startswith(words)


def test_a_form_takes_and_shows_numbers_and_complaints_as_the_language_writes_them(french: None) -> None:
    box = FieldBox(recipe_fields()["warmup"])
    box.show_value(0.05)
    assert box.typed == "0,05" and box.field.read("0,07") == 0.07 and box.field.read("0.07") == 0.07
    wrong = read(recipe_fields(), {"warmup": "much", "block": "1,5"}).wrong
    assert wrong["warmup"].startswith("Montée doit être un nombre, 0 à ")
    assert wrong["block"].startswith("Bloc doit être un nombre entier, ")


def test_panels_show_what_the_engine_and_the_store_say_in_french(french: None) -> None:
    refused = EngineView().told(LoadRefused("nowhere", "ModelError", str(_raised(lambda: inspect(Path("/nowhere"))))))
    assert "Il n’y a pas de dossier /nowhere." in notice_of(refused, "nowhere").text
    state = NotStoring("The disk is full.", "Make room; runs are kept in memory until then.")
    assert "Le disque est plein. Faites de la place" in notice_of_store(state).text


def test_a_window_refuses_an_empty_question_in_french(french: None, windows: Windows) -> None:
    window = windows()
    window.question.set_question("")
    window.asking.run()
    assert window.question.refusal() == "Il n’y a pas de question. Écrivez-en une et relancez."


def _raised(act: Callable[[], object]) -> S1Error:
    with pytest.raises(S1Error) as raised:
        act()
    return raised.value


def _filled(text: str, values: dict[str, str]) -> str:
    return FIELD.sub(lambda field: values[field[1]], text)
