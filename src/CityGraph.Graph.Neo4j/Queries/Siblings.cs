using System.Globalization;

namespace CityGraph.Graph.Neo4j.Queries;

/// <summary>
/// Writes what is asked beside each other from one element: its lists, and what is worked out of them, a <c>CALL</c> each that gives one value. Several are
/// branches of a union, not a row of calls: each row of a list would carry all values before it, which Neo4j counts for every row of which it has to
/// keep many, so that two lists of 500 in one statement took 256 MB by that count.
/// </summary>
internal sealed class Siblings
{
    private readonly CypherText _text;
    private readonly int _count;
    private readonly (Name At, Name Value, Name All) _names;
    private int _written;

    /// <param name="text">Where to.</param>
    /// <param name="element">The element.</param>
    /// <param name="count">How many there are.</param>
    public Siblings(CypherText text, Name element, int count)
    {
        (_text, _count) = (text, count);
        if (count < 2) return;
        _names = (text.NewName('i'), text.NewName('q'), text.NewName('u'));
        text.Append($" CALL ({element}) {{ CALL ({element}) {{");
    }

    /// <summary>To be called after each is written, in order.</summary>
    /// <param name="value">The name that it has given to its value, which is not null.</param>
    /// <returns>What the value is called beside all others.</returns>
    public string Add(Name value)
    {
        if (_count < 2) return value.ToString();
        var position = _written++;
        _text.Append($" RETURN {Number(position)} AS {_names.At}, {value} AS {_names.Value}");
        _text.Append(_written < _count ? " UNION ALL" : $" }} WITH {_names.At}, {_names.Value} ORDER BY {_names.At} RETURN collect({_names.Value}) AS {_names.All} }}");
        return $"{_names.All}[{Number(position)}]";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
