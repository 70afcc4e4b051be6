using CityGraph.Explorer.Description;

namespace CityGraph.Explorer.Api;

/// <summary>Writes connections with their edges, and what is worked out of them: aggregates and groups, one type each for all lists of one kind of node.</summary>
internal sealed class ConnectionSchema(GraphDescription graph, SchemaText text)
{
    private readonly HashSet<string> _referred =
        [.. graph.Types.SelectMany(type => type.Fields).OfType<GraphField.Referring>().Select(one => one.Step.Label)];

    /// <summary>The arguments of a connection, in one line: there are hundreds.</summary>
    public static string Arguments(string filter, string sort) =>
        $"\"Which of them.\" {ApiNames.Where}: {filter}, "
        + $"\"By id if not given.\" {ApiNames.Order}: [{sort}!], "
        + $"\"From the start, 0 to {ApiSchemaWriter.MaxPageSize}; default {ApiSchemaWriter.DefaultPageSize}.\" {ApiNames.First}: Int, "
        + $"\"A cursor: what comes after it.\" {ApiNames.After}: String, "
        + $"\"From the end, 0 to {ApiSchemaWriter.MaxPageSize}.\" {ApiNames.Last}: Int, "
        + $"\"A cursor: what comes before it.\" {ApiNames.Before}: String";

    /// <summary>Writes the connections to nodes of a type that are not along relationships, and those of its fields.</summary>
    public void Write(GraphType type)
    {
        if (!type.IsInterface || _referred.Contains(type.Name)) WriteConnection(type.Name, type, null);
        foreach (var field in type.Fields.OfType<GraphField.Relationship>().Where(field => field.IsList))
        {
            WriteConnection(ApiNames.Relationship(field), graph.FindType(field.Target)!, field.Kind);
        }
    }

    public void WriteShared()
    {
        text.Begin("type", "PageInfo", $"A page of a connection: {ApiSchemaWriter.DefaultPageSize} elements if nothing else is asked for, {ApiSchemaWriter.MaxPageSize} at most.");
        text.Member($"{ApiNames.HasNextPage}: Boolean!", "Whether the list goes on.");
        text.Member($"{ApiNames.HasPreviousPage}: Boolean!", "Whether something comes before the page.");
        text.Member($"{ApiNames.StartCursor}: String", "The cursor of the first element; null for an empty page. Cursors are opaque, good for the same list in the same order, also when elements come and go.");
        text.Member($"{ApiNames.EndCursor}: String", "The cursor of the last element; null for an empty page.");
        text.End();

        const string Without = "; null where no element has a value";
        WriteNumber(AggregateTypes.Int, "whole numbers", "Int", "Long", "null beyond 64 bits");
        WriteNumber(AggregateTypes.Float, "numbers", "Float", "Float", "null beyond what a Float holds");
        text.Begin("type", AggregateTypes.Date, "Of the dates of a list, as exact as their sources.");
        WriteCount();
        text.Member($"{ApiNames.First}: PartialDate", $"The date with the earliest first possible day{Without}. An open or unknown start comes before all others.");
        text.Member($"{ApiNames.Last}: PartialDate", $"The date with the latest last possible day{Without}. An open or unknown end comes after all others.");
        text.End();
        text.Begin("type", AggregateTypes.Value, "Of the texts, enums or truth values of a list.");
        WriteCount();
        text.Member($"{ApiNames.DistinctCount}: Long!", "How many different values there are.");
        text.End();
    }

    private void WriteNumber(string name, string what, string type, string sum, string beyond)
    {
        text.Begin("type", name, $"Of the {what} of a list.");
        WriteCount();
        text.Member($"{ApiNames.Min}: {type}", "The smallest; null where no element has a value.");
        text.Member($"{ApiNames.Max}: {type}", "The largest; null where no element has a value.");
        text.Member($"{ApiNames.Sum}: {sum}", $"The exact sum, rounded once; 0 where no element has a value, {beyond}.");
        text.Member($"{ApiNames.Average}: Float", "The exact sum divided by `count`, rounded once; null where no element has a value.");
        text.End();
    }

    private void WriteCount() => text.Member($"{ApiNames.Count}: Long!", "How many elements have a value.");

