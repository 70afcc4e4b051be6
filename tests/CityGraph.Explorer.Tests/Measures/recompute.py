# Recomputes measures of networks with NetworkX from what the API gives of them: JSON in, {measure: number or list by node or edge} out.
import json
import sys

import networkx as nx
import numpy as np


def main():
    given = json.load(sys.stdin)
    directed = given["selection"]["direction"] == "VISITS"
    graph = nx.DiGraph() if directed else nx.Graph()
    nodes = [node["place"]["id"] for node in given["nodes"]]
    edges = [(edge["source"]["id"], edge["target"]["id"]) for edge in given["edges"]]
    graph.add_nodes_from(nodes)
    graph.add_weighted_edges_from((*ends, edge["weight"]) for ends, edge in zip(edges, given["edges"]))
    weights = np.array([[graph.get_edge_data(u, v, {"weight": 0})["weight"] for v in nodes] for u in nodes])
    # NetworkX's closeness goes against edges, ours along them.
    along = graph.reverse() if directed else graph

    def by_node(scores):
        return [scores[node] for node in nodes]

    lengths = [length for source, found in nx.all_pairs_shortest_path_length(graph) for target, length in found.items() if source != target]
    betweenness = nx.edge_betweenness_centrality(graph, normalized=False)
    answers = {
        "DENSITY": nx.density(graph),
        "MEAN_DISTANCE": sum(lengths) / len(lengths),
        "DEGREE_ASSORTATIVITY": nx.degree_assortativity_coefficient(graph),
        "SPECTRAL_NORM": np.linalg.norm(weights, 2),
        "node DEGREE": by_node(graph.degree()),
        "node STRENGTH": by_node(graph.degree(weight="weight")),
        "node BETWEENNESS": by_node(nx.betweenness_centrality(graph, normalized=False)),
        "node CLOSENESS_WASSERMAN_FAUST": by_node(nx.closeness_centrality(along)),
        "node HARMONIC": by_node(nx.harmonic_centrality(along)),
        "node PAGE_RANK": by_node(nx.pagerank(graph, tol=1e-14, max_iter=1000)),
        "node CORE_NUMBER": by_node(nx.core_number(graph)),
        "edge BETWEENNESS": [betweenness[ends] if ends in betweenness else betweenness[ends[::-1]] for ends in edges],
    }
    if directed:
        answers["RECIPROCITY"] = nx.reciprocity(graph)
        answers["STRONG_COMPONENTS"] = nx.number_strongly_connected_components(graph)
    else:
        alpha = 0.85 / max(np.linalg.eigvalsh(weights))
        answers |= {
            "TRANSITIVITY": nx.transitivity(graph),
            "AVERAGE_CLUSTERING": nx.average_clustering(graph),
            "AVERAGE_CLUSTERING_ONNELA": nx.average_clustering(graph, weight="weight"),
            "node KATZ": by_node(nx.katz_centrality_numpy(graph, alpha=alpha, normalized=False, weight="weight")),
            "node CONSTRAINT": by_node(nx.constraint(graph, weight="weight")),
        }
    json.dump(answers, sys.stdout, default=float)


main()
