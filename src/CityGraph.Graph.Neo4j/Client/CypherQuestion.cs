namespace CityGraph.Graph.Neo4j.Client;

/// <summary>
/// A statement that reads, and that one trip can ask for several callers: it gives a row for each entry of the list <c>$p.c</c>, which is a map of
/// one caller's values, and the entry's position as the row's first column. A row of one caller does not depend on who else asks.
/// </summary>
/// <param name="Text">Begins with <c>CYPHER 5</c>. Never holds a value.</param>
/// <param name="Values">What the caller asks for, by name; as <see cref="CypherStatement"/> has them.</param>
/// <param name="Shared">What must be the same for all who ask together (<c>$p.s0</c>, <c>$p.s1</c>…): limits, for which Cypher takes no variables, and tables.</param>
internal sealed record CypherQuestion(string Text, IReadOnlyDictionary<string, object?> Values, IReadOnlyList<object> Shared)
{
    /// <summary>The statement for one caller.</summary>
    public CypherStatement ToStatement() => Join([Values]);

    /// <summary>The statement for several callers, of whose questions this is any: text and shared values are the same.</summary>
    /// <param name="callers">The values of each.</param>
    public CypherStatement Join(IReadOnlyList<object> callers)
    {
        // One map, of which Neo4j does not look at the lengths of texts and lists: it keeps a plan for each power of ten of those of parameters.
        var all = new Dictionary<string, object?>(Shared.Count + 1, StringComparer.Ordinal) { ["c"] = callers };
        for (var i = 0; i < Shared.Count; i++) all.Add($"s{i}", Shared[i]);
        return new(Text, new Dictionary<string, object?>(1, StringComparer.Ordinal) { ["p"] = all });
    }
}
