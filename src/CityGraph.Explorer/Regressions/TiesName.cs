using CityGraph.Explorer.Networks;
using CityGraph.Explorer.Ties;

namespace CityGraph.Explorer.Regressions;

/// <summary>What a variable of ties is called: different for different ones, and short for common ones.</summary>
internal static class TiesName
{
    public static string Of(NetworkSelection selection) => string.Join(", ", Parts(selection));

    private static IEnumerable<string> Parts(NetworkSelection selection)
    {
        var what = selection.Kinds switch
        {
            TieKinds.Agreement => "agreements",
            TieKinds.Event => "events",
            TieKinds.Membership => "shared membership",
            TieKinds.Agreement | TieKinds.Event => "ties",
            TieKinds.Agreement | TieKinds.Membership => "agreements and shared membership",
            TieKinds.Membership | TieKinds.Event => "shared membership and events",
            _ => "ties and shared membership",
        };
        yield return selection.SectorIds is { } sectors ? $"{what} in {string.Join(" or ", sectors)}" : what;
        if (!selection.IncludesNarrower) yield return "not in narrower sectors";
        if (selection.IncludesRelated) yield return "or related sectors";
        if (selection.MinStage is { } stage) yield return $"{stage} at least";
        if (selection.MinCertainty is { } certainty) yield return $"at least as sure as {CertaintyNames.Name(certainty)}";
        if (selection.MinIndependentSources is > 1 and var sources) yield return $"by {sources} independent sources";
        if (selection.UnknownEnds == UnknownEnds.Censored) yield return "while attested";
        if (selection.Weight != NetworkWeight.None) yield return selection.Weight == NetworkWeight.Reasons ? "counted by reasons" : "counted by sources";
    }
}
