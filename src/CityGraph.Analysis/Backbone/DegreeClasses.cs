namespace CityGraph.Analysis.Backbone;

/// <summary>The nodes of a mode by their degree, while a <see cref="BipartiteConfigurationModel"/> is fitted.</summary>
internal sealed class DegreeClasses
{
    public DegreeClasses(int[] degrees)
    {
        Degree = [.. degrees.Distinct().Order()];
        ClassOf = [.. degrees.Select(degree => Array.BinarySearch(Degree, degree))];
        Size = new int[Degree.Length];
        foreach (var one in ClassOf) Size[one]++;
        IsSettled = new bool[Degree.Length];
    }

    public int Count => Degree.Length;

    /// <summary>The class of each node.</summary>
    public int[] ClassOf { get; }

    /// <summary>How many nodes are in each class.</summary>
    public int[] Size { get; }

    /// <summary>The degree of the nodes of each class, less the edges that are settled.</summary>
    public int[] Degree { get; }

    public bool[] IsSettled { get; }

    /// <summary>The classes that are not settled.</summary>
    public IEnumerable<int> Left()
    {
        for (var one = 0; one < Count; one++)
        {
            if (!IsSettled[one]) yield return one;
        }
    }
}
