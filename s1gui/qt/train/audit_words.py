"""What an inspection of the data found, in the words of the data card."""

from s1gui.qt.sentences import told
from s1gui.qt.train.audit import AuditShown
from s1gui.qt.train.histogram import Bar
from s1gui.qt.train.preview import Piece, Sight
from s1gui.qt.train.words import with_labels
from s1gui.qt.words import number, plural, tr
from trainer.audit import Audit, Inspection
from trainer.recipe import TooLong


def audit_shown(found: Inspection, audit: Audit, too_long: TooLong) -> AuditShown:
    """What the card says of an inspection with that audit. too_long: what the recipe does with samples beyond it."""
    summary = plural("{n} sample is trained on", "{n} samples are trained on", audit.trained)
    if audit.held_out:
        summary = tr("{trained}, {n} held out for evaluation", trained=summary, n=audit.held_out)
    return AuditShown(
        summary=_refusal(found, audit, too_long) or f"{summary}.",
        facts=_facts(found, audit),
        bars=tuple(Bar(one.least, one.below - 1, one.samples) for one in audit.lengths.histogram),
        block=audit.block,
        warnings=_warnings(audit, too_long),
        is_refused=bool(found.refusal),
    )


def sights(found: Inspection) -> tuple[Sight, ...]:
    """The first samples, for the preview."""
    return tuple(tuple(Piece(piece.text, piece.is_supervised) for piece in sample) for sample in found.preview)


def _refusal(found: Inspection, audit: Audit, too_long: TooLong) -> str:
    """Why nothing can be trained, and what on the page would change that; "" where it can."""
    if not (found.refusal and audit.too_long and too_long == "refuse"):
        return with_labels(told(found.refusal))
    return tr(
        "{n} of {samples} samples are longer than the block of {block} tokens; the longest has {longest}. Drop or cut "
        "them below, or set a longer block.",
        n=audit.too_long,
        samples=audit.too_long + audit.trained,
        block=audit.block,
        longest=audit.lengths.longest,
    )


def _facts(found: Inspection, audit: Audit) -> tuple[tuple[str, str], ...]:
    lengths = audit.lengths
    share = audit.supervised / audit.tokens if audit.tokens else 0.0
    return (
        (tr("columns:"), found.columns),
        (tr("format:"), found.format),
        (tr("tokens in an epoch:"), number(audit.tokens)),
        (tr("with loss:"), number(share, ".0%")),
        (tr("median:"), number(lengths.median)),
        (tr("99 % within:"), number(lengths.p99)),
        (tr("longest:"), number(lengths.longest)),
    )


def _warnings(audit: Audit, too_long: TooLong) -> tuple[str, ...]:
    found = (_too_long(audit, too_long), *_left_out(audit), *_to_know(audit))
    return tuple(sentence for sentence in found if isinstance(sentence, str) and sentence)


def _left_out(audit: Audit) -> tuple[str | int, ...]:
    """Sentences on samples and questions that stand elsewhere too or are empty; 0 or False where there are none."""
    done = audit.duplicates and audit.has_duplicates
    return (
        audit.empty
        and plural(
            "{n} sample with an empty question, thinking or answer is left out.",
            "{n} samples with an empty question, thinking or answer are left out.",
            audit.empty,
        ),
        audit.overlapping
        and plural(
            "{n} sample is left out: its question is held out.",
            "{n} samples are left out: their questions are held out.",
            audit.overlapping,
        ),
        audit.similar
        and plural(
            "{n} question is much like a held-out one.", "{n} questions are much like held-out ones.", audit.similar
        ),
        audit.duplicates
        and not done
        and plural("{n} duplicate is left out.", "{n} duplicates are left out.", audit.duplicates),
        done
        and plural(
            "{n} sample has a question that came before, and is kept.",
            "{n} samples have a question that came before, and are kept.",
            audit.duplicates,
        ),
    )


def _to_know(audit: Audit) -> tuple[str | int, ...]:
    """Sentences on what the samples that are kept do not teach; 0 where there are none."""
    return (
        audit.shortened
        and plural(
            "Of {n} conversation only the first answer is learnt.",
            "Of {n} conversations only the first answer is learnt.",
            audit.shortened,
        ),
        audit.stray
        and plural(
            "{n} sample has a marker or an end token inside its text.",
            "{n} samples have a marker or an end token inside their texts.",
            audit.stray,
        ),
        audit.unended
        and plural(
            "{n} sample does not teach the model to stop: its end token carries no loss.",
            "{n} samples do not teach the model to stop: their end token carries no loss.",
            audit.unended,
        ),
        audit.held_out_unused
        and plural(
            "{n} held-out sample is without thinking or too long, so it is not evaluated on.",
            "{n} held-out samples are without thinking or too long, so they are not evaluated on.",
            audit.held_out_unused,
        ),
    )


def _too_long(audit: Audit, too_long: TooLong) -> str:
    if not audit.too_long:
        return ""
    match too_long:
        case "drop":
            return plural(
                "{n} sample is longer than the block and left out.",
                "{n} samples are longer than the block and left out.",
                audit.too_long,
            )
        case "cut":
            return tr(
                "{n} samples are cut at the block; {lost} of them lose their whole answer.",
                n=audit.too_long,
                lost=audit.lost_answers,
            )
    return tr(
        "{n} samples are longer than the block; cut, {lost} of them would lose their whole answer.",
        n=audit.too_long,
        lost=audit.lost_answers,
    )
