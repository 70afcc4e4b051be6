namespace CityGraph.GraphQL.Limits;

/// <summary>The directives of the cost analysis, for a schema that uses them to declare.</summary>
public static class CostDirectives
{
    /// <summary>Type-system definitions of <c>@cost</c> and <c>@listSize</c>, as the draft of IBM and HotChocolate 16 have them.</summary>
    public const string Definitions = """
        "What a value of a type, or a call of a field with its arguments, costs: a number."
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR

        "How many items a list has: the largest of the slicing arguments, else the default, else the assumed size. With `sizedFields` that is said of lists below the field."
        directive @listSize(
          assumedSize: Int
          slicingArguments: [String!]
          slicingArgumentDefaultValue: Int
          sizedFields: [String!]
          requireOneSlicingArgument: Boolean = true
        ) on FIELD_DEFINITION

        """;
}
