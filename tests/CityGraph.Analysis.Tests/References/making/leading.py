"""Whether there is one leading vector: where there are several, what a library gives hangs on where its iterations begin."""
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


def has_one_eigenvector(matrix):
    values = sorted(numpy.linalg.eigvals(matrix).real, reverse=True) if len(matrix) > 0 else []
    return is_alone(values)


def has_one_singular_vector(matrix):
    return is_alone(numpy.linalg.svd(matrix, compute_uv=False) if len(matrix) > 0 else [])


def is_alone(values):
    # The eigenvalues of an acyclic graph are zero but for rounding.
    return len(values) > 0 and values[0] > 1e-3 and (len(values) == 1 or values[1] < values[0] * (1 - ALIKE))
