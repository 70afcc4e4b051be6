namespace CityGraph.Analysis.Backbone;

/// <summary>The nodes of a mode by their degree, from the largest to the smallest.</summary>
internal sealed class DegreeClasses
{
    /// <param name="degrees">The degree of each node.</param>
    public DegreeClasses(int[] degrees)
    {
        Degree = [.. degrees.Distinct().OrderDescending()];
        var classOf = Degree.Index().ToDictionary(one => one.Item, one => one.Index);
        ClassOf = [.. degrees.Select(degree => classOf[degree])];
        Size = new int[Degree.Length];
        foreach (var one in ClassOf) Size[one]++;
    }

    public int Count => Degree.Length;

    /// <summary>The class of each node.</summary>
    public int[] ClassOf { get; }

    /// <summary>How many nodes are in each class.</summary>
    public int[] Size { get; }

    /// <summary>The degree of the nodes of each class.</summary>
    public int[] Degree { get; }
}
