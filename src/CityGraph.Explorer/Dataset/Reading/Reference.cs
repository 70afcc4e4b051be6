namespace CityGraph.Explorer.Dataset.Reading;

/// <summary>An id as it is used in a file, to be found among the declared ones.</summary>
internal readonly record struct Reference(string Id, FilePosition Position);
