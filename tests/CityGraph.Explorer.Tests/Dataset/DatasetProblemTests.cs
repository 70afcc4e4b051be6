using System.Text;
using CityGraph.Explorer.Dataset;
using static CityGraph.Explorer.Tests.Dataset.DatasetText;

namespace CityGraph.Explorer.Tests.Dataset;

/// <summary>What can be wrong with headers and statements, and between facts.</summary>
public class DatasetProblemTests
{
    [Fact]
    public void Article_WithoutWhatASourceMustSay_IsReportedWithTheFix() => Assert.Equal(
        """
        a.yaml:2:3: `address` is missing in `source`. Write it, or `{ unknown: why }`.
        a.yaml:2:3: `id` is missing in `source`. Write a readable id such as 'example-2016'.
        a.yaml:2:3: `name` is missing in `source`. Write the title, or a description of yours if it has none.
        a.yaml:2:3: `published` is missing in `source`. Write it, or `{ unknown: why }`.
        a.yaml:2:3: `publisher` is missing in `source`. Write it, or `{ unknown: why }`.
        a.yaml:2:3: `recorded` is missing in `source`. Write the day on which these facts were written down.
        a.yaml:2:3: `sha256` is missing in `source`. Write the digest of the text in which lines are counted.
        a.yaml:3:10: `unknown` is missing in `title`. Say why it is unknown.
        a.yaml:3:12: Unknown key 'unknwon' in `title`. Did you mean 'unknown'?
        """,
        Problems("""
            source:
              kind: ARTICLE
              title: { unknwon: It has none. }
            statements:
              - { line: 1, says: A city., facts: [{ City: denpasar, name: Denpasar, kind: CITY }] }
            """));

    [Fact]
    public void Header_WithWrongKeysAndValues_ReportsEach() => Assert.Equal(
        """
        a.yaml:2:7: 'Own List' is not an id: ids are lower-case words joined by hyphens, at most 64 characters. Write 'own-list'.
        a.yaml:4:9: 'OWNN' is not a value of `kind`. Did you mean 'OWN'?
        a.yaml:5:3: Unknown key 'licens' in `source`. Did you mean 'licence'?
        a.yaml:6:14: `published`: "19 November" is not a date: at character 3, a year has four digits, of which the last one or two may be X; write 2013, 201X or 20XX.
        a.yaml:7:11: `sha256` takes 64 lower-case hexadecimal digits, as sha256sum prints them.
        """,
        Problems("""
            source:
              id: Own List
              name: Our list
              kind: OWNN
              licens: CC0
              published: 19 November
              sha256: abc
              recorded: 2026-11-21
            statements:
              - { says: A city., facts: [{ City: denpasar, name: Denpasar, kind: CITY }] }
            """));

    [Fact]
    public void Publisher_UnknownOrOfAnotherType_IsReported()
    {
        static string Text(string publisher) => OwnHeader.Replace("  recorded", $"  publisher: {publisher}\n  recorded", StringComparison.Ordinal) + Declared;

        Assert.Equal("a.yaml:5:14: No fact declares 'owch'. Did you mean 'owhc'?", Problems(Text("owch")));
        Assert.Equal("a.yaml:5:14: 'pact' is Agreement and cannot publish a source. That takes Organisation.", Problems(Text("pact")));
    }

    [Fact]
    public void Source_DerivedFromItselfOrAnUnknownOne_IsReported() => Assert.Equal(
        """
        a.yaml:5:18: 'own' cannot be derived from itself. Leave it out.
        a.yaml:5:23: 'owhc' is Organisation and cannot be repeated by a source. That takes Source.
        a.yaml:5:29: No fact declares 'antara'. Give it a `name` in the fact that introduces it.
        """,
        Problems(OwnHeader.Replace("  recorded", "  derived-from: [own, owhc, antara]\n  recorded", StringComparison.Ordinal) + Declared));

    [Fact]
    public void Statement_WithWrongKeysAndValues_ReportsEach() => Assert.Equal(
        """
        a.yaml:13:3: Unknown key 'sayz' in a statement. Did you mean 'says'?
        a.yaml:13:3: `facts` is missing in a statement. List what it says of nodes and relationships, each beginning with `- `.
        a.yaml:13:3: `says` is missing in a statement. Say in your own words what the source says.
        a.yaml:14:14: 'SURE' is not a value of `certainty`. It takes STATED, REPORTED, PLANNED or INFERRED.
        a.yaml:15:11: 'SUPPORT' is not a value of `stance`. Did you mean 'SUPPORTS'?
        a.yaml:16:13: No fact declares 'mayor'. Give it a `name` in the fact that introduces it.
        a.yaml:16:20: 'pact' is Agreement and cannot say anything. That takes Actor.
        a.yaml:17:13: 'maybe' is not a value of `accepted`. Write true or false.
        a.yaml:18:10: `as-of`: "16-11-2016" is not a date: at character 3, a year has four digits, of which the last one or two may be X; write 2013, 201X or 20XX.
        """,
        Problems(OwnHeader + Declared + """
            - sayz: Something.
              certainty: SURE
              stance: SUPPORT
              said-by: [mayor, pact]
              accepted: maybe
              as-of: 16-11-2016
            """));

