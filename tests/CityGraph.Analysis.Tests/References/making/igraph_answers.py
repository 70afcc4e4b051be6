"""What python-igraph answers. Its names of measures, with those of options behind a dot; weights are lengths where paths are measured."""
from random import Random
from statistics import median

import igraph

import leading


def built(graph):
    return igraph.Graph(n=graph["nodes"], edges=[tuple(edge) for edge in graph["edges"]], directed=graph["directed"])


def ask(answers, name, graph):
    directed, weights = graph["directed"], graph["weights"]
    igraph.set_random_number_generator(Random(name))
    g = built(graph)
    modes = ("out", "in", "all") if directed else ("all",)

    def keep(family, measure, question):
        answers.ask(family, f"igraph.{measure}", name, question)

    degrees(keep, g, modes, weights)
    distances(keep, g, modes, weights)
    betweenness(keep, g, weights)
    closeness(keep, g, modes, weights)
    spectral(keep, g, graph, weights)
    clustering(keep, g, weights)
    components(keep, g, modes)
    mixing(keep, g, graph)
    communities(keep, g, graph, name)
    keep("roles", "constraint", lambda: g.constraint())
    if weights is not None:
        keep("roles", "constraint.weighted", lambda: g.constraint(weights=weights))


def ask_communities(answers, name, graph):
    found(lambda family, measure, question: answers.ask(family, f"igraph.{measure}", name, question), built(graph), graph["weights"], name)


def degrees(keep, g, modes, weights):
    for mode in modes:
        keep("degrees", f"degree.{mode}", lambda: g.degree(mode=mode))
        if weights is not None:
            keep("degrees", f"strength.{mode}", lambda: g.strength(mode=mode, weights=weights))
    keep("degrees", "density", lambda: g.density())
    keep("degrees", "density.loops", lambda: g.density(loops=True))


def distances(keep, g, modes, weights):
    for mode in modes:
        keep("distances", f"eccentricity.{mode}", lambda: g.eccentricity(mode=mode))
        keep("distances", f"radius.{mode}", lambda: g.radius(mode=mode))
    keep("distances", "diameter", lambda: g.diameter())
    keep("distances", "mean-distance", lambda: g.average_path_length())
    keep("distances", "distribution", lambda: [count for _, _, count in g.path_length_hist().bins()])
    if weights is not None:
        keep("distances", "diameter.weighted", lambda: g.diameter(weights=weights))


def betweenness(keep, g, weights):
    keep("betweenness", "betweenness", lambda: g.betweenness())
    keep("betweenness", "edge-betweenness", lambda: g.edge_betweenness())
    if weights is not None:
        keep("betweenness", "betweenness.weighted", lambda: g.betweenness(weights=weights))
        keep("betweenness", "edge-betweenness.weighted", lambda: g.edge_betweenness(weights=weights))


def closeness(keep, g, modes, weights):
    for mode in modes:
        keep("closeness", f"closeness.{mode}", lambda: g.closeness(mode=mode, normalized=True))
        keep("closeness", f"harmonic.{mode}", lambda: g.harmonic_centrality(mode=mode, normalized=True))
        if weights is not None:
            keep("closeness", f"closeness.{mode}.weighted", lambda: g.closeness(mode=mode, weights=weights, normalized=True))
            keep("closeness", f"harmonic.{mode}.weighted", lambda: g.harmonic_centrality(mode=mode, weights=weights, normalized=True))


def spectral(keep, g, graph, weights):
    keep("spectral", "pagerank.damping-0.5", lambda: g.pagerank(damping=0.5))
    # It aborts the process where there is no node.
    if g.vcount() > 0:
        keep("spectral", "pagerank.personalised", lambda: g.personalized_pagerank(reset=graph["numbers"]))
    for suffix, of in [("", None)] + ([(".weighted", weights)] if weights is not None else []):
        matrix = leading.matrix_of(graph, weighted=of is not None)
        eigen, singular = leading.has_one_eigenvector(matrix), leading.has_one_singular_vector(matrix)
        keep("spectral", f"pagerank{suffix}", lambda: g.pagerank(weights=of))
        keep("spectral", f"eigenvector{suffix}", lambda: g.eigenvector_centrality(directed=g.is_directed(), weights=of) if eigen else None)
        keep("spectral", f"hubs{suffix}", lambda: g.hub_score(weights=of) if singular else None)
        keep("spectral", f"authorities{suffix}", lambda: g.authority_score(weights=of) if singular else None)


