"""What NetworkX answers. Its names of measures, with those of options behind a dot; weights are lengths where paths are measured."""
import networkx as nx
import numpy
from networkx.algorithms import bipartite, community

import leading


def built(graph):
    edges, weights = graph["edges"], graph["weights"] or [1] * len(graph["edges"])
    parallel = len({tuple(edge) for edge in edges}) < len(edges)
    kind = {(0, 0): nx.Graph, (0, 1): nx.MultiGraph, (1, 0): nx.DiGraph, (1, 1): nx.MultiDiGraph}[graph["directed"], parallel]
    g = kind()
    g.add_nodes_from((node, {"group": graph["groups"][node], "number": graph["numbers"][node]}) for node in range(graph["nodes"]))
    g.add_edges_from((*edge, {"weight": weight}) for edge, weight in zip(edges, weights))
    return g


def ask(answers, name, graph):
    g, weighted = built(graph), graph["weights"] is not None
    numpy.random.seed(0)  # Where its iterations start.

    def keep(family, measure, question):
        answers.ask(family, f"networkx.{measure}", name, question)

    # A name for the measure without and, where there are any, with weights.
    weightings = [("", None)] + ([(".weighted", "weight")] if weighted else [])
    keep("degrees", "density", lambda: nx.density(g))
    distances(keep, g)
    for suffix, weight in weightings:
        keep("betweenness", f"betweenness{suffix}", lambda: by_node(nx.betweenness_centrality(g, normalized=False, weight=weight)))
        keep("betweenness", f"betweenness.normalised{suffix}", lambda: by_node(nx.betweenness_centrality(g, weight=weight)))
        keep("betweenness", f"edge-betweenness{suffix}", lambda: by_edge(g, nx.edge_betweenness_centrality(g, normalized=False, weight=weight)))
        # Of the distances to a node, not from it.
        keep("closeness", f"closeness.scaled{suffix}", lambda: by_node(nx.closeness_centrality(g, distance=weight)))
        keep("closeness", f"closeness.unscaled{suffix}", lambda: by_node(nx.closeness_centrality(g, distance=weight, wf_improved=False)))
        keep("closeness", f"harmonic{suffix}", lambda: by_node(nx.harmonic_centrality(g, distance=weight)))
        spectral(keep, answers, name, g, graph, suffix, weight)
        keep("clustering", f"local{suffix}", lambda: by_node(nx.clustering(g, weight=weight)))
        keep("clustering", f"average{suffix}", lambda: nx.average_clustering(g, weight=weight))
        keep("roles", f"constraint{suffix}", lambda: by_node(nx.constraint(g, weight=weight)))
        keep("roles", f"effective-size{suffix}", lambda: by_node(nx.effective_size(g, weight=weight)))
        for resolution in (1, 0.5):
            more = "" if resolution == 1 else ".resolution-0.5"
            keep("communities", f"modularity{suffix}{more}", lambda: modularity(g, graph["first"], weight, resolution))
    clustering(keep, g)
    components(keep, g)
    keep("mixing", "assortativity.degree", lambda: nx.degree_assortativity_coefficient(g))
    keep("mixing", "assortativity.nominal", lambda: nx.attribute_assortativity_coefficient(g, "group"))
    keep("mixing", "assortativity.numeric", lambda: nx.numeric_assortativity_coefficient(g, "number"))
    if g.number_of_nodes() > 0:
        keep("mixing", "matrix", lambda: nx.attribute_mixing_matrix(g, "group", mapping={0: 0, 1: 1, 2: 2}, normalized=False))


def by_node(scores):
    return [scores[node] for node in range(len(scores))]


def by_edge(g, scores):
    """In the order of edges; an undirected edge stands under either order of its ends."""
    def score(edge):
        source, target, *key = edge
        return scores[edge] if edge in scores else scores[(target, source, *key)]

    edges = g.edges(keys=True) if g.is_multigraph() else g.edges()
    return [score(edge) for edge in sorted(edges if g.is_directed() else ((min(e[:2]), max(e[:2]), *e[2:]) for e in edges))]


def distances(keep, g):
    keep("distances", "diameter", lambda: nx.diameter(g))
    keep("distances", "radius", lambda: nx.radius(g))
    keep("distances", "eccentricity", lambda: by_node(nx.eccentricity(g)))
    keep("distances", "mean-distance", lambda: nx.average_shortest_path_length(g))


