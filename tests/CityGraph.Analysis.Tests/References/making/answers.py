"""Answers as they are kept: by family of measures, measure and graph; null where a library refuses or gives no number."""
import gzip
import json
import math
import warnings

import numpy


class Answers:
    def __init__(self):
        self.families = {}

    def ask(self, family, measure, graph, question):
        """Keeps what `question()` gives for a graph."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                answer = plain(question())
        except Exception:  # Each library refuses with exceptions of its own; all of them mean that it has no answer.
            answer = None
        self.families.setdefault(family, {}).setdefault(measure, {})[graph] = answer

    def write(self, folder, about):
        for family, measures in self.families.items():
            write(f"{folder}/{family}.json.gz", {**about, "answers": shortened(measures)})


def plain(answer):
    if isinstance(answer, (bool, str)) or answer is None:
        return answer
    if isinstance(answer, (list, tuple, numpy.ndarray)):
        return [plain(item) for item in answer]
    number = float(answer)
    if not math.isfinite(number):
        return None
    return int(number) if number == int(number) and abs(number) < 1e15 else number


def shortened(measures):
    """An answer that another measure gives too, but for the last digits, is replaced by that measure's name."""
    names = list(measures)
    result = {}
    for at, name in enumerate(names):
        result[name] = {}
        for graph, answer in measures[name].items():
            same = (other for other in names[:at] if isinstance(answer, list) and len(answer) > 0 and same_within(answer, measures[other].get(graph)))
            result[name][graph] = next(same, answer)
    return result


def same_within(one, other):
    if isinstance(one, list):
        return isinstance(other, list) and len(one) == len(other) and all(same_within(a, b) for a, b in zip(one, other))
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-13 * max(1, abs(one))
    return one == other


def write(path, content):
    with open(path, "wb") as file, gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=9, mtime=0) as zipped:
        zipped.write(json.dumps(content, separators=(",", ":")).encode())
