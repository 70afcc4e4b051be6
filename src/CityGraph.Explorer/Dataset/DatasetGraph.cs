using System.Collections.Immutable;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Dataset;

/// <summary>The graph that the files of a dataset describe, whole and free of problems.</summary>
/// <param name="Fingerprint">Of the files; see <see cref="DatasetFingerprint"/>.</param>
/// <param name="Sources">The ids of the files' sources, in order.</param>
/// <param name="Nodes">By id: entities, names, sources and claims.</param>
/// <param name="Relationships">By id.</param>
public sealed record DatasetGraph(
    string Fingerprint,
    ImmutableArray<string> Sources,
    ImmutableArray<Node> Nodes,
    ImmutableArray<Relationship> Relationships);
