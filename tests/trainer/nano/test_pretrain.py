"""How the base model learns."""

from itertools import islice

from tests.trainer.nano.random_pupil import random_pupil
from trainer.nano.chat import END_OF_TEXT
from trainer.nano.corpus import documents
from trainer.nano.pretrain import Pretraining, packed_rows, pretrain

RUN = Pretraining(tokens=4_000, rows=2, row_length=64, report_every=10)


def test_rows_are_the_stream_of_documents_cut_where_a_row_is_full() -> None:
    pupil = random_pupil()
    rows = next(packed_rows(pupil, RUN))
    assert rows.shape == (2, 64)
    text = END_OF_TEXT.join(islice(documents(RUN.seed), 20))
    assert text.startswith(pupil.decode(rows.flatten().tolist()))


def test_a_run_reads_as_many_tokens_as_told_and_reports_its_falling_loss() -> None:
    reports = list(pretrain(random_pupil(), RUN))
    assert reports[-1].step == reports[-1].steps == 4_000 // 128
    assert reports[-1].loss < reports[0].loss
