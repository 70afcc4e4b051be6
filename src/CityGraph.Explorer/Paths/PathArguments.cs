using System.Collections.Immutable;
using CityGraph.Explorer.Description;
using CityGraph.Explorer.Walks;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Paths;

/// <summary>Reads the arguments of <c>paths</c>.</summary>
internal sealed class PathArguments(GraphDescription graph)
{
    private const string SameEntity = "SAME_ENTITY";
    private const string BadHops = "BAD_HOPS";
    private const string BadCount = "BAD_COUNT";
    private const string BadIds = "BAD_IDS";

    private readonly WalkTypes _types = new(graph);

    public (PathQuestion? Question, FieldError? Error) Read(ArgumentValues arguments)
    {
        var (from, to) = (arguments.Get<string>("from"), arguments.Get<string>("to"));
        var (maxHops, k) = (arguments.Get<int>("maxHops"), arguments.Get<int>("k"));
        var avoiding = Ids(arguments["avoiding"]);
        if (Check(from, to, maxHops, k, avoiding) is { } error) return (null, error);

        arguments.TryGet<ArgumentValues>("through", out var through);
        var (nodes, unknownNodes) = _types.Nodes("through.nodes", through?["nodes"] as IReadOnlyList<object?>, _types.Passed);
        var (relationships, unknownRelationships) = _types.Relationships("through.relationships", through?["relationships"] as IReadOnlyList<object?>);
        if ((unknownNodes ?? unknownRelationships) is { } unknown) return (null, unknown);

        var certainty = SurestClaim.AtLeast(graph.Evidence, arguments["minCertainty"] as string);
        var passed = new Predicate.Or([new Predicate.HasLabel(nodes), new Predicate.In("id", [from, to])]);
        var count = arguments.Get<bool>("allShortest") ? (int?)null : k;
        return (new(from, to, WalkTypes.Ways(relationships, certainty, passed), avoiding, maxHops, _types.Entities, count), null);
    }

    private static FieldError? Check(string from, string to, int maxHops, int k, ImmutableArray<string> avoiding)
    {
        if (from == to) return new($"A path joins two entities; 'from' and 'to' are both '{from}'.", SameEntity);
        if (maxHops is < 1 or > PathQuestion.MostHops) return new($"'maxHops' is {maxHops}; it must be from 1 to {PathQuestion.MostHops}.", BadHops);
        if (k is < 1 or > PathQuestion.MostPaths) return new($"'k' is {k}; it must be from 1 to {PathQuestion.MostPaths}.", BadCount);
        if (avoiding.Length > PathQuestion.MostAvoided)
        {
            return new($"'avoiding' takes at most {PathQuestion.MostAvoided} ids, not {avoiding.Length}.", BadIds);
        }

        var end = avoiding.FirstOrDefault(id => id == from || id == to);
        return end is null ? null : new($"'avoiding' names '{end}', where the paths begin or end; leave it out.", BadIds);
    }

    private static ImmutableArray<string> Ids(object? given) => given is IReadOnlyList<object?> ids ? [.. ids.Cast<string>().Distinct()] : [];
}
