using System.Collections.Immutable;
using System.Text;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Validation.Merging;

/// <summary>Two fields of one response name that cannot be one: for a reason of their own, or since fields below them conflict.</summary>
internal sealed class FieldConflict(SelectedField one, SelectedField other, string? reason, IReadOnlyList<FieldConflict> below)
{
    private const int LongestMessage = 2_000;
    private const int MostFields = 100;

    /// <summary>The message of graphql-js, cut when many fields conflict below.</summary>
    public string Message
    {
        get
        {
            var text = new StringBuilder($"Fields \"{one.Node.ResponseName}\" conflict because ");
            AppendReason(text);
            if (text.Length > LongestMessage) text.Append("...");
            return text.Append(". Use different aliases on the fields to fetch both if this was intentional.").ToString();
        }
    }

    /// <summary>The field on one side with those below it, then the same of the other side; at most 100 of each.</summary>
    public ImmutableArray<SyntaxNode> Fields
    {
        get
        {
            var first = new List<SyntaxNode>();
            var second = new List<SyntaxNode>();
            Collect(first, second);
            return [.. first, .. second];
        }
    }

    private void AppendReason(StringBuilder text)
    {
        if (reason is not null) text.Append(reason);
        var separator = "";
        foreach (var conflict in below)
        {
            if (text.Length > LongestMessage) return;
            text.Append(separator).Append("subfields \"").Append(conflict.ResponseName).Append("\" conflict because ");
            conflict.AppendReason(text);
            separator = " and ";
        }
    }

    private string ResponseName => one.Node.ResponseName;

    private void Collect(List<SyntaxNode> first, List<SyntaxNode> second)
    {
        if (first.Count >= MostFields) return;
        first.Add(one.Node);
        second.Add(other.Node);
        foreach (var conflict in below) conflict.Collect(first, second);
    }
}
