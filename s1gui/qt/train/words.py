"""What the recipe's fields are called, what each means, and under which heading it stands."""

import re
from dataclasses import dataclass

from s1gui.qt.words import marked, tr


@dataclass(frozen=True, slots=True)
class Label:
    """A field's name for people, and its tooltip."""

    name: str
    tip: str


COMMON = (
    "name",
    "method",
    "epochs",
    "block",
    "global_batch",
    "learning_rate",
    "gpus",
    "processes",
    "price",
    "held_out",
)
"""The few that matter, always in sight; base and data stand above them, and `too_long` beside the audit."""
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        marked("Data"),
        (
            *("subset", "split", "question", "thinking", "answer", "format", "system", "too_long"),
            *("drop_duplicates", "held_out_share"),
        ),
    ),
    (marked("Adapters"), ("lora_rank", "lora_alpha", "lora_dropout")),
    (
        marked("Optimisation"),
        (
            *("micro_batch", "packing", "weighting", "schedule", "warmup", "optimizer", "beta1", "beta2"),
            *("weight_decay", "max_gradient_norm", "precision", "checkpointing", "compile", "seed"),
        ),
    ),
    (marked("Checkpoints"), ("save_minutes", "save_steps", "keep", "evaluate_steps")),
    (marked("Several processes"), ("sharding", "nodes", "rendezvous")),
)
LABELS: dict[str, Label] = {
    "name": Label(marked("Name"), marked("What the run and its model are called.")),
    "base": Label(marked("Base model"), marked("The folder or hub name of the model to teach.")),
    "data": Label(marked("Data"), marked("A JSONL or Parquet file, a datasets folder, or a name on the hub.")),
    "subset": Label(marked("Subset"), marked("Of data in several parts; empty: the only one, or default.")),
    "split": Label(marked("Split"), marked("Of data in several parts; empty: the only one, or train.")),
    "question": Label(marked("Question column"), marked("Empty: recognised.")),
    "thinking": Label(marked("Thinking column"), marked("Empty: recognised.")),
    "answer": Label(marked("Answer column"), marked("Empty: recognised.")),
    "format": Label(marked("Thinking format"), marked("The format that is taught; empty: the base's own.")),
    "system": Label(marked("System prompt"), marked("Empty: the chat template's own.")),
    "block": Label(marked("Block"), marked("Tokens that one sample may have.")),
    "too_long": Label(marked("Too long"), marked("What is done with samples longer than the block.")),
    "drop_duplicates": Label(marked("Drop duplicates"), marked("Leave out samples whose question came before.")),
    "held_out": Label(
        marked("Held out"), marked("Problems or samples to evaluate on, never trained on; empty: a share of the data.")
    ),
    "held_out_share": Label(marked("Held-out share"), marked("Part of the data kept for evaluation.")),
    "method": Label(
        marked("Method"),
        marked(
            "Which weights learn: all of them, or small adapters beside a base in bf16 (LoRA) or in 4 bits (QLoRA)."
        ),
    ),
    "lora_rank": Label(marked("Rank"), marked("Of the adapters' matrices.")),
    "lora_alpha": Label(marked("Alpha"), marked("The adapters' scale is alpha over rank.")),
    "lora_dropout": Label(marked("Dropout"), marked("Before the adapters.")),
    "epochs": Label(marked("Epochs"), marked("How often every sample is seen.")),
    "global_batch": Label(
        marked("Batch"), marked("Samples (packed: blocks) per step, over all GPUs; a multiple of the micro batch.")
    ),
    "micro_batch": Label(marked("Micro batch"), marked("Samples that one GPU takes at once.")),
    "packing": Label(marked("Packing"), marked("Several samples in one block, each seeing itself alone.")),
    "weighting": Label(
        marked("Loss weighting"), marked("What counts the same: every sample, as in s1, or every token.")
    ),
    "learning_rate": Label(marked("Learning rate"), marked("At its highest.")),
    "schedule": Label(marked("Schedule"), marked("How the rate falls after the warm-up.")),
    "warmup": Label(marked("Warm-up"), marked("Part of the steps in which the rate rises.")),
    "optimizer": Label(marked("Optimizer"), marked("Muon: for the matrices inside the layers; AdamW for the rest.")),
    "beta1": Label(marked("Beta 1"), marked("AdamW's mean of the gradients.")),
    "beta2": Label(marked("Beta 2"), marked("AdamW's mean of their squares.")),
    "weight_decay": Label(marked("Weight decay"), marked("Decoupled, as in AdamW.")),
    "max_gradient_norm": Label(marked("Gradient clip"), marked("The largest norm of the gradient; 0 clips nothing.")),
    "precision": Label(marked("Precision"), marked("The numbers that the model computes in.")),
    "checkpointing": Label(
        marked("Recompute activations"), marked("Less memory, about a third more time (gradient checkpointing).")
    ),
    "compile": Label(
        marked("Compile"),
        marked("Faster steps after a slower start (torch.compile). On a CPU it needs a C++ compiler."),
    ),
    "seed": Label(marked("Seed"), marked("The same seed gives the same run on the same machine.")),
    "save_minutes": Label(marked("Save every (min)"), marked("A checkpoint every so many minutes; 0: not by time.")),
    "save_steps": Label(marked("Save every (steps)"), marked("A checkpoint every so many steps; 0: not by steps.")),
    "keep": Label(marked("Keep"), marked("How many checkpoints are kept.")),
    "evaluate_steps": Label(
        marked("Evaluate every (steps)"), marked("How often the held-out loss is measured; 0: once an epoch.")
    ),
    "gpus": Label(marked("GPUs"), marked("On one node; 0: all there are.")),
    "processes": Label(marked("Processes"), marked("Where there is no GPU.")),
    "sharding": Label(marked("Sharding"), marked("Whether each process holds a part of the weights or all of them.")),
    "nodes": Label(marked("Nodes"), marked("Computers; start the same line on each.")),
    "rendezvous": Label(marked("Rendezvous"), marked("host:port of the first node.")),
    "price": Label(marked("Price ($/GPU-hour)"), marked("For the cost that is told.")),
}
CHOICES: dict[str, dict[str, str]] = {
    "too_long": {"refuse": marked("Refuse to train"), "drop": marked("Drop them"), "cut": marked("Cut them")},
    "method": {
        "full": marked("Full (every weight)"),
        "lora": marked("LoRA (adapters)"),
        "qlora": marked("QLoRA (adapters, base in 4 bits)"),
    },
    "weighting": {"sample": marked("Every sample the same"), "token": marked("Every token the same")},
    "schedule": {"cosine": marked("Cosine"), "linear": marked("Linear"), "constant": marked("Constant")},
    "optimizer": {"adamw": "AdamW", "muon": "Muon"},
    "precision": {"bf16": "bf16", "fp32": "fp32"},
    "sharding": {"full": marked("In parts"), "none": marked("Whole on each process")},
}
"""What may be chosen, in words."""


def choice_words(field: str, value: str) -> str:
    """A value that a field may have, as the form shows it."""
    return tr(CHOICES[field][value])


def with_labels(sentence: str) -> str:
    """The sentence with the names that the recipe's file has for its fields made the labels that the form shows."""
    return _FILE_NAMES.sub(lambda found: tr(LABELS[found[0]].name), sentence)


_FILE_NAMES = re.compile(rf"\b({'|'.join(name for name in LABELS if '_' in name or name == 'rendezvous')})\b")
"""Those that are no words of a sentence, too."""
