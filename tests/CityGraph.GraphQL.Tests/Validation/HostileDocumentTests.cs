using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation;

namespace CityGraph.GraphQL.Tests.Validation;

/// <summary>
/// Documents made to be expensive: an answer on a stack of 256 kB, so that no bound depends on a large stack. Without the
/// bounds these do not end in any time that a test could wait.
/// </summary>
public sealed class HostileDocumentTests
{
    private const int SmallStackBytes = 256 * 1024;
    private const string TooComplex = "The document is too complex to check which of its fields conflict: more than 100000 comparisons "
        + "(limit MergeComparisons), or fragments more than 200 deep. Select fewer fields of one response name, or spread "
        + "fewer fragments in one place.";

    private static readonly Schema Schema = SchemaBuilder.Build(
        [SourceText.From("type Query { a(x: In): Query b: Query c: Int } input In { x: In y: [In] }")]).GetSchemaOrThrow();

    [Fact]
    public void Validate_ExponentialFragmentSpreads_AreVisitedOnce()
    {
        var text = "{...F0} " + Join(60, i => $"fragment F{i} on Query {{ a {{ ...F{i + 1} ...F{i + 1} b {{ ...F{i + 1} }} }} }} ")
            + "fragment F60 on Query { c }";

        Assert.Empty(Validate(text));
    }

    [Fact]
    public void Validate_ExponentialFragmentsInIntrospection_AreVisitedOnce()
    {
        var text = "{__schema{types{...F0}}} " + Join(60, i => $"fragment F{i} on __Type {{ ...F{i + 1} ofType {{ ...F{i + 1} }} }} ")
            + "fragment F60 on __Type { name }";

        Assert.Empty(Validate(text));
    }

    [Fact]
    public void Validate_FragmentsThatAllSpreadEachOther_ReportCyclesUpToTheLimit()
    {
        var text = "{...F0} " + Join(60, i => $"fragment F{i} on Query {{ {Join(60, j => $"...F{j} ")} }} ");

        var errors = Validate(text);

        Assert.Equal(101, errors.Length);
        Assert.Contains(errors, error => error.Message == "Cannot spread fragment \"F0\" within itself.");
    }

    [Fact]
    public void Validate_ChainOfTwoThousandFragments_IsAnsweredWithoutDeepRecursion()
    {
        var chain = "{...F0} " + Join(2_000, i => $"fragment F{i} on Query{{...F{i + 1}}}") + "fragment F2000 on Query{c}";
        var nested = "{...F0 ...G} fragment G on Query{a{...F0}}"
            + Join(1_500, i => $"fragment F{i} on Query{{a{{...F{i + 1}}}}}") + "fragment F1500 on Query{c}";

        Assert.Equal([TooComplex], Validate(chain).Select(error => error.Message));
        Assert.Equal([TooComplex], Validate(nested).Select(error => error.Message));
    }

    [Fact]
    public void Validate_ThousandsOfFieldsOfOneName_AreBoundedOrPlain()
    {
        var plain = "{" + Join(14_000, _ => "c ") + "}";
        var nested = "{" + Join(3_000, _ => "a{c}") + "}";
        var conflicting = "{" + Join(2_000, i => $"x:{"abc"[i % 3]} ") + "}";

        Assert.Empty(Validate(plain));
        Assert.Equal([TooComplex], Validate(nested).Select(error => error.Message));
        Assert.Equal(101, Validate(conflicting).Length);
    }

    [Fact]
    public void Validate_DeepestAllowedNesting_FitsTheStack()
    {
        var fields = Join(199, _ => "{a") + "{c}" + new string('}', 199);
        var values = "{a(x:" + Join(198, _ => "{x:") + "{}" + new string('}', 198) + "){c}}";

        Assert.Empty(Validate(fields));
        Assert.Empty(Validate(values));
    }

    [Fact]
    public void Validate_ManyOperationsSharingManyFragments_IsBounded()
    {
        var text = Join(500, i => $"query Q{i}{{...F0}}")
            + Join(400, i => $"fragment F{i} on Query{{a(x:$v){{...F{i + 1}}}}}") + "fragment F400 on Query{c}";

        Assert.Equal(101, Validate(text).Length);
    }

    [Fact]
    public void Validate_MegabyteOfCommentBeforeManyConflicts_FindsTheirPlaces()
    {
        var text = "#" + new string('x', 1_000_000) + "\n{" + Join(1_000, i => $"x:{"abc"[i % 3]} ") + "}";

        var errors = Validate(text);

        Assert.Equal(101, errors.Length);
        Assert.Equal([new Location(2, 2), new Location(2, 6)], errors[0].Locations);
    }

    [Fact]
    public void Validate_FiveThousandMutatedDocuments_NeverThrows()
    {
        string[] parts =
        [
            "{", "}", "a", "b", "c", "x", "(", ")", ":", "$v", "...", "F", "on", "Query", "In", "fragment", "query", "[", "]", "1",
            "{x:{y:[]}}", "{a{c}}", "@skip(if:$v)", "@x", "null", "Int", "!", "=", "__schema", "__typename", "...F", "fragment F on Query",
        ];
        var random = new Random(5);
        for (var round = 0; round < 5_000; round++)
        {
            var words = "query Q ( $v : Int = 1 ) { a ( x : {x:{y:[]}} ) { c ...F } b @skip(if:$v) { ... on Query { c } } } fragment F on Query { c }"
                .Split(' ').ToList();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(words.Count);
                if (random.Next(3) == 0) words.RemoveAt(at);
                else if (random.Next(2) == 0) words[at] = parts[random.Next(parts.Length)];
                else words.Insert(at, parts[random.Next(parts.Length)]);
            }

            if (Parser.Parse(string.Join(' ', words)).Document is not { } document) continue;
            Assert.All(Validator.Validate(Schema, document), error => Assert.NotEmpty(error.Message));
        }
    }

    private static System.Collections.Immutable.ImmutableArray<GraphQLError> Validate(string text)
    {
        System.Collections.Immutable.ImmutableArray<GraphQLError> errors = [];
        var thread = new Thread(
            () =>
            {
                var parsed = Parser.Parse(text, new ParserOptions { MaxTokens = 30_000 });
                errors = parsed.IsSuccess ? Validator.Validate(Schema, parsed.Document) : [parsed.Error];
            },
            SmallStackBytes);
        thread.Start();
        thread.Join();
        return errors;
    }

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
