"""Several nodes by torchrun, the same line on each: here two agents of one computer, which meet on its loopback."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.trainer.test_group import gone, until
from tests.trainer.tiny_runs import facts, losses, made, steps, train
from trainer import launch
from trainer.journal import Begun, Done, Errored

pytestmark = pytest.mark.slow


@pytest.fixture
def port() -> int:
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Nodes:
    """The two lines that were typed."""

    def __init__(self, folder: Path, *, resume: bool = False) -> None:
        line = launch.command(folder, resume=resume)
        self.agents: list[Any] = [
            psutil.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in "ab"
        ]

    def family(self) -> list[Any]:
        return [one for agent in self.agents for one in (agent, *agent.children(recursive=True))]

    def ended(self) -> list[int]:
        return [agent.wait(200) for agent in self.agents]


@pytest.fixture
def folder(tmp_path: Path, port: int) -> Iterator[Path]:
    run = made(tmp_path, nodes=2, rendezvous=f"127.0.0.1:{port}", learning_rate=1e-3, epochs=10_000, save_steps=50)
    yield run
    launch.force_stop(run)


def trained(folder: Path, **changes: Any) -> Path:
    recipe = (folder / launch.RECIPE).read_text().replace('"epochs": 10000', '"epochs": 2')
    (folder / launch.RECIPE).write_text(recipe)
    return folder


def test_two_nodes_find_the_losses_of_one_process_and_the_run_stands_as_finished(folder: Path, tmp_path: Path) -> None:
    alone = made(tmp_path, learning_rate=1e-3)
    assert train(alone) == 0
    assert Nodes(trained(folder)).ended() == [0, 0]
    assert losses(folder) == pytest.approx(losses(alone), rel=2e-5)
    (begun,) = [fact for fact in facts(folder) if isinstance(fact, Begun)]
    assert (begun.world, begun.sharded) == (2, True)
    assert launch.state(folder) == "finished"
    assert 0 not in Nodes(folder).ended()
    assert facts(folder)[-1] == Done(6, True)


def test_stopped_by_the_file_it_saves_and_goes_on_with_the_same_line(folder: Path) -> None:
    nodes = Nodes(folder)
    until(lambda: steps(folder))
    assert launch.state(folder) == "running"
    launch.stop(folder)
    assert nodes.ended() == [0, 0]
    assert launch.state(folder) == "stopped"
    (newest,) = [fact.step for fact in facts(folder) if isinstance(fact, Done)]
    nodes = Nodes(folder, resume=True)
    until(lambda: max(steps(folder)) > newest)
    assert [fact.step for fact in facts(folder) if isinstance(fact, Begun)] == [0, newest]
    launch.stop(folder)
    assert nodes.ended() == [0, 0]


@pytest.mark.parametrize("which", [0, 1])
def test_when_a_node_is_lost_the_other_ends_and_nothing_is_left(folder: Path, which: int) -> None:
    nodes = Nodes(folder)
    until(lambda: steps(folder))
    family = nodes.family()
    nodes.agents[which].kill()
    until(lambda: gone(family))
    assert launch.state(folder) == "failed"
    error = facts(folder)[-1]
    assert isinstance(error, Errored) and error.kind in ("lost_rank", "killed")


def test_a_forced_stop_ends_all_that_is_on_this_computer(folder: Path) -> None:
    nodes = Nodes(folder)
    until(lambda: steps(folder))
    family = nodes.family()
    launch.force_stop(folder)
    until(lambda: gone(family))
    assert launch.state(folder) == "stopped"
