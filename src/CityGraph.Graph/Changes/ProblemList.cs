using System.Collections.Immutable;

namespace CityGraph.Graph.Changes;

/// <summary>Collects problems, at most 1,000 of them; the rest are counted.</summary>
internal sealed class ProblemList
{
    private const int Most = 1000;

    private readonly ImmutableArray<string>.Builder _problems = ImmutableArray.CreateBuilder<string>();
    private int _omitted;

    public void Add(string problem)
    {
        if (_problems.Count < Most) _problems.Add(problem);
        else _omitted++;
    }

    public ImmutableArray<string> ToImmutable()
    {
        if (_omitted > 0) _problems.Add($"{_omitted} more problems are not listed: fix these first.");
        _omitted = 0;
        return _problems.ToImmutable();
    }
}
