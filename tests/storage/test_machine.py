"""Free memory is asked of the system."""

from pathlib import Path

from s1gui.storage.machine import free_memory, free_ram


def test_gpus_come_first_and_what_is_no_number_is_left_out() -> None:
    found = free_memory(lambda: "0, 24000\n1, 512\nNo devices were found\n2, [N/A]\n")
    assert found[:2] == [("cuda:0", 24000 * 2**20), ("cuda:1", 512 * 2**20)]
    assert [device for device, _ in found[2:]] == ["cpu"] and found[2][1] > 0


def test_free_ram_is_what_a_program_could_still_take(tmp_path: Path) -> None:
    (tmp_path / "meminfo").write_text("MemTotal: 9 kB\nMemAvailable:    2048 kB\n")
    assert free_ram(tmp_path / "meminfo") == 2048 * 1024
    assert free_ram(tmp_path / "nothing") > 0
