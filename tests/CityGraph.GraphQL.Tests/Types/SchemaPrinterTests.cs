using CityGraph.GraphQL.Building;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    private const string Everything = """"
        """The graph."""
        schema @owner(name: "us") {
          query: Root
          mutation: Change
        }

        """Who looks after it."""
        directive @owner(name: String! = "nobody") repeatable on SCHEMA | OBJECT | FIELD_DEFINITION

        scalar Date @specifiedBy(url: "https://example.org/date")

        interface Place {
          name: String
        }

        """
        A town that makes ties of its own,
          and what it is tied to.
        """
        type City implements Place @owner(name: "a") @owner(name: "b") {
          name: String
          twins(
            """At most 100."""
            first: Int = 25
            kind: [Kind!]
          ): [City!]!
          since: Date @deprecated(reason: "Ask the agreement.")
        }

        type Event {
          title: String
        }

        union Thing = City | Event

        enum Kind {
          """Friendship."""
          FRIEND
          SISTER @deprecated
        }

        input Key @oneOf {
          id: ID
          name: String
        }

        type Root {
          city(key: Key!): City
          things: [Thing]
        }

        type Change {
          rename(id: ID!, name: String = "a\tb"): City
        }

        """";

    [Fact]
    public void Print_SchemaWithEveryKind_IsTheTextThatItWasMadeOf()
    {
        var schema = SchemaBuilder.Build([SourceText.From(Everything)]).GetSchemaOrThrow();

        Assert.Equal(Everything, SchemaPrinter.Print(schema));
    }

    [Fact]
    public void Print_Extensions_AreMerged()
    {
        var schema = SchemaBuilder.Build([SourceText.From("type Query { a: Int } extend type Query { b: Int }")]).GetSchemaOrThrow();

        Assert.Equal("type Query {\n  a: Int\n  b: Int\n}\n", SchemaPrinter.Print(schema));
    }

    [Fact]
    public void Print_TypeNamedMutationThatIsNone_WritesTheSchemaDefinition()
    {
        var schema = SchemaBuilder.Build([SourceText.From("schema { query: Query } type Query { m: Mutation } type Mutation { a: Int }")])
            .GetSchemaOrThrow();

        Assert.StartsWith("schema {\n  query: Query\n}\n", SchemaPrinter.Print(schema));
    }
}
