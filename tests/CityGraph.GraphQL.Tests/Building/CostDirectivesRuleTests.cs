using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;

namespace CityGraph.GraphQL.Tests.Building;

public sealed class CostDirectivesRuleTests
{
    private static readonly SourceText Directives = SourceText.From(CostDirectives.Definitions, "cost.graphql");

    [Theory]
    [InlineData("type Query { a: Int @cost(weight: \"two\") }", "1:35: The weight of Query.a must be a number, such as \"2.5\", not \"two\".")]
    [InlineData("type Query { a(b: Int @cost(weight: \"\")): Int }", "1:37: The weight of Query.a(b:) must be a number, such as \"2.5\", not \"\".")]
    [InlineData("type Query @cost(weight: \"1e999\") { a: Int }", "1:26: The weight of Query must be a number, such as \"2.5\", not \"1e999\".")]
    [InlineData("type Query { a(b: In): Int } input In { c: Int @cost(weight: \"x\") }", "1:62: The weight of In.c must be a number, such as \"2.5\", not \"x\".")]
    [InlineData(
        "type Query { a(first: Int): [Int] @listSize(slicingArguments: [\"fist\"]) }",
        "1:63: @listSize names \"fist\" as a slicing argument, but Query.a has no such argument. Did you mean \"first\"?")]
    [InlineData(
        "type Query { a(in: In): [Int] @listSize(slicingArguments: [\"in\"]) } input In { b: Int }",
        "1:59: The slicing argument Query.a(in:) must be a number or a list, but its type is In.")]
    [InlineData("type Query { a: [Int] @listSize(assumedSize: -1) }", "1:46: assumedSize of Query.a must be a whole number from 0 to 2147483647, not -1.")]
    [InlineData(
        "type Query { a: Page @listSize(assumedSize: 1, sizedFields: [\"node\"]) } type Page { nodes: [Int] }",
        "1:61: @listSize of Query.a names \"node\" as a sized field, but Page has no such field. Did you mean \"nodes\"?")]
    [InlineData(
        "type Query { a: Page @listSize(assumedSize: 1, sizedFields: [\"total\"]) } type Page { total: Int }",
        "1:61: @listSize of Query.a names \"total\" as a sized field, but Page.total is not a list.")]
    [InlineData(
        "type Query { a: Query @listSize(assumedSize: 1) }",
        "1:23: @listSize says how long Query.a is, but its type Query is not a list. Name the lists below it with sizedFields.")]
    [InlineData(
        "type Query { a: I } interface I { b: Int @cost(weight: \"2\") } type T implements I { b: Int }",
        "1:42: @cost of I.b says nothing of T.b, which is what is priced; say it there as well.")]
    [InlineData(
        "type Query { a: I } interface I { b: [Int] @listSize(assumedSize: 2) } type S implements I { b: [Int] @listSize(assumedSize: 3) } type T implements I { b: [Int] }",
        "1:44: @listSize of I.b says nothing of T.b, which is what is priced; say it there as well.")]
    public void Build_WrongCostDirective_IsReportedWithItsPlace(string sdl, string error) => Assert.Equal(
        [$"api.graphql:{error}"], SchemaBuilder.Build([Directives, SourceText.From(sdl, "api.graphql")]).Errors.Select(one => one.ToString()));

    [Fact]
    public void Build_RightCostDirectives_IsASchema() => Assert.Empty(SchemaBuilder.Build(
        [
            Directives,
            SourceText.From("""
                type Query @cost(weight: "0") {
                  a(first: Int, ids: [ID]): Page @cost(weight: "-2.5") @listSize(slicingArguments: ["first", "ids"], sizedFields: ["nodes"])
                  b: [Int] @listSize(assumedSize: 0)
                }
                type Page { nodes: [Int] }
                """),
        ]).Errors);

    [Fact]
    public void Build_DirectivesOfThatNameWithAnotherMeaning_AreLeftAlone() => Assert.Empty(SchemaBuilder.Build(
        [SourceText.From("directive @cost(euros: String) on FIELD_DEFINITION directive @listSize(of: String) on FIELD_DEFINITION type Query { a: Int @cost(euros: \"x\") @listSize(of: \"y\") }")]).Errors);
}
