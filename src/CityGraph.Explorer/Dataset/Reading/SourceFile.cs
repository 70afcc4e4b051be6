using System.Collections.Immutable;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>A file as far as it could be read.</summary>
/// <param name="Source">Null if the header is not usable.</param>
/// <param name="Statements">In the order written, without unusable ones.</param>
/// <param name="UnclearIds">Ids in facts that could not be read: references to them are not reported again.</param>
internal sealed record SourceFile(SourceHeader? Source, ImmutableArray<Statement> Statements, ImmutableArray<string> UnclearIds)
{
    /// <summary>Ids that the file's source decides no longer to use.</summary>
    public ImmutableArray<MergeDecision> Merges { get; init; } = [];
}
