using System.Collections.Immutable;
using CityGraph.Graph.Dates;

namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>What stands under <c>source:</c>.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="Properties">The properties of its node.</param>
/// <param name="Publisher">Null if unknown.</param>
/// <param name="DerivedFrom">Sources that it repeats.</param>
/// <param name="Recorded">When its facts were written down.</param>
internal sealed record SourceHeader(
    Reference Id,
    ImmutableArray<KeyValuePair<string, object>> Properties,
    Reference? Publisher,
    ImmutableArray<Reference> DerivedFrom,
    PartialDate Recorded);
