using System.Collections.Immutable;
using CityGraph.Explorer.Description;
using CityGraph.Explorer.Walks;
using CityGraph.Graph.Dates;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Neighbourhoods;

/// <summary>Reads the arguments of <c>neighbourhood</c>.</summary>
internal sealed class NeighbourhoodArguments(GraphDescription graph)
{
    private const string BadIds = "BAD_IDS";
    private const string BadHops = "BAD_HOPS";
    private const string BadCount = "BAD_COUNT";

    private readonly WalkTypes _types = new(graph);

    public (NeighbourhoodQuestion? Question, FieldError? Error) Read(ArgumentValues arguments)
    {
        ImmutableArray<string> of = [.. arguments.Get<IReadOnlyList<object?>>("of").Cast<string>().Distinct()];
        var (hops, maxNodes) = (arguments.Get<int>("hops"), arguments.Get<int>("maxNodes"));
        if (Check(of, hops, maxNodes) is { } error) return (null, error);

        var (relationships, unknownRelationships) = _types.Relationships("types", arguments["types"] as IReadOnlyList<object?>);
        arguments.TryGet<ArgumentValues>("where", out var where);
        var given = where?["types"] as IReadOnlyList<object?>;
        var (shown, unknownNodes) = _types.Nodes("where.types", given, _types.Shown);
        if ((unknownRelationships ?? unknownNodes) is { } unknown) return (null, unknown);

        var ways = Ways(relationships, shown, of, where?["during"] as PartialDate);
        var passed = given is null ? _types.Passed : _types.Carriers(shown);
        var rank = arguments.Get<string>("rank") == "DEGREE" ? NeighbourhoodRank.Degree : NeighbourhoodRank.Relevance;
        return (new(of, ways, _types.Entities, passed, hops, maxNodes, rank), null);
    }

    private ImmutableArray<ExpansionWay> Ways(ImmutableArray<string> relationships, ImmutableArray<string> shown, ImmutableArray<string> of, PartialDate? during)
    {
        var (wanted, middle) = (new Predicate.HasLabel(shown), new Predicate.In("id", [.. of]));
        var ways = WalkTypes.Ways(relationships, null, new Predicate.Or([wanted, middle]));
        if (during is null) return ways;
        var period = new Period(graph.Model, during);
        return [.. ways.Select(way => period.Narrowed(way, wanted, middle))];
    }

    private static FieldError? Check(ImmutableArray<string> of, int hops, int maxNodes)
    {
        if (of.Length is 0 or > NeighbourhoodQuestion.MostOf) return new($"'of' takes 1 to {NeighbourhoodQuestion.MostOf} ids, not {of.Length}.", BadIds);
        if (hops is < 1 or > NeighbourhoodQuestion.MostHops) return new($"'hops' is {hops}; it must be from 1 to {NeighbourhoodQuestion.MostHops}.", BadHops);
        if (maxNodes is < 1 or > NeighbourhoodQuestion.MostNodes)
        {
            return new($"'maxNodes' is {maxNodes}; it must be from 1 to {NeighbourhoodQuestion.MostNodes}.", BadCount);
        }

        return maxNodes >= of.Length ? null : new($"'maxNodes' is {maxNodes}, fewer than the {of.Length} entities of 'of'.", BadCount);
    }
}
