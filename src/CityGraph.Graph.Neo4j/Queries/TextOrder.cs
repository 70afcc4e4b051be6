using CityGraph.Graph.Queries;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// Comparisons of texts by code point. Neo4j sorts stored texts so, and keeps them so in indexes, but compares a stored text with a given one
/// by UTF-16 units (seen on 5.26.30), which puts the surrogates, thus all beyond U+FFFF, before U+E000 to U+FFFF. A wanted text without any
/// of both compares the same either way; for the others, which are rare, the difference is written out, and no index is used.
/// </summary>
internal static class TextOrder
{
    private const string FirstBeyond = "\U00010000";
    private const string FirstAbove = "\uE000";

    /// <summary>Whether Neo4j's own comparison with the text goes by another order.</summary>
    public static bool NeedsCare(string wanted) => wanted.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF') >= 0;

    /// <summary>Writes what comes before the operand.</summary>
    /// <returns>The name that <see cref="Close"/> takes.</returns>
    public static Name Open(CypherText text)
    {
        var operand = text.NewName('x');
        text.Append($"any({operand} IN [");
        return operand;
    }

    /// <summary>Writes what comes after the operand. The text that is put to it, which is empty, keeps it from being looked up in an index.</summary>
    public static void Close(CypherText text, Name operand, Comparison comparison, string wanted)
    {
        var (smaller, larger) = Exceptions(wanted);
        var parameter = text.Parameter(wanted);
        text.Append(" + ''] WHERE ");
        if (comparison is Comparison.Greater or Comparison.GreaterOrEqual) text.Append("NOT ");
        text.Append($"({operand} < {parameter} AND NOT any(e IN ").Value(larger).Append($" WHERE {operand} >= e[0] AND {operand} < e[1])");
        text.Append(" OR any(e IN ").Value(smaller).Append($" WHERE {operand} STARTS WITH e[0] AND {operand} >= e[1])");
        if (comparison is Comparison.Greater or Comparison.LessOrEqual) text.Append($" OR {operand} = {parameter}");
        text.Append("))");
    }

    /// <summary>
    /// Texts that are smaller than the wanted one by code point alone, as a beginning and the first of them; and those that are larger by code
    /// point alone, as the first of them and the first after them.
    /// </summary>
    private static (List<object> Smaller, List<object> Larger) Exceptions(string wanted)
    {
        var (smaller, larger) = (new List<object>(), new List<object>());
        for (var i = 0; i < wanted.Length; i++)
        {
            var beginning = wanted[..i];
            if (char.IsHighSurrogate(wanted[i])) smaller.Add(new[] { beginning, beginning + FirstAbove });
            else if (wanted[i] >= FirstAbove[0]) larger.Add(new[] { beginning + FirstBeyond, beginning + FirstAbove });
        }

        return (smaller, larger);
    }
}
