"""The graphs that are measured: random ones of all kinds and small ones of known shape, with groups, numbers and partitions of their nodes.

Only `Random.random()` is used, whose numbers Python keeps the same from version to version.
Edges stand in the order of CityGraph's `Network`: by source (the smaller end where there is no direction), then target.
"""
from random import Random

SEED = 20260
A_CELL = 10  # random graphs of each kind
POWERS = [0.25, 0.5, 1, 2, 4]  # their inverses are exact too
QUARTERS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3]


def below(random, bound):
    return int(random.random() * bound)


def all_graphs():
    return {**dict(random_graphs()), **dict(known_shapes())}


def random_graphs():
    for directed in (False, True):
        for weighted in (False, True):
            for extras in ("simple", "loops", "parallel", "both"):
                for shape in ("sparse", "dense", "parts"):
                    for number in range(A_CELL):
                        kind = f"{'directed' if directed else 'undirected'}-{'weighted' if weighted else 'plain'}-{extras}-{shape}"
                        random = Random(f"{SEED} {kind} {number}")
                        n, pairs = PAIRS[shape](random, directed)
                        if extras in ("loops", "both"):
                            pairs += [(node, node) for node in range(n) if random.random() < 0.3]
                        if extras in ("parallel", "both"):
                            pairs += [pair for pair in list(pairs) if random.random() < 0.3]
                        yield f"{kind}-{number}", graph(random, n, directed, pairs, (POWERS, QUARTERS)[number % 2] if weighted else None)


def ordered_pairs(n, directed):
    return [(a, b) for a in range(n) for b in range(0 if directed else a + 1, n) if a != b]


def sparse(random, directed):
    n = 5 + below(random, 13)
    p = 2.4 / (n - 1) if not directed else 1.6 / (n - 1)
    return n, [pair for pair in ordered_pairs(n, directed) if random.random() < p]


def dense(random, directed):
    n = 4 + below(random, 5)
    return n, [pair for pair in ordered_pairs(n, directed) if random.random() < (0.45 if directed else 0.6)]


def parts(random, directed):
    """Up to three parts that no edge joins, beside isolated nodes."""
    n = 7 + below(random, 19)
    part = [below(random, 4) for _ in range(n)]
    return n, [(a, b) for a, b in ordered_pairs(n, directed) if part[a] == part[b] != 3 and random.random() < (0.3 if directed else 0.4)]


PAIRS = {"sparse": sparse, "dense": dense, "parts": parts}


def known_shapes():
    shapes = {
        "no-node": (0, []),
        "one-node": (1, []),
        "one-node-loop": (1, [(0, 0)]),
        "two-nodes": (2, []),
        "one-edge": (2, [(0, 1)]),
        "two-parallel": (2, [(0, 1), (0, 1)]),
        "one-edge-one-isolate": (3, [(0, 1)]),
        "empty-6": (6, []),
        "path-3": (3, [(0, 1), (1, 2)]),
        "path-7": (7, [(i, i + 1) for i in range(6)]),
        "cycle-3": (3, [(0, 1), (1, 2), (2, 0)]),
        "cycle-6": (6, [(i, (i + 1) % 6) for i in range(6)]),
        "star-6": (6, [(0, i) for i in range(1, 6)]),
        "complete-4": (4, ordered_pairs(4, False)),
        "complete-6": (6, ordered_pairs(6, False)),
        "complete-3-2": (5, [(a, b) for a in range(3) for b in (3, 4)]),
        "two-triangles": (6, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]),
        "bow-tie": (5, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)]),
        "wheel-7": (7, [(0, i) for i in range(1, 7)] + [(i, i % 6 + 1) for i in range(1, 7)]),
    }
    for number in range(12):
        random = Random(f"{SEED} tree {number}")
        n = 4 + below(random, 12)
        shapes[f"tree-{number}"] = n, [(below(random, node), node) for node in range(1, n)]
    for directed in (False, True):
        for name, (n, pairs) in shapes.items():
            kind = f"{'directed' if directed else 'undirected'}-{name}"
            yield kind, graph(Random(f"{SEED} {kind}"), n, directed, list(pairs), None)
        name = f"{'directed' if directed else 'undirected'}-weighted-complete-6"
        yield name, graph(Random(f"{SEED} {name}"), 6, directed, ordered_pairs(6, directed), QUARTERS)


def graph(random, n, directed, pairs, weights):
    edges = sorted(pair if directed else (min(pair), max(pair)) for pair in pairs)
    return {
        "nodes": n,
        "directed": directed,
        "edges": [list(edge) for edge in edges],
        "weights": [weights[below(random, len(weights))] for _ in edges] if weights is not None else None,
        "groups": [below(random, 3) for _ in range(n)],
        "numbers": [below(random, 10) for _ in range(n)],
        "first": [below(random, min(3, n)) for _ in range(n)],
        "second": [below(random, min(4, n)) for _ in range(n)],
    }


def two_mode_graphs():
    for number in range(40):
        random = Random(f"{SEED} two-mode {number}")
        rows, columns = 1 + below(random, 9), 1 + below(random, 9)
        p = (0.15, 0.3, 0.5, 0.8)[number % 4]
        yield f"two-mode-{number}", {
            "rows": rows,
            "columns": columns,
            "edges": [[row, column] for row in range(rows) for column in range(columns) if random.random() < p],
        }
    yield "two-mode-empty", {"rows": 3, "columns": 2, "edges": []}
    yield "two-mode-complete", {"rows": 4, "columns": 3, "edges": [[row, column] for row in range(4) for column in range(3)]}


def planted_graphs():
    """Groups of 15 nodes, whose nodes are joined with each other more than with others: large enough for methods that find communities."""
    for number in range(6):
        random = Random(f"{SEED} planted {number}")
        n, inside, outside = 15 * (6 + number), 0.35, 0.01 + 0.006 * (number % 3)
        pairs = [(a, b) for a, b in ordered_pairs(n, False) if random.random() < (inside if a // 15 == b // 15 else outside)]
        yield f"planted-{number}", graph(random, n, False, pairs, QUARTERS if number >= 3 else None)


def samples():
    """Whole numbers with heavy tails, as degrees are: Pareto's distribution, rounded down."""
    for number in range(24):
        random = Random(f"{SEED} sample {number}")
        exponent, least = 1.2 + number % 4 * 0.4, 1 + number % 3
        yield f"sample-{number}", [min(int(least * (1 - random.random()) ** (-1 / exponent)), 5000) for _ in range(60 + below(random, 140))]
