using System.Text.Json.Nodes;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>A request that the reference implementation answers otherwise.</summary>
/// <param name="Section">Of the September 2025 edition.</param>
/// <param name="Document">Over <see cref="Deviations.Sdl"/>.</param>
/// <param name="Ours">What we answer, as <see cref="Verdict"/> writes it.</param>
/// <param name="Theirs">What <c>graphql</c> of npm answers.</param>
internal sealed record Deviation(string Section, string Document, string Ours, string Theirs)
{
    public JsonObject? Variables { get; init; }
}

/// <summary>Where we differ from <c>graphql</c> 17.1.0 in more than words, one by one, and why. The generators stay away from these.</summary>
internal static class Deviations
{
    public const string Sdl = """
        type Query { flag: Boolean!, size: Int!, pick(by: Choice): Boolean!, sure(by: Choice!): Boolean!, weigh(by: Float): Boolean! }
        input Choice @oneOf { name: String, number: Int }
        """;

    public static IReadOnlyList<Deviation> All { get; } =
    [
        // "SelectionSet : { Selection+ }". Version 17 takes none for some unless told otherwise, as a later edition may.
        new(
            "2.4 Selection Sets",
            "{ flag { } }",
            "Syntax: Syntax Error: Expected Name, found \"}\". @1:10",
            "Validation: Field \"flag\" must not have a selection since type \"Boolean!\" has no subfields. @1:8"),

        // "If the input value is not finite ... a request error must be raised."
        new("3.5.2 Float", "{ weigh(by: 1e400) }", "Validation: Float cannot represent non numeric value @1:13", "Response: {weigh:false}"),

        // IsNonNullPosition covers the fields of a oneOf input object: a default that is not null lets a nullable variable stand there.
        new(
            "5.8.5 All Variable Usages Are Allowed",
            "query ($name: String = \"x\") { pick(by: { name: $name }) }",
            "Response: {pick:true}",
            "Validation: Variable \"$name\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"Choice\". @1:8 @1:48"),

        // The same rule; version 17 overlooks it where the type of the input object is wrapped in a list or non-null.
        new(
            "5.8.5 All Variable Usages Are Allowed",
            "query ($name: String) { sure(by: { name: $name }) }",
            "Validation: Variable \"$name\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"Choice\". @1:8 @1:42",
            "Response: {sure:false}") { Variables = new() { ["name"] = "x" } },

        // Operations are laid out once for all variables: a field keeps the place of its first node, be that excluded by a variable or not.
        new(
            "6.3.2 Field Collection",
            "query ($no: Boolean!) { flag @include(if: $no) size flag }",
            "Response: {flag:true size:-911}",
            "Response: {size:-911 flag:true}") { Variables = new() { ["no"] = false } },

        // Whether a field is there must be known before anything runs: null for a condition is an error of the request, not of a field.
        new(
            "6.1.2 Coercing Variable Values",
            "query ($no: Boolean = false) { flag @include(if: $no) size }",
            "Response: argument if",
            "Response: Argument \"@include(if:)\" has invalid value: Expected variable \"$no\" provided to non-null type \"Boolean!\" not to be null. @1:50 null") { Variables = new() { ["no"] = null } },
    ];
}