    [Fact]
    public void Line_MissingNegativeOrOutOfOrder_IsReported() => Assert.Equal(
        """
        a.yaml:13:9: Line -1 cannot be. Write the non-empty line below the title, from 1; 0 is the title.
        a.yaml:16:3: `line` is missing in a statement. Write the non-empty line below the title that says it, from 1; 0 is the title.
        a.yaml:18:9: Line 3 comes after line 7. Put the statements in the order of their lines.
        a.yaml:21:9: 'x' is not a value of `line`. Write a whole number.
        """,
        Problems(ArticleHeader() + """
            - { line: 0, says: A., facts: [{ City: denpasar, name: Denpasar, kind: CITY }] }
            - line: -1
              says: A.
              facts: [City: denpasar]
            - { says: A., facts: [City: denpasar] }
            - { line: 7, says: A., facts: [City: denpasar] }
            - line: 3
              says: A.
              facts: [City: denpasar]
            - line: x
              says: A.
              facts: [City: denpasar]
            """));

    [Fact]
    public void Node_DeclaredTwice_NamesBothPlaces() => Assert.Equal(
        """
        b.yaml:9:15: 'denpasar' is declared twice: first at a.yaml:9:15. Give its `name` once.
        b.yaml:10:16: 'gyeongju' is declared as Event, but it is City at a.yaml:10:15. Choose another id for one of them.
        """,
        Problems(
            File("a.yaml", OwnHeader + Declared),
            File("b.yaml", OwnHeader.Replace("id: own", "id: other", StringComparison.Ordinal) + """
                - says: B.
                  facts:
                    - { City: denpasar, name: Kota Denpasar, kind: CITY }
                    - { Event: gyeongju, name: G, kind: VISIT, status: PLANNED }
                """)));

    [Fact]
    public void Source_InTwoFiles_NamesBothPlaces() => Assert.Equal(
        "b.yaml:2:7: The source 'own' is there twice: first at a.yaml:2:7. Choose another id.",
        Problems(File("a.yaml", OwnHeader + Declared), File("b.yaml", OwnHeader + "- { says: B., facts: [City: denpasar] }")));

    [Fact]
    public void Source_WithTheIdOfACity_NamesBothPlaces() => Assert.Equal(
        "a.yaml:9:15: 'denpasar' is declared as City, but it is Source at a.yaml:2:7. Choose another id for one of them.",
        Problems(OwnHeader.Replace("id: own", "id: denpasar", StringComparison.Ordinal) + Declared));

    [Fact]
    public void Property_WithTwoValues_NamesBothPlacesAndTheFix() => Assert.Equal(
        "a.yaml:16:35: `wikidata` of City 'denpasar' is Q2 here, but Q1 at a.yaml:15:35. Mark one of the statements `accepted: false`.",
        FactProblems("- { City: denpasar, wikidata: Q1 }\n- { City: denpasar, wikidata: Q2 }"));

    [Fact]
    public void Statement_ThatSupersedesAndIsNotAccepted_IsReported() => Assert.EndsWith(
        ": A statement that is not accepted supersedes nothing. Leave out `accepted` or `supersedes`.",
        Problems(OwnHeader + Declared + "- { says: A., accepted: false, supersedes: true, facts: [City: denpasar] }"));

    [Fact]
    public void Relationship_TwiceWithOtherValues_NamesBothPlacesAndBothFixes() => Assert.Equal(
        "a.yaml:16:45: `since` of MEMBER_OF from 'denpasar' to 'owhc' is 2014 here, but 2013 at a.yaml:15:45. "
            + "Mark one of the statements `accepted: false`, or give one relationship an `id` if there are two.",
        FactProblems("- { MEMBER_OF: [denpasar, owhc], since: 2013 }\n- { MEMBER_OF: [denpasar, owhc], since: 2014 }"));

    [Theory]
    [InlineData("accepted: false", "a.yaml:13:62: 'darwin' has no evidence: a statement that is not accepted cannot declare it. Give its `name` in a statement that supports it.")]
    [InlineData("stance: REFUTES", "a.yaml:13:62: 'darwin' has no evidence: a statement of stance REFUTES cannot declare it. Give its `name` in a statement that supports it.")]
    public void Node_OnlyInAStatementThatIsNotTaken_HasNoEvidence(string mark, string expected) => Assert.Equal(
        expected,
        Problems(OwnHeader + Declared + $"- {{ says: There is Darwin., {mark}, facts: [{{ City: darwin, name: Darwin, kind: CITY }}] }}"));

