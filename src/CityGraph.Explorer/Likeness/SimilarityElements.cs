using System.Collections.Immutable;
using CityGraph.Explorer.Fetching;
using CityGraph.Graph.Queries;
using CityGraph.GraphQL.Execution;

namespace CityGraph.Explorer.Likeness;

/// <summary>The cities and sectors that answers name, each read once, with what the request selects of it. What is not selected is not read.</summary>
internal sealed class SimilarityElements
{
    private Dictionary<string, Row>? _cities;
    private Dictionary<string, Row>? _partners;
    private Dictionary<string, Row>? _sectors;

    private SimilarityElements() { }

    /// <summary>One trip; none where no nodes are selected or found.</summary>
    public static async ValueTask<SimilarityElements> FetchAsync(GraphResolvers generated, FieldContext context, IEnumerable<SimilarCity> found)
    {
        var shapes = generated.Planner(context).Once(planner => new Shapes(
            Of(planner, "City", "city"), Of(planner, "City", "sharedPartners"), Of(planner, "Sector", "sharedSectors")));
        var all = found.ToArray();
        var queries = ImmutableArray.CreateBuilder<GraphQuery>();
        var cities = Add(shapes.City, all.Select(one => one.CityId));
        var partners = Add(shapes.Partners, all.SelectMany(one => one.PartnerIds));
        var sectors = Add(shapes.Sectors, all.SelectMany(one => one.SectorIds));
        if (queries.Count == 0) return new();
        var answer = await RequestState.FetchAsync(context, queries.ToImmutable());
        return new() { _cities = Rows(cities), _partners = Rows(partners), _sectors = Rows(sectors) };

        int Add(Shape? shape, IEnumerable<string> ids)
        {
            var each = ids.Distinct().ToImmutableArray();
            if (shape is null || each.IsEmpty) return -1;
            queries.Add(new(new Start.Ids(each), Window.All, shape));
            return queries.Count - 1;
        }

        Dictionary<string, Row>? Rows(int page) =>
            page < 0 ? null : answer.Pages[page].Nodes.OfType<Row>().ToDictionary(row => row.Id, StringComparer.Ordinal);

        Shape? Of(FetchPlanner planner, string type, string field)
        {
            var owners = context.Selection.ChildTypes.SelectMany(child => context.Children(child)).Where(selection => selection.Field.Name == field).ToArray();
            return owners.Length == 0 ? null : planner.NodeShape(generated.Graph.FindType(type)!, owners);
        }
    }

    /// <summary>Without cities that were deleted between the trips.</summary>
    public SimilarCityView[] Views(ImmutableArray<SimilarCity> found) =>
    [
        .. found.Where(one => _cities is null || _cities.ContainsKey(one.CityId)).Select(one => new SimilarCityView(
            one, _cities?[one.CityId], FindAll(_partners, one.PartnerIds), FindAll(_sectors, one.SectorIds))),
    ];

    private static Row[] FindAll(Dictionary<string, Row>? rows, ImmutableArray<string> ids) =>
        rows is null ? [] : [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];

    private sealed record Shapes(Shape? City, Shape? Partners, Shape? Sectors);
}

/// <summary>A similar city with the rows of its elements: the parent of the fields below <c>similar</c>.</summary>
internal sealed record SimilarCityView(SimilarCity Similar, Row? City, Row[] Partners, Row[] Sectors);
