using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CityGraph.Explorer.Dataset;

/// <summary>What reading a dataset gave: its graph, or what is wrong with the files.</summary>
public sealed record DatasetResult
{
    internal DatasetResult(DatasetGraph graph) => Graph = graph;

    internal DatasetResult(ImmutableArray<DatasetProblem> problems, int problemCount) => (Problems, ProblemCount) = (problems, problemCount);

    public DatasetGraph? Graph { get; }

    /// <summary>The first 1,000 by file and place.</summary>
    public ImmutableArray<DatasetProblem> Problems { get; } = [];

    /// <summary>How many there are, those not given included.</summary>
    public int ProblemCount { get; }

    [MemberNotNullWhen(true, nameof(Graph))]
    public bool IsValid => Graph is not null;
}
