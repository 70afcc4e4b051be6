#!/usr/bin/python3
"""Makes the fixtures of this folder: random graphs and what igraph and NetworkX answer for them. The same bytes with the same versions.

make-references.py [--every N] [FOLDER]: of each N-th graph only (default: all), into FOLDER (default: where this script lies).
Needs Debian's python3-igraph, python3-networkx and python3-scipy; make-references.R then adds the answers of R's packages.
"""
import argparse
import os
import sys

import igraph
import networkx
import numpy

here = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, f"{here}/making")

import graphs  # noqa: E402
import igraph_answers  # noqa: E402
import networkx_answers  # noqa: E402
from answers import Answers, write  # noqa: E402


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("folder", nargs="?", default=here)
    arguments = parser.parse_args()
    about = {"seed": graphs.SEED, "versions": {"igraph": igraph.__version__, "networkx": networkx.__version__, "numpy": numpy.__version__}}

    def some(items):
        return dict(list(dict(items).items())[:: arguments.every])

    one_mode, planted, two_mode, samples = (some(each()) for each in (graphs.all_graphs, graphs.planted_graphs, graphs.two_mode_graphs, graphs.samples))
    write(f"{arguments.folder}/graphs.json.gz", {**about, "graphs": one_mode, "planted": planted, "twoMode": two_mode, "samples": samples})
    answers = Answers()
    for name, graph in one_mode.items():
        igraph_answers.ask(answers, name, graph)
        networkx_answers.ask(answers, name, graph)
    for name, graph in planted.items():
        igraph_answers.ask_communities(answers, name, graph)
    for name, graph in two_mode.items():
        networkx_answers.ask_two_mode(answers, name, graph)
    answers.write(arguments.folder, about)


main()
