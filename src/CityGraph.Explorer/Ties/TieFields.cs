using System.Collections.Immutable;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Ties;

/// <summary>The fields below <c>ties</c>: each reads what was worked out.</summary>
internal static class TieFields
{
    public static ImmutableArray<ResolverBinding> Bindings { get; } =
    [
        .. OfAnswer("Ties", "matching"),
        .. OfAnswer("TiePairs", "pairs"),
        .. OfAnswer("PlaceTies", "matching"),
        new("Tie", "city", new PropertyResolver(parent => ((TieView)parent).City)),
        new("TiePair", "one", new PropertyResolver(parent => ((TieView)parent).One)),
        new("TiePair", "other", new PropertyResolver(parent => ((TieView)parent).Other)),
        new("PlaceTie", "place", new PropertyResolver(parent => ((TieView)parent).Other)),
        .. OfTie("Tie"),
        .. OfTie("TiePair"),
        .. OfTie("PlaceTie"),
        new("TieStrength", "kind", new PropertyResolver(parent => TieNames.Of(((TieStrength)parent).Kind))),
        new("TieStrength", "stage", new PropertyResolver(parent => ((TieStrength)parent).Stage)),
        new("TieStrength", "certainty", new PropertyResolver(parent => CertaintyNames.Name(((TieStrength)parent).Certainty))),
        new("TieStrength", "independentSources", new PropertyResolver<int>(parent => ((TieStrength)parent).IndependentSources)),
        new("TieStrength", "sources", new PropertyResolver<int>(parent => ((TieStrength)parent).Sources)),
        new("TieStrength", "reasons", new PropertyResolver<int>(parent => ((TieStrength)parent).Reasons)),
        new("TieStrength", "latest", new PropertyResolver(parent => ((TieStrength)parent).Latest)),
        new("TieReason", "kind", new PropertyResolver(parent => TieNames.Of(Reason(parent).Shared.Kind))),
        new("TieReason", "statement", new PropertyResolver(parent => Reason(parent).Statement)),
        new("TieReason", "shared", new PropertyResolver(parent => ((ReasonView)parent).Shared)),
        new("TieReason", "one", new PropertyResolver(parent => ((ReasonView)parent).Ones)),
        new("TieReason", "other", new PropertyResolver(parent => ((ReasonView)parent).Others)),
        new("TieReason", "direct", new PropertyResolver<bool>(parent => Reason(parent).IsDirect)),
        new("TieReason", "papers", new PropertyResolver(parent => ((ReasonView)parent).Papers)),
        new("TieReason", "stage", new PropertyResolver(parent => Reason(parent).Shared.Stage)),
        new("TieReason", "date", new PropertyResolver(parent => Reason(parent).Date)),
        new("TieReason", "sectors", new PropertyResolver(parent => ((ReasonView)parent).Sectors)),
        new("TieReason", "through", new PropertyResolver(parent => ((ReasonView)parent).Through)),
        new("TieReason", "certainty", new PropertyResolver(parent => CertaintyNames.Name(Reason(parent).Certainty))),
        new("TieReason", "independentSources", new PropertyResolver<int>(parent => Reason(parent).IndependentSources)),
        new("TieReason", "path", new PropertyResolver(parent => ((ReasonView)parent).Path)),
        new("TieReason", "claims", new PropertyResolver(parent => ((ReasonView)parent).Claims)),
        new("TieSector", "sector", new PropertyResolver(parent => ((SectorView)parent).Sector)),
        new("TieSector", "match", new PropertyResolver(parent => TieNames.Of(((SectorView)parent).Match))),
        new("TieSector", "independentSources", new PropertyResolver<int>(parent => ((SectorView)parent).IndependentSources)),
        new("TieStep", "from", new PropertyResolver(parent => ((StepView)parent).From)),
        new("TieStep", "to", new PropertyResolver(parent => ((StepView)parent).To)),
        new("TieStep", "relationship", new PropertyResolver(parent => ((StepView)parent).Step.RelationshipId)),
        new("TieStep", "type", new PropertyResolver(parent => ((StepView)parent).Step.Type)),
        new("TieStep", "direction", new PropertyResolver(parent => ((StepView)parent).Step.IsForward ? "OUT" : "IN")),
    ];

    private static IEnumerable<ResolverBinding> OfAnswer(string type, string list) =>
    [
        new(type, list, new PropertyResolver(parent => ((TiesView)parent).Matching)),
        new(type, "totalCount", new PropertyResolver<int>(parent => ((TiesView)parent).Answer.Matching.TotalCount)),
        new(type, "hasNextPage", new PropertyResolver<bool>(parent => ((TiesView)parent).Answer.Matching.HasNext)),
        new(type, "endCursor", new PropertyResolver(parent => ((TiesView)parent).Answer.Matching.End?.Encode())),
        new(type, "sectorNotStated", new PropertyResolver(parent => ((TiesView)parent).SectorNotStated)),
        new(type, "sectorNotStatedCount", new PropertyResolver<int>(parent => ((TiesView)parent).Answer.SectorNotStated.TotalCount)),
    ];

    private static IEnumerable<ResolverBinding> OfTie(string type) =>
    [
        new(type, "strength", new PropertyResolver(parent => ((TieView)parent).Tie.Strength)),
        new(type, "sectors", new PropertyResolver(parent => ((TieView)parent).Sectors)),
        new(type, "certainty", new PropertyResolver(parent => CertaintyNames.Name(((TieView)parent).Tie.Strength.Certainty))),
        new(type, "reasons", new PropertyResolver(parent => ((TieView)parent).Reasons)),
    ];

    private static TieReason Reason(object parent) => ((ReasonView)parent).Reason;
}
