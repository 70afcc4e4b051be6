using CityGraph.Explorer.Ties;
using CityGraph.Graph.Queries;

namespace CityGraph.Explorer.Networks;

/// <summary>A selection in English sentences.</summary>
internal static class NetworkSelectionWords
{
    public static string Of(NetworkSelection selection) => string.Join(' ', Sentences(selection));

    private static IEnumerable<string> Sentences(NetworkSelection selection)
    {
        yield return Cities(selection);
        yield return Boundary(selection);
        yield return Ties(selection);
        if (selection.MinStage is { } stage) yield return $"Agreements have got to {stage} at least.";
        if (selection.MinCertainty is { } certainty) yield return $"Reasons are at least as sure as {CertaintyNames.Name(certainty)}.";
        if (selection.MinIndependentSources is > 1 and var least) yield return $"Each fact has at least {least} independent sources.";
        yield return Time(selection);
        yield return Ends(selection);
        yield return selection.Weight switch
        {
            NetworkWeight.Reasons => "An edge weighs as much as it has reasons.",
            NetworkWeight.Sources => "An edge weighs as much as it has independent sources.",
            _ => "Edges have no weights.",
        };
        yield return selection.IsDirected ? "Edges lead from those who took part in an event to those who hosted it." : "Edges have no direction.";
        yield return selection.KeepsIsolates ? "Cities of the region without ties are kept." : "Cities of the region without ties are left out.";
    }

    private static string Cities(NetworkSelection selection)
    {
        var cities = selection.PlaceIds is { } places ? $"the cities among, and in, {string.Join(", ", places)}" : "all cities";
        return selection.CountryId is { } country ? $"The region: {cities}, as far as they lie in {country}." : $"The region: {cities}.";
    }

    private static string Boundary(NetworkSelection selection) => selection.Boundary switch
    {
        NetworkBoundary.TwoMode => "Two modes: the region's cities and their partners elsewhere; ties within the region are left out.",
        NetworkBoundary.Incident => "All ties of the region's cities, among themselves and with partners elsewhere.",
        _ => "Only ties between cities of the region.",
    };

    private static string Ties(NetworkSelection selection)
    {
        var kinds = selection.Kinds switch
        {
            TieKinds.Agreement => "Ties by agreements",
            TieKinds.Membership => "Ties by shared membership",
            TieKinds.Event => "Ties by events",
            TieKinds.Agreement | TieKinds.Membership => "Ties by agreements and shared membership",
            TieKinds.Agreement | TieKinds.Event => "Ties by agreements and events",
            TieKinds.Membership | TieKinds.Event => "Ties by shared membership and events",
            _ => "Ties by agreements, shared membership and events",
        };
        if (selection.SectorIds is not { } sectors) return $"{kinds}, in any sector or none.";
        var wider = (selection.IncludesNarrower, selection.IncludesRelated) switch
        {
            (true, true) => " or narrower or related ones",
            (true, false) => " or narrower ones",
            (false, true) => " or related ones",
            _ => "",
        };
        return $"{kinds}, in {string.Join(", ", sectors)}{wider}.";
    }

    private static string Time(NetworkSelection selection)
    {
        if (selection.During is { } year) return $"Agreements and memberships that held in {year.Text}, and events of that year.";
        return selection.Time.AsOf is { } date
            ? $"As the world {(selection.Time.Dates == DateMatch.Certainly ? "certainly" : "possibly")} was at {date.Text}: agreements and memberships that held then, and events up to then."
            : "With all that is known of any time.";
    }

    private static string Ends(NetworkSelection selection)
    {
        if (selection is { During: null, Time.AsOf: null }) return "No date is asked for, so that ties count whether or not they have ended.";
        return selection.UnknownEnds == UnknownEnds.StillActive
            ? "Ties of which no source tells the end are taken to hold still."
            : "Ties of which no source tells the end count for as long as they are attested.";
    }
}
