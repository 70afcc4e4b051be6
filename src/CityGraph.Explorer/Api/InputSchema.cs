using CityGraph.Explorer.Description;
using CityGraph.Graph.Model;

namespace CityGraph.Explorer.Api;

/// <summary>Writes filters and orders.</summary>
internal sealed class InputSchema(GraphDescription graph, SchemaText text)
{
    public void Write(GraphType type)
    {
        WriteFilter(type);
        WriteSort($"{type.Name}SortInput", type.Fields);
        foreach (var field in type.Fields)
        {
            if (field is GraphField.Relationship relationship) WriteRelationshipInputs(relationship);
            if (field is GraphField.Property property) WriteOperationFilter(property);
        }
    }

    public void WriteShared()
    {
        var referring = graph.Types.SelectMany(type => type.Fields).OfType<GraphField.Referring>().Select(field => field.Step.Label).Append(graph.Evidence.Label);
        foreach (var label in referring) WriteListFilter(label, $"{label}FilterInput", "How many of them must fit.");
        text.Begin("enum", "SortEnumType", null);
        text.Member("ASC");
        text.Member("DESC");
        text.End();
        WriteOperations("CountOperationFilterInput", "Int", FilterOperation.OnCounts, PropertyKind.Integer, mayBeMissing: false);
        text.Begin("input", "LocationFilterInput", "Where it lies, as its `latitude` and `longitude` say. Without both of them it lies nowhere.");
        text.Member($"{ApiNames.Near}: NearInput", "Near a point.");
        text.Member($"{ApiNames.Within}: BoxInput", "Within a box.");
        text.End();
        text.Begin("input", "NearInput", "A circle on the earth, taken as a sphere with a radius of 6,371.0088 km.");
        text.Member($"{ApiNames.Latitude}: Float!", "Degrees north, -90 to 90.");
        text.Member($"{ApiNames.Longitude}: Float!", "Degrees east, -180 to 180.");
        text.Member($"{ApiNames.DistanceKm}: Float!", "The largest distance along a great circle, in kilometres, 0 to 20,016.");
        text.End();
        text.Begin("input", "BoxInput", "What lies between two parallels and two meridians, them included. Across the antimeridian where `west` is larger than `east`.");
        text.Member($"{ApiNames.South}: Float!", "Degrees north, -90 to 90; not larger than `north`.");
        text.Member($"{ApiNames.West}: Float!", "Degrees east, -180 to 180.");
        text.Member($"{ApiNames.North}: Float!", "Degrees north, -90 to 90.");
        text.Member($"{ApiNames.East}: Float!", "Degrees east, -180 to 180.");
        text.End();
        text.Begin("enum", "DateMatch", "How dates that are not exact to the day compare.");
        text.Member("POSSIBLY", "The comparison holds for some choice of days.");
        text.Member("CERTAINLY", "The comparison holds whatever the days; never for approximate or uncertain dates.");
        text.End();
    }

    private void WriteFilter(GraphType type)
    {
        var name = $"{type.Name}FilterInput";
        if (!text.Begin("input", name, "All that is given must hold.")) return;
        WriteCombinations(name);
        if (HasPlace(type)) text.Member($"{ApiNames.Location}: LocationFilterInput");
        foreach (var field in type.Fields)
        {
            switch (field)
            {
                case GraphField.Id:
                    text.Member($"{field.Name}: IDOperationFilterInput");
                    break;
                case GraphField.Property property:
                    WriteFilterMember(property);
                    break;
                case GraphField.Relationship relationship:
                    var suffix = relationship.IsList ? "ListFilterInput" : "FilterInput";
                    text.Member($"{field.Name}: {ApiNames.Relationship(relationship)}{suffix}");
                    break;
                case GraphField.Referring referring:
                    text.Member($"{field.Name}: {referring.Step.Label}ListFilterInput");
                    break;
            }
        }

        text.End();
    }

    private static bool HasPlace(GraphType type) => new[] { ApiNames.Latitude, ApiNames.Longitude }
        .All(name => type.FindField(name) is GraphField.Property { Stored: { Kind: PropertyKind.Float, IsList: false } });

    private void WriteFilterMember(GraphField.Property property) =>
        text.Member($"{property.Name}: {(property.Stored.IsList ? ApiNames.ListFilter(property.Definition) : ApiNames.OperationFilter(property))}");

    private void WriteCombinations(string filter)
    {
        text.Member($"{ApiNames.And}: [{filter}!]", "All of them; true for none.");
        text.Member($"{ApiNames.Or}: [{filter}!]", "At least one of them; false for none.");
        text.Member($"{ApiNames.Not}: {filter}", "The complement: true also where a value is missing.");
    }

