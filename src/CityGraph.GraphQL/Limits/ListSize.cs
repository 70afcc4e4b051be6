using System.Collections.Immutable;
using System.Globalization;
using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Limits;

/// <summary><c>@listSize</c> of a field: how many items its list, or the lists of the object that it gives, have at most.</summary>
/// <param name="AssumedSize">Where no argument says it; null when not even that is known.</param>
/// <param name="SlicingArguments">Numbers that say it, the largest counting; a list among them counts by its length.</param>
/// <param name="SlicingArgumentDefaultValue">Where none of these is given (HotChocolate's addition); wins over <paramref name="AssumedSize"/>.</param>
/// <param name="SizedFields">Fields of the object that have this size; empty when it is the field's own list.</param>
/// <param name="RequireOneSlicingArgument">Exactly one of the arguments must be given.</param>
internal sealed record ListSize(
    int? AssumedSize,
    ImmutableArray<string> SlicingArguments,
    int? SlicingArgumentDefaultValue,
    ImmutableArray<string> SizedFields,
    bool RequireOneSlicingArgument)
{
    /// <summary>The name of the directive.</summary>
    public const string Directive = "listSize";

    /// <summary>The size where no slicing argument says it.</summary>
    public int? Fallback => SlicingArgumentDefaultValue ?? AssumedSize;

    /// <summary>Null when the directive is not there, or is another one of the same name.</summary>
    public static ListSize? Of(DirectiveNode? node)
    {
        if (node is null) return null;
        var arguments = Names(node, "slicingArguments");
        var required = node.FindArgument("requireOneSlicingArgument") is not BooleanValueNode { Value: false };
        return new ListSize(
            Number(node, "assumedSize"), arguments, Number(node, "slicingArgumentDefaultValue"), Names(node, "sizedFields"), required && !arguments.IsEmpty);
    }

    private static int? Number(DirectiveNode node, string argument) =>
        node.FindArgument(argument) is IntValueNode number && int.TryParse(number.Value, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static ImmutableArray<string> Names(DirectiveNode node, string argument) => node.FindArgument(argument) switch
    {
        StringValueNode one => [one.Value],
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(item => item.Value)],
        _ => [],
    };
}
