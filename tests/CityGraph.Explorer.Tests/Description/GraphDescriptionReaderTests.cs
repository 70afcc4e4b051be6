using System.Text;
using CityGraph.Explorer.Description;
using CityGraph.GraphQL.Language;

namespace CityGraph.Explorer.Tests.Description;

public sealed class GraphDescriptionReaderTests
{
    private const string Directives = """
        directive @node(plural: String!) on OBJECT
        directive @relationship(type: String!, direction: RelationshipDirection!, properties: String) on FIELD_DEFINITION
        directive @referring(type: String!, property: String!) on FIELD_DEFINITION
        directive @ordered(by: String!) on FIELD_DEFINITION
        directive @longText on FIELD_DEFINITION
        enum RelationshipDirection { OUT IN }
        type Query { a: Int }
        type Own { a: Int }

        """;

    [Fact]
    public void Read_TextThatIsNoGraphQL_NamesThePlace() =>
        Assert.Equal("graph:1:26: Syntax Error: Expected Name, found <EOF>.", ProblemOf("type A @node(plural: 1) {"));

    [Theory]
    [InlineData("a: Own", "graph:10:3: Field 'A.a' is of type Own: a property is a scalar or an enum; a way to other nodes needs @relationship.")]
    [InlineData("a: Int @relationship(type: \"T\", direction: OUT)", "graph:10:3: Field 'A.a' leads along T to Int, which is no type of nodes.")]
    [InlineData("a: [Own!]! @relationship(type: \"T\", direction: OUT)", "graph:10:3: Field 'A.a' leads along T to Own, which is no type of nodes.")]
    [InlineData("a: [A!]! @relationship(type: \"T\", direction: OUT, properties: \"No\")", "graph:10:3: Field 'A.a' names properties 'No', which is not a type.")]
    [InlineData("a: [A!]! @referring(type: \"No\", property: \"of\")", "graph:10:3: Field 'A.a' refers to 'No', which is no type of nodes.")]
    [InlineData("a: [A!]! @referring(type: \"A\", property: \"of\")", "graph:10:3: Field 'A.a' refers to property 'of', which A does not have.")]
    [InlineData("a: [A!]! @relationship(type: \"T\", direction: OUT) @ordered(by: \"no\")", "graph:10:3: Field 'A.a' is ordered by 'no', which A does not have as a single value.")]
    [InlineData("a: [A!]! @relationship(type: \"T\", direction: OUT) @ordered(by: \"a\")", "graph:10:3: Field 'A.a' is ordered by 'a', which A does not have as a single value.")]
    [InlineData("a: Int @longText", "graph:10:3: Field 'A.a' is of type Int: only a text can be a @longText.")]
    public void Read_AFieldThatMeansNothing_IsAProblem(string field, string problem)
    {
        var text = $"{Directives}type A @node(plural: \"as\") {{\n  {field}\n}}\n";
        Assert.Equal($"The graph's description is wrong:\n{problem}", ProblemOf(text));
    }

    [Fact]
    public void Read_AFieldThatLeadsElsewhereThanInItsInterface_IsAProblem()
    {
        var text = $$"""
            {{Directives}}interface I { all: [A!]! @relationship(type: "T", direction: OUT) }
            type A implements I @node(plural: "as") {
              all: [A!]! @relationship(type: "U", direction: OUT)
            }
            """;
        Assert.Equal("The graph's description is wrong:\ngraph:11:3: Field 'A.all' does not lead where 'I.all' leads.", ProblemOf(text));
    }

    [Fact]
    public void Read_LongTexts_MayBeLonger()
    {
        var description = Read($"{Directives}type A @node(plural: \"as\") {{\n  a: String\n  b: [String!]! @longText\n}}\n");

        Assert.Equal([("a", 2_000), ("b", 100_000)], description.Model.FindNodeType("A")!.Properties.Select(property => (property.Name, property.MaxLength)));
    }

    [Fact]
    public void Read_SeveralProblems_ListsAll()
    {
        var message = ProblemOf($"{Directives}type A @node(plural: \"as\") {{\n  a: Own\n  b: Own\n}}\n");
        Assert.Equal(3, message.Split('\n').Length);
    }

    private static string ProblemOf(string text)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Read(text));
        return exception.Message;
    }

    private static GraphDescription Read(string text) => GraphDescriptionReader.Read(new SourceText("graph", Encoding.UTF8.GetBytes(text)));
}