    private void WriteConnection(string name, GraphType target, RelationshipKind? relationship)
    {
        if (!text.Begin("type", $"{name}Connection", null)) return;
        text.Member($"{ApiNames.Nodes}: [{target.Name}!]!");
        text.Member($"{ApiNames.Edges}: [{name}Edge!]!");
        text.Member($"{ApiNames.PageInfo}: PageInfo!");
        text.Member($"{ApiNames.TotalCount}: Long!", "How many there are on all pages.");
        text.Member($"{ApiNames.Aggregate}: {target.Name}Aggregate!");
        var edge = relationship is null ? "" : AggregateTypes.OfEdge(relationship);
        var hasEdge = relationship is not null && relationship.Properties.Any(AggregateTypes.IsMeasured);
        if (hasEdge) text.Member($"{ApiNames.EdgeAggregate}: {edge}Aggregate!");
        var keys = hasEdge
            ? $"\"Either this, of the nodes,\" {ApiNames.By}: {target.Name}GroupBy, \"or this, of the relationships.\" {ApiNames.ByEdge}: {edge}GroupBy"
            : $"\"By what.\" {ApiNames.By}: {target.Name}GroupBy!";
        text.Member($"{ApiNames.Groups}({keys}, \"At most, 0 to {ApiSchemaWriter.MaxPageSize}.\" {ApiNames.First}: Int! = {ApiSchemaWriter.DefaultGroups}): {target.Name}Groups!{ApiCosts.Groups}");
        text.End();

        text.Begin("type", $"{name}Edge", relationship is null ? null : $"A {relationship.Type} relationship and the node at its other end.");
        text.Member($"{ApiNames.Cursor}: String!");
        text.Member($"{ApiNames.Node}: {target.Name}!");
        if (relationship is not null)
        {
            text.Member($"{ApiNames.Id}: ID!", "The relationship's id.");
            foreach (var property in relationship.Properties) text.Field(property.Definition);
            var claim = graph.Evidence.Label;
            var arguments = Arguments($"{claim}FilterInput", $"{claim}SortInput");
            text.Member($"{ApiNames.Evidence}({arguments}): {claim}Connection!{ApiCosts.Connection}", "What sources say of the relationship.");
        }

        text.End();
        WriteAggregates(target);
        if (hasEdge) WriteEdgeAggregates(relationship!, edge);
    }

    private void WriteAggregates(GraphType type)
    {
        if (!text.Begin("type", $"{type.Name}Aggregate", "Of all that `where` admits, on all pages, or of one group.")) return;
        text.Member($"{ApiNames.Count}: Long!", "How many there are.");
        WriteMeasures(type.Fields);
        text.End();

        text.Begin("type", $"{type.Name}Groups", "All that `where` admits, on all pages, in groups.");
        text.Member($"{ApiNames.Nodes}: [{type.Name}Group!]!", "The largest first; those of one size by key, the one without a key last.");
        text.Member($"{ApiNames.TotalCount}: Long!", "How many groups there are, shown or not.");
        text.End();

        text.Begin("type", $"{type.Name}Group", null);
        text.Member(
            $"{ApiNames.Key}: String",
            "What its elements have in common, as text: a value, the id of a related node, or the name of a type. Null for those that have none.");
        text.Member($"{ApiNames.Node}: Entity", "The related node, where they are grouped by one.");
        text.Member($"{ApiNames.Count}: Long!", "How many elements it has.");
        text.Member($"{ApiNames.Aggregate}: {type.Name}Aggregate!");
        text.End();

        text.Begin("enum", $"{type.Name}GroupBy", null);
        if (type.IsInterface) text.Member(ApiNames.TypeKey, "The type of the node, such as `City`.");
        foreach (var field in type.Fields.Where(AggregateTypes.IsKey)) text.Member(ApiNames.EnumValue(field.Name));
        text.End();
    }

    private void WriteEdgeAggregates(RelationshipKind kind, string name)
    {
        if (!text.Begin("type", $"{name}Aggregate", "Of the relationships to all that `where` admits, on all pages.")) return;
        WriteMeasures(kind.Properties);
        text.End();
        text.Begin("enum", $"{name}GroupBy", null);
        foreach (var property in kind.Properties.Where(AggregateTypes.IsKey)) text.Member(ApiNames.EnumValue(property.Name));
        text.End();
    }

    private void WriteMeasures(IEnumerable<GraphField> fields)
    {
        foreach (var property in fields.OfType<GraphField.Property>().Where(AggregateTypes.IsMeasured))
        {
            text.Member($"{property.Name}: {AggregateTypes.Of(property.Stored.Kind)}!");
        }
    }
}
