namespace CityGraph.Explorer.Dataset;

/// <summary>One file of a dataset as it was read from disk.</summary>
/// <param name="Name">Its path as problems should show it, for example <c>seed/example-2016.yaml</c>. Part of the fingerprint.</param>
/// <param name="Content">Its bytes: YAML in UTF-8.</param>
public sealed record DatasetFile(string Name, ReadOnlyMemory<byte> Content);
