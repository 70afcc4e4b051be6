namespace CityGraph.Explorer.Dataset;

/// <summary>A place in a file; line and column are 1-based, columns count UTF-16 code units.</summary>
internal readonly record struct FilePosition(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}
