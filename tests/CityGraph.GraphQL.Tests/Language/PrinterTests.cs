using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    private const string Operations = """"
        "Which cities."
        query Ties($city: ID! = "denpasar" @a, $in: [Point!]) @b(list: [1, 2.5], map: { x: null, y: ENUM }) {
          tied: ties(to: $city, near: $in) @include(if: true) {
            ...City
            ... on Region @skip(if: false) {
              name
            }
            ... {
              __typename
            }
          }
          ties(
            to: "a name that is long enough to need more than one line"
            because: """
              of
            culture
            """
          ) {
            id
          }
        }

        """What a city is."""
        fragment City on City {
          name(escaped: "\"\\\t\u0007é😀")
        }

        mutation {
          a
        }

        {
          a
        }
        """";

    [Fact]
    public void Print_ExecutableDocumentInItsLayout_IsTheSameText()
    {
        Assert.Equal(Operations, Printer.Print(Parser.Parse(Operations).Document!));
    }

    [Fact]
    public void Print_TypeAndValue_AreAsInADocument()
    {
        var document = Parser.Parse("type A { b(c: [Int!]! = [1, {d: $e}]): D }".Replace("$e", "\"e\"", StringComparison.Ordinal)).Document!;

        var argument = ((ObjectTypeDefinitionNode)document.Definitions[0]).Fields[0].Arguments[0];
        Assert.Equal("[Int!]!", argument.Type.ToString());
        Assert.Equal("[1, { d: \"e\" }]", argument.DefaultValue?.ToString());
    }

    [Fact]
    public void Print_AnyDescription_ParsesToTheSameString()
    {
        var random = new Random(70);
        for (var round = 0; round < 5_000; round++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => " \n\t\"\\ab\r\u2028\u0007é"[random.Next(11)]));
            var node = new ObjectTypeDefinitionNode
            {
                Name = new NameNode { Value = "A" },
                Fields =
                [
                    new FieldDefinitionNode
                    {
                        Description = new StringValueNode { Value = value, IsBlock = round % 2 == 0 },
                        Name = new NameNode { Value = "b" },
                        Type = new NamedTypeNode { Name = new NameNode { Value = "C" } },
                    },
                ],
            };

            var again = Parser.Parse(Printer.Print(node));

            Assert.True(again.IsSuccess, again.Error?.ToString());
            Assert.Equal(value, ((ObjectTypeDefinitionNode)again.Document.Definitions[0]).Fields[0].Description?.Value);
        }
    }
}