def clustering(keep, g, weights):
    keep("clustering", "transitivity", lambda: g.transitivity_undirected())
    keep("clustering", "local", lambda: g.transitivity_local_undirected())
    keep("clustering", "average.zero", lambda: g.transitivity_avglocal_undirected(mode="zero"))
    keep("clustering", "average.nan", lambda: g.transitivity_avglocal_undirected(mode="nan"))
    if weights is not None:
        keep("clustering", "barrat", lambda: g.transitivity_local_undirected(weights=weights))
    keep("clustering", "squares", lambda: simplified(g).count_subisomorphisms_vf2(igraph.Graph.Ring(4)) / 8)
    keep("clustering", "claws", lambda: simplified(g).count_subisomorphisms_vf2(igraph.Graph.Star(4)) / 6)
    keep("clustering", "triangles", lambda: simplified(g).count_subisomorphisms_vf2(igraph.Graph.Ring(3)) / 6)
    keep("clustering", "wedges", lambda: simplified(g).count_subisomorphisms_vf2(igraph.Graph.Star(3)) / 2)
    if g.is_directed():
        keep("clustering", "triad-census", lambda: list(g.triad_census()))
        keep("clustering", "dyad-census", lambda: list(g.dyad_census()))
        keep("clustering", "reciprocity", lambda: g.reciprocity())
        keep("clustering", "reciprocity.loops", lambda: g.reciprocity(ignore_loops=False))
        keep("clustering", "reciprocity.ratio", lambda: g.reciprocity(mode="ratio"))


def simplified(g):
    return g.as_undirected(mode="collapse").simplify()


def components(keep, g, modes):
    keep("components", "weak", lambda: g.connected_components(mode="weak").membership)
    keep("components", "strong", lambda: g.connected_components(mode="strong").membership)
    keep("components", "articulation-points", lambda: sorted(g.articulation_points()))
    keep("components", "bridges", lambda: sorted(g.bridges()))
    for mode in modes:
        keep("components", f"coreness.{mode}", lambda: g.coreness(mode=mode))


def mixing(keep, g, graph):
    groups, numbers = graph["groups"], graph["numbers"]
    keep("mixing", "assortativity.degree", lambda: g.assortativity_degree())
    keep("mixing", "assortativity.degree.undirected", lambda: g.assortativity_degree(directed=False))
    keep("mixing", "assortativity.nominal", lambda: g.assortativity_nominal(groups))
    keep("mixing", "assortativity.numeric", lambda: g.assortativity(numbers))


def communities(keep, g, graph, name):
    weights, first, second = graph["weights"], graph["first"], graph["second"]
    for resolution in (1, 0.5):
        suffix = "" if resolution == 1 else ".resolution-0.5"
        keep("communities", f"modularity{suffix}", lambda: modularity(g, first, None, resolution))
        if weights is not None:
            keep("communities", f"modularity.weighted{suffix}", lambda: modularity(g, first, weights, resolution))
    for method in ("nmi", "vi", "rand", "adjusted_rand", "split-join"):
        keep("communities", method, lambda: igraph.compare_communities(first, second, method=method))
    if not g.is_directed():
        found(keep, g, weights, name)


def found(keep, g, weights, name):
    for method, find in (("louvain", louvain), ("leiden", leiden)):
        runs = [run(find, g, weights, f"{name} {seed}") for seed in range(20)]
        keep("communities", f"{method}.membership", lambda: runs[0].membership)
        keep("communities", f"{method}.modularity", lambda: modularity(g, runs[0].membership, weights, 1))
        keep("communities", f"{method}.median", lambda: median(modularity(g, of.membership, weights, 1) for of in runs))


def modularity(g, membership, weights, resolution):
    # Graph.modularity drops the resolution and the direction in this version; what it stands on does not.
    return igraph.GraphBase.modularity(g, membership, weights=weights, resolution=resolution, directed=g.is_directed())


def louvain(g, weights):
    return g.community_multilevel(weights=weights)


def leiden(g, weights):
    # It optimises the constant Potts model unless told; -1 iterations act as one in this version.
    return g.community_leiden(objective_function="modularity", weights=weights, n_iterations=10)


def run(find, g, weights, seed):
    igraph.set_random_number_generator(Random(seed))
    return find(g, weights)
