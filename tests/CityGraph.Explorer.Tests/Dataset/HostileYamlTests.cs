using System.Text;
using CityGraph.Explorer.Dataset;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>Input made to exhaust the reader: always few problems, never an exception or a wait.</summary>
public class HostileYamlTests
{
    [Fact]
    public void Aliases_ThatMultiply_AreRefusedAtTheFirst() => Assert.Equal(
        "a.yaml:1:4: The anchor '&a' is not allowed. Remove it.",
        Problems("a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n"));

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Nesting_WithoutEnd_IsOneProblem(string open)
    {
        var result = Read(File("a.yaml", string.Concat(Enumerable.Repeat(open, 100_000))));

        Assert.Equal(1, result.ProblemCount);
        Assert.EndsWith("This is nested more than 16 levels deep.", result.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Statements_OverTheLimit_AreOneProblem()
    {
        var text = new StringBuilder(OwnHeader).Append(Declared);
        for (var i = 0; i < 12_000; i++) text.Append("- { says: A., facts: [City: denpasar] }\n");

        Assert.Equal("a.yaml:10012:3: The file has 12001 statements; the most is 10000. Split the source.", Problems(text.ToString()));
    }

    [Fact]
    public void Facts_ThatAllRepeatOneClaim_AreRead()
    {
        var text = new StringBuilder(OwnHeader).Append(Declared).Append("- says: A.\n  facts:\n");
        for (var i = 0; i < 50_000; i++) text.Append("  - City: denpasar\n");

        Assert.Equal(50_004, GraphOf(text.ToString()).Nodes.Count(node => node.Label == "Claim"));
    }

    [Fact]
    public void References_ThatAllDangle_AreCounted()
    {
        var text = new StringBuilder(OwnHeader).Append(Declared).Append("- says: A.\n  facts:\n");
        for (var i = 0; i < 50_000; i++) text.Append("  - City: denpasar-").Append(i).Append('\n');

        Assert.Equal(50_000, Read(File("a.yaml", text.ToString())).ProblemCount);
    }

    [Fact]
    public void Bytes_CutOrChangedAtRandom_AreReadOrReported()
    {
        var random = new Random(20161119);
        var whole = Encoding.UTF8.GetBytes(WithFacts("- { MEMBER_OF: [denpasar, owhc], since: 2013 }\n- NAMED: [denpasar, 'Kota \"Denpasar\"']\n  kind: |\n    ALIAS"));
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = whole[..random.Next(whole.Length + 1)];
            for (var change = random.Next(4); change > 0 && bytes.Length > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : "[]{}:,-?&*!|>'\"%@#\t\n "u8[random.Next(21)];
            }

            var result = Read(new DatasetFile("a.yaml", bytes));

            Assert.NotEqual(result.IsValid, result.ProblemCount > 0);
        }
    }
}
