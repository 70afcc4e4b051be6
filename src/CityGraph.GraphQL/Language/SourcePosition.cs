namespace CityGraph.GraphQL.Language;

/// <summary>
/// Where a node begins: a byte offset in its source. The default value is the position of a node that was made in code.
/// Line and column are computed when they are asked for, so a valid document never pays for them.
/// </summary>
public readonly record struct SourcePosition(SourceText? Source, int Offset)
{
    /// <summary>0:0 for a node that was made in code.</summary>
    public Location Location => Source?.LocationAt(Offset) ?? default;

    /// <summary><c>file:line:column</c>, the form that terminals and editors make a link of.</summary>
    public override string ToString() => Source is null ? "built in" : $"{Source.Name}:{Location}";
}
