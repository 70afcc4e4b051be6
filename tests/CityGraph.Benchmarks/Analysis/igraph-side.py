"""igraph's side of compare-analysis: reads networks and runs measures as it is told on its input, one command a line.

read NAME FILE NODES     an edge a line
run NAME MEASURE COUNT   answers with seconds a run by the clock, seconds a run of the processor, and the modularity of what was found, if any
"""
import sys
import time

import igraph

igraph.set_random_number_generator(None)  # That of C.
networks = {}


def null_samples(g):
    for _ in range(20):
        sample = g.copy()
        sample.rewire(n=10 * g.ecount())


MEASURES = {
    "betweenness": lambda g: g.betweenness(),
    "closeness": lambda g: g.closeness(normalized=True),
    "closeness of 50": lambda g: g.closeness(vertices=[i * (g.vcount() // 50) for i in range(50)], normalized=True),
    "PageRank": lambda g: g.pagerank(),
    "transitivity": lambda g: g.transitivity_undirected(),
    "components": lambda g: igraph.GraphBase.connected_components(g, mode="weak"),
    "k-core": lambda g: g.coreness(),
    "Louvain": lambda g: g.community_multilevel(),
    "Leiden": lambda g: g.community_leiden(objective_function="modularity", n_iterations=10),
    "20 null samples": null_samples,
}

for line in sys.stdin:
    command, *arguments = line.rstrip("\n").split("\t")
    if command == "read":
        name, file, nodes = arguments
        with open(file) as edges:
            networks[name] = igraph.Graph(n=int(nodes), edges=[tuple(map(int, edge.split())) for edge in edges])
        print("read", flush=True)
    else:
        name, measure, count = arguments
        g, run = networks[name], MEASURES[measure]
        clock, processor = time.perf_counter(), time.process_time()
        for _ in range(int(count)):
            result = run(g)
        clock, processor = time.perf_counter() - clock, time.process_time() - processor
        found = result.modularity if isinstance(result, igraph.VertexClustering) else ""
        print(clock / int(count), processor / int(count), found, sep="\t", flush=True)
