"""The leading eigenvalue, and whether there is one leading vector: where there are several, what a library gives hangs on where its iterations begin."""
import networkx as nx
import numpy

ALIKE = 1e-6


def matrix_of(graph, weighted):
    """The adjacency matrix; an undirected self-loop counts twice on the diagonal, as in igraph."""
    matrix = numpy.zeros((graph["nodes"], graph["nodes"]))
    for (source, target), weight in zip(graph["edges"], graph["weights"] if weighted else [1] * len(graph["edges"])):
        matrix[source, target] += weight
        if not graph["directed"]:
            matrix[target, source] += weight
    return matrix


def eigenvalues_of_parts(matrix):
    """The greatest of each strongly connected component: those of the whole, were they computed at once, are off by far where they coincide."""
    parts = nx.strongly_connected_components(nx.from_numpy_array(matrix, create_using=nx.DiGraph)) if len(matrix) > 0 else []
    return sorted((max(numpy.linalg.eigvals(matrix[numpy.ix_(sorted(part), sorted(part))]).real) for part in parts), reverse=True)


def eigenvector(matrix):
    """The one for what enters each node, the greatest score being 1; None if there are several."""
    values = eigenvalues_of_parts(matrix)
    if not is_alone(values):
        return None
    found, vectors = numpy.linalg.eig(matrix.T)
    vector = abs(vectors[:, numpy.argmin(abs(found - values[0]))].real)
    return vector / max(vector)


def has_one_eigenvector(matrix):
    return is_alone(eigenvalues_of_parts(matrix))


def has_one_singular_vector(matrix):
    return is_alone(numpy.linalg.svd(matrix, compute_uv=False) if len(matrix) > 0 else [])


def is_alone(values):
    return len(values) > 0 and values[0] > ALIKE and (len(values) == 1 or values[1] < values[0] * (1 - ALIKE))