    private void WriteSort(string name, IEnumerable<GraphField> fields)
    {
        if (!text.Begin("input", name, "One key of an order. Missing values come last, ties are broken by id.", " @oneOf")) return;
        foreach (var field in fields)
        {
            if (field is GraphField.Id or GraphField.Property { Stored.IsList: false }) text.Member($"{field.Name}: SortEnumType");
            if (field is GraphField.Relationship { IsList: false } single) text.Member($"{field.Name}: {single.Target}SortInput");
        }

        text.End();
    }

    private void WriteRelationshipInputs(GraphField.Relationship field)
    {
        var name = ApiNames.Relationship(field);
        var edge = $"{field.Kind.ApiName}EdgeFilterInput";
        if (text.Begin("input", $"{name}FilterInput", $"A condition on a {field.Kind.Type} relationship and the node at its other end."))
        {
            text.Member($"{ApiNames.Node}: {field.Target}FilterInput");
            text.Member($"{ApiNames.Edge}: {edge}");
            text.End();
        }

        if (field.IsList) WriteListFilter(name, $"{name}FilterInput", "How many of the relationships must fit.");
        if (field.IsList && text.Begin("input", $"{name}SortInput", "One key of an order, on the node or on the relationship.", " @oneOf"))
        {
            text.Member($"{ApiNames.Node}: {field.Target}SortInput");
            text.Member($"{ApiNames.Edge}: {field.Kind.ApiName}EdgeSortInput");
            text.End();
        }

        WriteEdgeInputs(field.Kind, edge);
    }

    private void WriteListFilter(string name, string filter, string description)
    {
        if (!text.Begin("input", $"{name}ListFilterInput", description)) return;
        text.Member($"{ApiNames.Some}: {filter}", "At least one fits.");
        text.Member($"{ApiNames.All}: {filter}", "Every one fits; true when there are none.");
        text.Member($"{ApiNames.None}: {filter}", "Not one fits.");
        text.Member($"{ApiNames.Any}: Boolean", "Whether there are any.");
        text.Member($"{ApiNames.Count}: CountOperationFilterInput", "How many there are; with `counted`, how many of them fit that.");
        text.Member($"{ApiNames.Counted}: {filter}", "Which `count` counts; all if not given.");
        text.End();
    }

    private void WriteEdgeInputs(RelationshipKind kind, string filter)
    {
        if (!text.Begin("input", filter, null)) return;
        WriteCombinations(filter);
        text.Member($"{ApiNames.Id}: IDOperationFilterInput");
        foreach (var property in kind.Properties) WriteFilterMember(property);
        text.Member($"{ApiNames.Evidence}: {graph.Evidence.Label}ListFilterInput");
        text.End();

        text.Begin("input", $"{kind.ApiName}EdgeSortInput", null, " @oneOf");
        text.Member($"{ApiNames.Id}: SortEnumType");
        foreach (var property in kind.Properties.Where(one => !one.Stored.IsList)) text.Member($"{property.Name}: SortEnumType");
        text.End();

        foreach (var property in kind.Properties) WriteOperationFilter(property);
    }

    private void WriteOperationFilter(GraphField.Property property)
    {
        WriteOperations("IDOperationFilterInput", "ID", FilterOperation.OnIds, PropertyKind.String);
        var (filter, kind) = (ApiNames.OperationFilter(property), property.Stored.Kind);
        WriteOperations(filter, property.Definition.Type.Innermost.Name, FilterOperation.For(kind), kind, isFolded: kind == PropertyKind.String && !property.Stored.IsLongText);
        if (!property.Stored.IsList || !text.Begin("input", ApiNames.ListFilter(property.Definition), null)) return;
        text.Member($"{ApiNames.Some}: {filter}", "At least one item fits.");
        text.Member($"{ApiNames.None}: {filter}", "Not one item fits.");
        text.End();
    }

    private void WriteOperations(string filter, string type, IReadOnlyList<FilterOperation> operations, PropertyKind kind, bool isFolded = false, bool mayBeMissing = true)
    {
        var description = kind switch
        {
            PropertyKind.Date => "Comparisons of dates that may be inexact.",
            PropertyKind.Enum => "Comparisons; larger is what is declared later.",
            _ => null,
        };
        if (!text.Begin("input", filter, description)) return;
        foreach (var operation in operations)
        {
            text.Member($"{operation.Name}: {(operation.TakesList ? $"[{type}!]" : type)}");
        }

        if (kind == PropertyKind.Date) text.Member($"{ApiNames.Dates}: DateMatch", "How sure a comparison must be; POSSIBLY if not given. `neq` and `nin` hold where `eq` and `in` do not.");
        if (isFolded)
        {
            text.Member(
                $"{ApiNames.Folded}: Boolean",
                "Whether the other members compare without regard to case and diacritics: `DA NANG` with `Đà Nẵng`. Reads all nodes. Not for `gt`, `gte`, `lt` and `lte`.");
        }

        if (mayBeMissing) text.Member($"{ApiNames.IsNull}: Boolean", "Whether there is no value. A missing value fits the comparisons that negate another (`neq`, `nin`, ...), and nothing else.");
        text.End();
    }
}