    [Theory]
    [InlineData("", "a.yaml:1:1: The file is empty. Write `source:` and `statements:`.")]
    [InlineData("# only a comment\n", "a.yaml:1:1: The file is empty. Write `source:` and `statements:`.")]
    [InlineData("---\n", "a.yaml:1:1: The file is empty. Write `source:` and `statements:`.")]
    [InlineData("- a\n", "a.yaml:1:1: A file has `source:` and `statements:`.")]
    [InlineData("a: &x 1\n", "a.yaml:1:4: The anchor '&x' is not allowed. Remove it.")]
    [InlineData("a: *x\n", "a.yaml:1:4: The alias '*x' is not allowed. Write the value itself.")]
    [InlineData("a: !!str 1\n", "a.yaml:1:4: The tag 'tag:yaml.org,2002:str' is not allowed. Remove it.")]
    [InlineData("a: 1\n\tb: 2\n", "a.yaml:2:1: A tab cannot indent YAML. Use spaces.")]
    [InlineData("a: [1\n", "a.yaml:2:1: This is not valid YAML: While parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("a: b: c\n", "a.yaml:1:5: This is not valid YAML: While scanning a plain scalar value, found invalid mapping. A text that holds ': ' needs quotes.")]
    [InlineData("? [a]\n: b\n", "a.yaml:1:3: A key must be a word.")]
    [InlineData("a: 1\n---\nb: 2\n", "a.yaml:2:1: A file holds one YAML document. Remove what follows `---`.")]
    public void Yaml_ThatTheFormatDoesNotTake_IsOneProblem(string text, string expected) => Assert.Equal(expected, Problems(text));

    [Fact]
    public void Key_ThatIsThereTwice_NamesBothPlaces() => Assert.Contains(
        "a.yaml:13:1: The key 'source' is there twice: first at a.yaml:1:1. Keep one.",
        Problems(OwnHeader + Declared + "source: 1\n"), StringComparison.Ordinal);

    [Fact]
    public void Bytes_ThatAreNotUtf8_AreReportedWhereTheyStand() => Assert.Equal(
        "a.yaml:2:4: This is not UTF-8. Save the file as UTF-8.",
        Problems(new DatasetFile("a.yaml", (byte[])[.. "ab\né: "u8, 0xFF, .. "x"u8])));

    [Fact]
    public void Files_WithManyProblems_ReportAllInOrderOfFileAndPlace() => Assert.Equal(
        """
        a.yaml:1:1: The file is empty. Write `source:` and `statements:`.
        b.yaml:8:11: Unknown type 'Cty'. Did you mean 'City'?
        c.yaml:1:1: This is not valid YAML: While parsing a node, did not find expected node content.
        """,
        Problems(
            File("c.yaml", "]"),
            File("b.yaml", OwnHeader + "- says: B.\n  facts: [Cty: b]"),
            File("a.yaml", "")));

    [Fact]
    public void Reference_WhileAFileCannotBeRead_IsNotReported() => Assert.Equal(
        "b.yaml:1:1: The file is empty. Write `source:` and `statements:`.",
        Problems(File("a.yaml", WithFacts("- MEMBER_OF: [denpasar, in-the-other-file]")), File("b.yaml", "")));

    [Fact]
    public void Problems_OverAThousand_AreCountedAndTheFirstGiven()
    {
        var facts = string.Join('\n', Enumerable.Range(0, 3_000).Select(i => $"- Cty: c{i}"));

        var result = Read(File("a.yaml", WithFacts(facts)));

        Assert.Equal(3_000, result.ProblemCount);
        Assert.Equal(1_000, result.Problems.Length);
        Assert.Equal("a.yaml:15:7: Unknown type 'Cty'. Did you mean 'City'?", result.Problems[0].ToString());
        Assert.Equal(1_014, result.Problems[^1].Line);
    }

    [Fact]
    public void File_GivenTwice_IsTheCallersError()
    {
        var error = Assert.Throws<ArgumentException>(() => Read(File("a.yaml", ""), File("a.yaml", "")));

        Assert.StartsWith("The file 'a.yaml' is given twice.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_OverFourMebibytes_IsOneProblem() => Assert.Equal(
        "a.yaml:1:1: The file has 5242880 bytes; the most is 4194304. Split the source.",
        Problems(new DatasetFile("a.yaml", Encoding.UTF8.GetBytes(new string('x', 5 * 1024 * 1024)))));
}
