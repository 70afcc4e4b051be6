using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Types;

namespace CityGraph.Explorer.Api;

/// <summary>
/// What the API says of the cost of its fields, as <c>@cost</c> and <c>@listSize</c>, and what an operation may cost. A weight of 1 is an object
/// that was fetched anyway; the sizes assumed of lists that have no pages are above those in the data.
/// </summary>
internal static class ApiCosts
{
    /// <summary>A trip to the store.</summary>
    public const string Trip = " @cost(weight: \"10\")";

    /// <summary>The lists of a connection are as long as the page that is asked for.</summary>
    public static readonly string Connection =
        $" @listSize(assumedSize: {ApiSchemaWriter.DefaultPageSize}, slicingArguments: [\"{ApiNames.First}\", \"{ApiNames.Last}\"], "
        + $"sizedFields: [\"{ApiNames.Nodes}\", \"{ApiNames.Edges}\"], requireOneSlicingArgument: false)";

    /// <summary>As many groups as are asked for.</summary>
    public static readonly string Groups =
        $" @listSize(assumedSize: {ApiSchemaWriter.DefaultGroups}, slicingArguments: [\"{ApiNames.First}\"], sizedFields: [\"{ApiNames.Nodes}\"], requireOneSlicingArgument: false)";

    /// <summary>A trip a level, and one for what is selected.</summary>
    private const string Search = " @cost(weight: \"100\")";

    /// <summary>To measure a network.</summary>
    private const string Measure = " @cost(weight: \"50\")";

    /// <summary>To measure several networks thousands of times.</summary>
    private const string Compare = " @cost(weight: \"5000\")";

    /// <summary>A list that is as long as the page that is asked for.</summary>
    private const string Page = " @listSize(slicingArguments: [\"first\"])";

    /// <summary>Where nothing else is said: a list of something that was worked out.</summary>
    private const int ResultListSize = 10;