def spectral(keep, answers, name, g, graph, suffix, weight):
    keep("spectral", f"pagerank{suffix}", lambda: by_node(nx.pagerank(g, tol=1e-14, max_iter=100000, weight=weight)))
    keep("spectral", f"eigenvector{suffix}", lambda: by_node(nx.eigenvector_centrality(g, tol=1e-13, max_iter=5000, weight=weight)))
    matrix = nx.to_numpy_array(g, weight=weight) if len(g) > 0 else numpy.zeros((1, 1))
    eigenvalues = sorted(abs(numpy.linalg.eigvals(matrix)), reverse=True)
    keep("spectral", f"eigenvalues{suffix}", lambda: eigenvalues[:2])
    keep("spectral", f"singular-values{suffix}", lambda: numpy.linalg.svd(matrix, compute_uv=False)[:2])
    answers.ask("spectral", f"numpy.eigenvector{suffix}", name, lambda: leading.eigenvector(leading.matrix_of(graph, weighted=weight is not None)))
    greatest = max(leading.eigenvalues_of_parts(matrix))
    if greatest > 0:
        alpha = 0.85 / greatest
        keep("spectral", f"katz{suffix}", lambda: by_node(nx.katz_centrality_numpy(g, alpha=alpha, beta=1, normalized=False, weight=weight)))
    if not suffix:
        keep("spectral", "pagerank.personalised", lambda: by_node(
            nx.pagerank(g, tol=1e-14, max_iter=100000, weight=None, personalization=dict(enumerate(graph["numbers"])))))
    if (suffix != "") == (graph["weights"] is not None):  # It uses weights where there are any.
        keep("spectral", "hits", lambda: hits(g) if leading.has_one_singular_vector(matrix) else None)


def hits(g):
    return [by_node(scores) for scores in nx.hits(g, tol=1e-14, max_iter=100000)]


def modularity(g, membership, weight, resolution):
    sets = [{node for node in g if membership[node] == group} for group in sorted(set(membership))]
    return community.modularity(g, sets, weight=weight, resolution=resolution)


def clustering(keep, g):
    keep("clustering", "transitivity", lambda: nx.transitivity(g))
    keep("clustering", "triangles", lambda: by_node(nx.triangles(g)))
    keep("clustering", "rich-club", lambda: by_node(nx.rich_club_coefficient(g, normalized=False)))
    if g.is_directed():
        keep("clustering", "triad-census", lambda: list(nx.triadic_census(g).values()))
        keep("clustering", "reciprocity", lambda: nx.overall_reciprocity(g))


def components(keep, g):
    keep("components", "weak", lambda: len(list(nx.weakly_connected_components(g) if g.is_directed() else nx.connected_components(g))))
    keep("components", "strong", lambda: len(list(nx.strongly_connected_components(g))))
    keep("components", "articulation-points", lambda: sorted(set(nx.articulation_points(g))))
    keep("components", "bridges", lambda: sorted(sorted(edge[:2]) for edge in nx.bridges(g)))
    keep("components", "coreness", lambda: by_node(nx.core_number(g)))


def ask_two_mode(answers, name, graph):
    rows, edges = range(graph["rows"]), [(row, graph["rows"] + column) for row, column in graph["edges"]]
    g = nx.Graph()
    g.add_nodes_from(range(graph["rows"] + graph["columns"]))
    g.add_edges_from(edges)

    def keep(measure, question):
        answers.ask("two-mode", f"networkx.{measure}", name, question)

    keep("density", lambda: bipartite.density(g, rows))
    for mode in ("dot", "min", "max"):
        keep(f"latapy.{mode}", lambda: by_node(bipartite.latapy_clustering(g, mode=mode)))
    keep("robins-alexander", lambda: bipartite.robins_alexander_clustering(g))
    keep("degree", lambda: by_node(bipartite.degree_centrality(g, rows)))
    keep("closeness", lambda: by_node(bipartite.closeness_centrality(g, rows)))
    keep("betweenness", lambda: by_node(bipartite.betweenness_centrality(g, rows)))
    keep("projection.count", lambda: links(bipartite.weighted_projected_graph(g, rows)))
    keep("projection.newman", lambda: links(bipartite.collaboration_weighted_projected_graph(g, rows)))


def links(projection):
    return sorted([min(a, b), max(a, b), weight] for a, b, weight in projection.edges(data="weight"))
