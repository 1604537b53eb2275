"""`python -m tests.bench [part …]`: prints a table of figures, with the machine they were measured on."""

import argparse
import datetime
import platform

import torch

PARTS = ("lane", "budgets", "lanes", "seeds", "worker", "window", "traces", "compare", "scrub", "gpu")


def measured(part: str) -> dict[str, float]:
    from tests.bench import generate, processes, speed
    from tests.bench.direct import MODEL, Bench

    match part:
        case "lane":
            return speed.one_lane(Bench(), generate.load(MODEL)[0])
        case "budgets":
            return speed.eight_budgets(Bench(), *generate.load(MODEL))
        case "lanes":
            return speed.eight_lanes(Bench())
        case "seeds":
            return speed.four_seeds(Bench())
        case "worker":
            return processes.worker_overhead(Bench())
        case "window":
            return processes.window()
        case "traces":
            from tests.bench import trace_views

            return trace_views.stalls()
        case "compare":
            from tests.bench import compare_page

            return compare_page.stalls()
        case "scrub":
            from tests.bench import scrub

            return scrub.times()
        case _:
            from tests.bench import gpu

            return gpu.shapes()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", default=[], metavar="part", help=f"any of {', '.join(PARTS)}")
    parts = parser.parse_args().parts or [part for part in PARTS if part != "gpu" or torch.cuda.is_available()]
    print(
        f"{datetime.date.today()}, {platform.processor() or platform.machine()}, {torch.get_num_threads()} threads, ",
        end="",
    )
    print(f"torch {torch.__version__}, Python {platform.python_version()}\n\n| part | figure | value |\n|---|---|---|")
    for part in parts:
        for name, value in measured(part).items():
            print(f"| {part} | {name} | {value:,.3g} |", flush=True)


if __name__ == "__main__":
    main()
