using System.Collections.Frozen;
using System.Globalization;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Limits;

/// <summary>
/// The weights and sizes of lists that a schema states with <c>@cost</c> and <c>@listSize</c> (draft of IBM,
/// https://ibm.github.io/graphql-specs/cost-spec.html), and those that it leaves to the defaults: 1 for what is or takes an object,
/// 0 for leaves and for introspection. Immutable.
/// </summary>
internal sealed class SchemaCosts
{
    /// <summary>The name of the directive.</summary>
    public const string Directive = "cost";

    private readonly FrozenDictionary<FieldDefinition, double> _fields;
    private readonly FrozenDictionary<FieldDefinition, ListSize> _listSizes;
    private readonly FrozenDictionary<InputValueDefinition, double> _inputs;
    private readonly FrozenDictionary<NamedType, double> _types;
    private readonly int _resolverCost;

    public SchemaCosts(Schema schema, CostOptions options)
    {
        var fields = schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).ToArray();
        var inputs = fields.SelectMany(field => field.Arguments).Concat(schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields));
        _fields = Weights(fields, field => field.FindAppliedDirective(Directive));
        _inputs = Weights(inputs, input => input.FindAppliedDirective(Directive));
        _types = Weights(schema.Types, type => type.FindAppliedDirective(Directive));
        _listSizes = fields
            .Select(field => (Field: field, Size: ListSize.Of(field.FindAppliedDirective(ListSize.Directive))))
            .Where(one => one.Size is not null)
            .ToFrozenDictionary(one => one.Field, one => one.Size!);
        _resolverCost = options.DefaultResolverCost;
    }

    /// <param name="parent">The type that has the field.</param>
    /// <param name="field">The field.</param>
    /// <param name="isAsynchronous">Whether its resolver may wait for something outside of the process.</param>
    public double WeightOf(ObjectType parent, FieldDefinition field, bool isAsynchronous)
    {
        if (_fields.TryGetValue(field, out var weight)) return weight;
        if (parent.IsIntrospection || field.Type.Innermost.IsIntrospection) return 0;
        if (isAsynchronous) return _resolverCost;
        return field.Type.Innermost is CompositeType ? 1 : 0;
    }

    /// <summary>Of one value of that type, without what is selected of it.</summary>
    public double WeightOf(NamedType type) =>
        _types.TryGetValue(type, out var weight) ? weight : type is CompositeType && !type.IsIntrospection ? 1 : 0;

    /// <summary>Of an argument or input field that is given, without what is inside of its value.</summary>
    public double WeightOf(InputValueDefinition input) =>
        _inputs.TryGetValue(input, out var weight) ? weight : input.Type.Innermost is InputObjectType ? 1 : 0;

    /// <summary>Null when the schema does not say.</summary>
    public ListSize? ListSizeOf(FieldDefinition field) => _listSizes.GetValueOrDefault(field);

    /// <summary>Null when there is no directive, or one of that name with another meaning. The draft has a string; others a number.</summary>
    public static double? WeightOf(DirectiveNode? node)
    {
        var text = node?.FindArgument("weight") switch
        {
            StringValueNode value => value.Value,
            IntValueNode value => value.Value,
            FloatValueNode value => value.Value,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && double.IsFinite(weight) ? weight : null;
    }

    private static FrozenDictionary<T, double> Weights<T>(IEnumerable<T> definitions, Func<T, DirectiveNode?> directiveOf)
        where T : class => definitions
        .Select(one => (Definition: one, Weight: WeightOf(directiveOf(one))))
        .Where(one => one.Weight is not null)
        .ToFrozenDictionary(one => one.Definition, one => one.Weight!.Value);
}
