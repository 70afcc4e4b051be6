using System.Collections.Immutable;
using CityGraph.Explorer.Measures;
using CityGraph.Explorer.Networks;

namespace CityGraph.Explorer.Comparisons;

/// <summary>What to compare, and how: all that a comparison depends on, read from the graph already.</summary>
/// <param name="Of">What tells the networks apart.</param>
/// <param name="Networks">At least two, with different names, of one moment of the graph.</param>
/// <param name="Measures">At least one.</param>
/// <param name="NullModel">What the numbers of single networks are held against.</param>
/// <param name="Samples">How many samples each test draws.</param>
/// <param name="Seed">Where chance begins.</param>
internal sealed record ComparisonRequest(
    ComparedThings Of, ImmutableArray<NetworkToCompare> Networks, ImmutableArray<NetworkMeasure> Measures, ReferenceModel NullModel, int Samples, long Seed)
{
    /// <summary>Of regions: all ties of the cities of all of them, out of which regions of other cities can be made. Boundary: incident.</summary>
    public NetworkSnapshot? Pool { get; init; }
}

/// <summary>One of the networks.</summary>
/// <param name="Name">What tells it from the others.</param>
/// <param name="Network">It.</param>
internal sealed record NetworkToCompare(string Name, NetworkSnapshot Network)
{
    /// <summary>The same with what certainly, and with what possibly was there at its date; both null where there is no date.</summary>
    public (NetworkSnapshot Certain, NetworkSnapshot Possible)? Bounds { get; init; }
}

/// <summary>What tells networks apart.</summary>
internal enum ComparedThings
{
    Regions,
    Dates,
    Sectors,
}

/// <summary>What a network is held against.</summary>
internal enum ReferenceModel
{
    /// <summary>Networks in which each city has as many ties.</summary>
    FixedDegrees,

    /// <summary>Networks with as many ties.</summary>
    FixedEdges,

    /// <summary>Networks in which chance says which city belongs to which region, or which ties to which date or sector.</summary>
    Labels,
}

/// <summary>The names of these in the API.</summary>
internal static class ComparisonNames
{
    private static readonly string[] Models = ["FIXED_DEGREES", "FIXED_EDGES", "LABELS"];

    public static string Of(ReferenceModel model) => Models[(int)model];

    public static ReferenceModel Model(string name) => (ReferenceModel)Array.IndexOf(Models, name);

    public static string Of(ComparedThings things) => things.ToString().ToUpperInvariant();
}
