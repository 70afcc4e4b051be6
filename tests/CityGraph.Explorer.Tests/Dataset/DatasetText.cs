using System.Text;
using CityGraph.Explorer.Dataset;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>Small datasets written as text.</summary>
internal static class DatasetText
{
    /// <summary>The header of an own list without lines: statements follow from line 7 on.</summary>
    public const string OwnHeader = """
        source:
          id: own
          name: Our list
          kind: OWN
          recorded: 2026-11-21
        statements:

        """;

    /// <summary>Declares two cities, a network and an agreement in lines 7 to 12.</summary>
    public const string Declared = """
        - says: There are a city and a network.
          facts:
            - { City: denpasar, name: Denpasar, kind: CITY }
            - { City: gyeongju, name: Gyeongju, kind: CITY }
            - { Organisation: owhc, name: OWHC, kind: NETWORK }
            - { Agreement: pact, name: Pact, kind: SISTER_CITY }

        """;

    /// <summary>The header of an article: statements follow from line 12 on.</summary>
    public static string ArticleHeader(string id = "article") => $$"""
        source:
          id: {{id}}
          name: An article
          kind: ARTICLE
          title: A title
          publisher: { unknown: It names none. }
          published: 2016-11-19
          address: { unknown: It carries none. }
          sha256: 0000000000000000000000000000000000000000000000000000000000000000
          recorded: 2026-11-21
        statements:

        """;

    public static DatasetFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public static DatasetResult Read(params DatasetFile[] files) => DatasetReader.Read(files, SeedGraph.Description.Model, DatasetRules.Of(SeedGraph.Description));

    /// <summary>The graph of files <c>0.yaml</c>, <c>1.yaml</c> and so on; the test fails with their problems if they have any.</summary>
    public static DatasetGraph GraphOf(params string[] texts)
    {
        var result = Read([.. texts.Select((text, i) => File($"{i}.yaml", text))]);
        Assert.Equal("", string.Join('\n', result.Problems));
        return result.Graph!;
    }

    /// <summary>All problems of <c>a.yaml</c>, a line each.</summary>
    public static string Problems(string text) => Problems(File("a.yaml", text));

    public static string Problems(params DatasetFile[] files)
    {
        var result = Read(files);
        Assert.False(result.IsValid);
        return string.Join('\n', result.Problems);
    }

    /// <summary>All problems of facts about what <see cref="Declared"/> declares; they begin in line 15.</summary>
    public static string FactProblems(string facts) => Problems(WithFacts(facts));

    public static string WithFacts(string facts) =>
        OwnHeader + Declared + "- says: Something.\n  facts:\n" + string.Concat(facts.Split('\n').Select(line => $"    {line}\n"));
}
