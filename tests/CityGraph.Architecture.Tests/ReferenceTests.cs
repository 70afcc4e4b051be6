namespace CityGraph.Architecture.Tests;

/// <summary>References run one way, as `src/README.md` draws them.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["CityGraph.GraphQL"] = [],
        ["CityGraph.Graph"] = [],
        ["CityGraph.Analysis"] = [],
        ["CityGraph.GraphQL.AspNetCore"] = ["CityGraph.GraphQL"],
        ["CityGraph.Graph.Embedded"] = ["CityGraph.Graph"],
        ["CityGraph.Explorer"] = ["CityGraph.GraphQL", "CityGraph.Graph", "CityGraph.Analysis"],
        ["CityGraph.Graph.Neo4j"] = ["CityGraph.Graph"],
        ["CityGraph.Server"] = ["CityGraph.Explorer", "CityGraph.GraphQL.AspNetCore", "CityGraph.Graph.Embedded", "CityGraph.Graph.Neo4j"],
    };

    [Fact]
    public void Projects_All_ReferenceOnlyWhatTheArrowsAllow()
    {
        var forbidden = SourceTree.Projects.Values
            .SelectMany(project => project.Projects.Select(reference => (project.Name, reference)))
            .Where(arrow => !Allowed.TryGetValue(arrow.Name, out var allowed) || !allowed.Contains(arrow.reference))
            .Select(arrow => $"{arrow.Name} -> {arrow.reference}");
        Assert.Empty(forbidden);
    }

    [Fact]
    public void Projects_All_AreInThePicture() => Assert.Equal(Allowed.Keys.Order(), SourceTree.Projects.Keys.Order());

    [Fact]
    public void Packages_All_AreReferencedByOneProductionProject()
    {
        var shared = SourceTree.Projects.Values
            .SelectMany(project => project.Packages)
            .GroupBy(package => package, StringComparer.Ordinal)
            .Where(users => users.Count() > 1)
            .Select(users => users.Key);
        Assert.Empty(shared);
    }

    [Fact]
    public void Namespaces_OfAProject_HaveNoCycles()
    {
        var cycles = SourceTree.Projects.Values.Select(Cycle).OfType<string>();
        Assert.Empty(cycles);
    }

    [Fact]
    public void Engine_AllSources_SpeakNoWordOfCities()
    {
        var spoken = SourceTree.Projects.Values
            .Where(project => project.Name.StartsWith("CityGraph.GraphQL", StringComparison.Ordinal))
            .SelectMany(project => project.Sources())
            .Where(path => new[] { "Denpasar", "Agreement", "sister city", "diplomacy" }.Any(word => File.ReadAllText(path).Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(spoken);
    }

    /// <summary>A cycle of namespaces in words, or null.</summary>
    private static string? Cycle(ProjectFile project)
    {
        var uses = SourceTree.NamespaceUses(project).Distinct().ToLookup(use => use.From, use => use.To, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        return uses.Select(group => group.Key).Select(start => Walk(start, [])).FirstOrDefault(cycle => cycle is not null);

        string? Walk(string space, List<string> path)
        {
            if (path.Contains(space)) return string.Join(" -> ", [.. path.SkipWhile(one => one != space), space]);
            if (!done.Add(space)) return null;
            path.Add(space);
            var cycle = uses[space].Select(next => Walk(next, path)).FirstOrDefault(found => found is not null);
            path.RemoveAt(path.Count - 1);
            return cycle;
        }
    }
}
