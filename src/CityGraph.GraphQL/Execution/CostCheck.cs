using System.Globalization;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;

namespace CityGraph.GraphQL.Execution;

/// <summary>Holds the price of a request to <see cref="CostOptions"/>.</summary>
internal static class CostCheck
{
    /// <summary>Sets the price, and says why the request is too dear, with the dearest of its fields; null when it is not.</summary>
    public static GraphQLError? Price(CompiledOperation operation, RequestValues values, CostOptions options, CostReport report)
    {
        var price = operation.Pricing.PriceOf(values, out var error);
        values.Price = price;
        if (error is not null || !options.Enforce || report == CostReport.Only) return error;
        if (price.FieldCost > options.MaxFieldCost)
            return TooDear(operation, values, "field", price.FieldCost, options.MaxFieldCost, "FieldCost", one => one.FieldCost);
        return price.TypeCost > options.MaxTypeCost
            ? TooDear(operation, values, "type", price.TypeCost, options.MaxTypeCost, "TypeCost", one => one.TypeCost)
            : null;
    }

    private static GraphQLError TooDear(
        CompiledOperation operation, RequestValues values, string kind, double cost, long limit, string name, Func<OperationPrice, double> costOf)
    {
        var path = DearestPath(operation, values, costOf);
        var names = string.Join('.', path.Select(selection => selection.ResponseName));
        SyntaxNode place = path.Count == 0 ? operation.Definition : path[^1].Nodes[0].Node;
        return new GraphQLError(
            string.Create(CultureInfo.InvariantCulture, $"The operation has a {kind} cost of {cost:0.###}; at most {limit} is allowed (limit {name}). ")
            + $"The dearest field is \"{names}\". Ask for smaller pages, or for fewer lists inside lists.",
            [place.Location], ErrorCodes.LimitExceeded);
    }

    /// <summary>From the root to where no field below costs anything, the dearest field at each step.</summary>
    private static List<Selection> DearestPath(CompiledOperation operation, RequestValues values, Func<OperationPrice, double> costOf)
    {
        var path = new List<Selection>();
        IEnumerable<SelectionSet> sets = [operation.Root];
        while (true)
        {
            var parent = path.LastOrDefault();
            var dearest = sets.SelectMany(set => set.Selections)
                .Where(values.Includes)
                .Select(selection => (Selection: selection, Cost: costOf(operation.Pricing.PriceOf(selection, parent, values))))
                .MaxBy(one => one.Cost);
            if (dearest.Selection is null || dearest.Cost <= 0) return path;
            path.Add(dearest.Selection);
            sets = dearest.Selection.Sets;
        }
    }
}