    /// <summary>By type and field. Ties: a trip for all that the city shares, another for what is selected, and working them out.</summary>
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Query.node"] = Trip,
        ["Query.nodes"] = $"{Trip} @listSize(assumedSize: {ApiSchemaWriter.MaxPageSize}, slicingArguments: [\"ids\"])",
        ["Query.search"] = " @cost(weight: \"20\") @listSize(slicingArguments: [\"first\"], sizedFields: [\"hits\"])",
        ["SearchResults.facets"] = ListOf(12),
        ["City.ties"] = Ties("matching"),
        ["Region.ties"] = Ties("matching"),
        ["Country.ties"] = Ties("matching"),
        ["Query.ties"] = Ties("pairs"),
        ["City.similar"] = " @cost(weight: \"100\") @listSize(slicingArguments: [\"first\"])",
        // As many as 'allShortest' may give: how many that are is in no argument.
        ["Query.paths"] = $"{Search} @listSize(assumedSize: {SearchBounds.ShortestPaths}, sizedFields: [\"paths\"])",
        ["Paths.nodes"] = ListOf(2 + (SearchBounds.ShortestPaths * (SearchBounds.Hops - 1))),
        ["Paths.edges"] = ListOf(SearchBounds.ShortestPaths * SearchBounds.Hops),
        ["Path.nodes"] = ListOf(SearchBounds.Hops + 1),
        ["Path.hops"] = ListOf(SearchBounds.Hops),
        ["Query.neighbourhood"] = $"{Search} @listSize(assumedSize: 200, slicingArguments: [\"maxNodes\"], sizedFields: [\"nodes\"], requireOneSlicingArgument: false)",
        ["Neighbourhood.edges"] = ListOf(SearchBounds.DrawnEdges),
        ["Query.network"] = " @cost(weight: \"100\")",
        ["Query.networks"] = " @cost(weight: \"200\") @listSize(slicingArguments: [\"first\"])",
        ["Network.nodes"] = $"{Trip} @listSize(slicingArguments: [\"first\"])",
        ["Network.edges"] = $"{Trip} @listSize(slicingArguments: [\"first\"])",
        ["Network.measure"] = Measure,
        ["Query.compareRegions"] = Compare,
        ["Query.compareDates"] = Compare,
        ["Query.compareSectors"] = Compare,
        ["Mutation.startAnalysis"] = " @cost(weight: \"500\")",
        ["NetworkComparison.networks"] = ListOf(5),
        ["NetworkComparison.measures"] = ListOf(20),
        ["ComparedMeasure.values"] = ListOf(5),
        ["Network.degreeDistribution"] = Measure,
        ["NetworkDegrees.counts"] = Page,
        ["NetworkDegrees.powerLaw"] = Measure,
        ["Network.richClub"] = $"{Measure}{Page}",
        ["Network.distances"] = Measure,
        ["NetworkDistances.counts"] = Page,
        ["Network.sampledBetweenness"] = Measure,
        ["SampledBetweenness.scores"] = $"{Trip}{Page}",
        ["Network.betweennessFrom"] = Measure,
        ["Network.katz"] = Measure,
        ["Network.pageRank"] = Measure,
        ["NetworkMeasurement.numbers"] = ListOf(20),
        ["NetworkMeasurement.scores"] = ListOf(20),
        ["NamedScores.scores"] = Page,
        ["NetworkScores.scores"] = $"{Trip}{Page}",
        ["Network.triadCensus"] = Measure,
        ["TriadCensus.triads"] = ListOf(16),
        ["NetworkPart.nodes"] = $"{Trip}{Page}",
        ["Network.components"] = Measure,
        ["NetworkComponents.weak"] = Page,
        ["NetworkComponents.strong"] = Page,
        ["NetworkComponents.articulationPoints"] = $"{Trip}{Page}",
        ["NetworkComponents.bridges"] = $"{Trip}{Page}",
        ["Network.communities"] = Measure,
        ["NetworkCommunities.communities"] = Page,
        ["NetworkCommunities.stability"] = Measure,
        ["Network.mixing"] = Measure,
        ["NetworkMixing.groups"] = Page,
        ["NetworkMixing.pairs"] = Page,
        ["Network.corePeriphery"] = Measure,
        ["CorePeriphery.core"] = $"{Trip}{Page}",
        ["Network.blockmodel"] = $"{Measure} @listSize(slicingArguments: [\"blocks\"], sizedFields: [\"blocks\"])",
        ["Blockmodel.ties"] = Page,
        ["Network.brokerage"] = $"{Measure}{Page}",
        ["Network.projection"] = Measure,
        ["NetworkProjection.edges"] = $"{Trip}{Page}",
        ["Network.backbone"] = Measure,
        ["NetworkBackbone.edges"] = $"{Trip}{Page}",
        ["Query.regressTies"] = " @cost(weight: \"1000\")",
        ["TieRegression.coefficients"] = ListOf(8),
        ["TieRegression.leftOut"] = ListOf(3),
        ["TieRegression.pairs"] = " @listSize(slicingArguments: [\"first\"])",
        ["NetworkEdge.shared"] = ListOf(3),
        ["TieReason.claims"] = ListOf(20),
        ["Query.contradictions"] = " @cost(weight: \"50\") @listSize(slicingArguments: [\"first\"], sizedFields: [\"nodes\"])",
        ["ContradictionSide.claims"] = ListOf(5),
        ["Contradiction.concerns"] = ListOf(2),
        ["Contradiction.sides"] = ListOf(2),
        ["Query.coverage"] = " @cost(weight: \"100\")",
        ["Coverage.entities"] = ListOf(50),
        ["FactCoverage.perSource"] = ListOf(25),
        ["Claim.contradictedBy"] = $" @cost(weight: \"20\"){ListOf(2)}",
        ["Claim.passage"] = Trip,
        ["Source.hasText"] = Trip,
        ["Passage.lines"] = ListOf(3),
        ["Query.timeline"] = " @cost(weight: \"50\") @listSize(assumedSize: 100, slicingArguments: [\"first\"], sizedFields: [\"entries\"])",
        ["Agreement.course"] = $" @cost(weight: \"20\"){ListOf(5)}",
        ["Agreement.stageAt"] = Trip,
        ["Agreement.next"] = $" @cost(weight: \"20\"){ListOf(5)}",
        ["Subscription.changes"] = Trip,
        ["ChangeSet.elements"] = " @listSize(slicingArguments: [\"first\"])",
    };

    /// <summary>
    /// Room for two full pages inside one another with their nodes and edges, and for every operation in <c>schema/operations</c>; not for three.
    /// </summary>
    public static CostOptions Limits { get; } = CostOptions.Default with { MaxFieldCost = 1_000_000, MaxTypeCost = 1_000_000 };

    /// <summary>The directives of a field that is not generated, with a space before them; nothing for the defaults.</summary>
    public static string Of(string type, FieldDefinition field)
    {
        if (Fields.TryGetValue($"{type}.{field.Name}", out var directives)) return directives;
        var isListOfObjects = (field.Type is NonNullType nonNull ? nonNull.OfType : field.Type) is ListType && field.Type.Innermost is CompositeType;
        return isListOfObjects ? ListOf(ResultListSize) : "";
    }

    private static string Ties(string list) => $" @cost(weight: \"100\") @listSize(slicingArguments: [\"first\"], sizedFields: [\"{list}\", \"sectorNotStated\"])";

    private static string ListOf(int size) => $" @listSize(assumedSize: {size})";
}
