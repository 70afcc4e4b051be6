using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Prices a compiled operation by coerced values. What does not depend on variables is priced once, when the operation is compiled; a
/// request goes through the rest without allocating. Immutable, shared by all requests of the operation.
/// </summary>
internal sealed class OperationPricing
{
    private readonly SchemaCosts _costs;
    private readonly CostOptions _options;
    private readonly SelectionSet _root;

    /// <summary>By <see cref="Selection.Index"/>.</summary>
    private readonly PricedSelection[] _selections;

    private readonly OperationPrice? _constant;

    public OperationPricing(SelectionSet root, int selectionCount, SchemaCosts costs, CostOptions options)
    {
        _root = root;
        _costs = costs;
        _options = options;
        _selections = new PricedSelection[selectionCount];
        Prepare(root, parent: null);

        // The error of a constant argument is found again, with its place, when a request is priced.
        if (IsConstant(root) && PriceOf(root, values: null, out var error) is var price && error is null) _constant = price;
    }

    /// <summary>What a request costs. The error is about arguments that say a size no list may have; it needs no pricing to be wrong.</summary>
    public OperationPrice PriceOf(RequestValues values, out GraphQLError? error)
    {
        error = null;
        return _constant ?? PriceOf(_root, values, out error);
    }

    /// <summary>What a call of a field costs the request, given that its parent was priced; for messages.</summary>
    public OperationPrice PriceOf(Selection selection, Selection? parent, RequestValues values)
    {
        GraphQLError? error = null;
        return Field(selection, InheritedSize(parent, values, ref error), values, ref error);
    }

    private OperationPrice PriceOf(SelectionSet root, RequestValues? values, out GraphQLError? error)
    {
        error = null;
        var price = Set(root, inherited: null, values, ref error);
        return OperationPrice.OfField(1, 0, price);
    }

    private void Prepare(SelectionSet set, Selection? parent)
    {
        foreach (var selection in set.Selections)
        {
            ref var priced = ref _selections[selection.Index];
            priced.Weight = _costs.WeightOf(set.Type, selection.Field, selection.Resolver is AsyncBatchResolver or StreamResolver);
            priced.Size = _costs.ListSizeOf(selection.Field);
            priced.IsSizedByParent = parent is not null && _selections[parent.Index].Size is { } size && size.SizedFields.Contains(selection.Field.Name);
            foreach (var below in selection.Sets) Prepare(below, selection);

            var isItemConstant = selection.IsConstantBelow && (selection.HasConstantArguments || priced.Size is null or { SizedFields.IsEmpty: true });
            GraphQLError? error = null;
            if (isItemConstant && Item(selection, InheritedBelow(selection, null, ref error), null, ref error) is var item && error is null) priced.Item = item;
        }
    }

    private static bool IsConstant(SelectionSet root) =>
        !root.IsConditional && root.Selections.All(selection => selection.HasConstantArguments && selection.IsConstantBelow);

    private OperationPrice Set(SelectionSet set, double? inherited, RequestValues? values, ref GraphQLError? error)
    {
        var sum = new OperationPrice(0, _costs.WeightOf(set.Type));
        foreach (var selection in set.Selections)
        {
            if (set.IsConditional && values?.Includes(selection) == false) continue;
            sum = OperationPrice.Sum(sum, Field(selection, inherited, values, ref error));
        }

        return sum;
    }

    private OperationPrice Field(Selection selection, double? inherited, RequestValues? values, ref GraphQLError? error)
    {
        ref readonly var priced = ref _selections[selection.Index];
        if (!TryGetArguments(selection, values, out var arguments))
        {
            // Its error is its answer: nothing below it runs.
            return OperationPrice.OfField(0, priced.Weight, default);
        }

        var call = priced.Weight + Inputs(selection.Field.Arguments, arguments);
        var own = OwnSize(selection, arguments, ref error);
        var item = priced.Item ?? Item(selection, priced.Size is { SizedFields.IsEmpty: false } ? own : null, values, ref error);
        var items = selection.Shape.ListDepth == 0 ? 1 : ItemsOf(priced, inherited, own);
        return OperationPrice.OfField(items, call, item);
    }

    private double ItemsOf(in PricedSelection priced, double? inherited, double? own)
    {
        if (priced.IsSizedByParent && inherited is { } size) return size;
        return priced.Size is { SizedFields.IsEmpty: true } && own is { } stated ? stated : _options.DefaultListSize;
    }

    /// <summary>One value of the field, of the dearest of its concrete types.</summary>
    private OperationPrice Item(Selection selection, double? sizeBelow, RequestValues? values, ref GraphQLError? error)
    {
        if (selection.Sets.IsEmpty) return new OperationPrice(0, _costs.WeightOf(selection.Shape.NamedType));
        var dearest = Set(selection.Sets[0], sizeBelow, values, ref error);
        foreach (var set in selection.Sets.AsSpan(1..)) dearest = OperationPrice.Max(dearest, Set(set, sizeBelow, values, ref error));
        return dearest;
    }

    private double? InheritedSize(Selection? parent, RequestValues? values, ref GraphQLError? error) =>
        parent is null ? null : InheritedBelow(parent, values, ref error);

    private double? InheritedBelow(Selection selection, RequestValues? values, ref GraphQLError? error)
    {
        if (_selections[selection.Index].Size is not { SizedFields.IsEmpty: false }) return null;
        return TryGetArguments(selection, values, out var arguments) ? OwnSize(selection, arguments, ref error) : null;
    }

    /// <summary>What the field's <c>@listSize</c> says of this call; null when it says nothing.</summary>
    private double? OwnSize(Selection selection, ArgumentValues arguments, ref GraphQLError? error)
    {
        if (_selections[selection.Index].Size is not { } size) return null;
        var given = 0;
        var largest = 0;
        foreach (var name in size.SlicingArguments)
        {
            if (Slice(arguments[name]) is not { } slice) continue;
            given++;
            largest = Math.Max(largest, slice);
            if (slice > _options.MaxListSize) error ??= TooLong(selection, name, slice);
        }

        if (size.RequireOneSlicingArgument && given != 1) error ??= NotOne(selection, size, given);
        return given > 0 ? largest : size.Fallback;
    }

    private static int? Slice(object? value) => value switch
    {
        int number => number,
        long number => (int)Math.Clamp(number, int.MinValue, int.MaxValue),
        double number => (int)Math.Clamp(Math.Ceiling(number), int.MinValue, int.MaxValue),
        IReadOnlyList<object?> list => list.Count,
        _ => null,
    };

    private double Inputs(NamedList<InputValueDefinition> definitions, ArgumentValues values)
    {
        var sum = 0.0;
        foreach (var (name, value) in values.Items)
        {
            if (definitions.Find(name) is not { } definition) continue;
            sum += _costs.WeightOf(definition);
            if (definition.Type.Innermost is InputObjectType type) sum += Inside(type, value);
        }

        return sum;
    }

    private double Inside(InputObjectType type, object? value)
    {
        if (value is ArgumentValues map) return Inputs(type.Fields, map);
        if (value is not IReadOnlyList<object?> list) return 0;
        var sum = 0.0;
        for (var i = 0; i < list.Count; i++) sum += Inside(type, list[i]);
        return sum;
    }

    private static bool TryGetArguments(Selection selection, RequestValues? values, out ArgumentValues arguments)
    {
        arguments = selection.ConstantArguments ?? ArgumentValues.Empty;
        return selection.HasConstantArguments || (values is not null && values.TryGetArguments(selection, out arguments!, out _));
    }

    private GraphQLError TooLong(Selection selection, string argument, int value) => new(
        $"\"{selection.ResponseName}\" asks for {value} items with \"{argument}\"; at most {_options.MaxListSize} are allowed "
        + "(limit ListSize). Ask for a smaller page.",
        [selection.Nodes[0].Node.Location], ErrorCodes.LimitExceeded);

    private static GraphQLError NotOne(Selection selection, ListSize size, int given) => new(
        $"\"{selection.ResponseName}\" must be given exactly one of the arguments {string.Join(", ", size.SlicingArguments.Select(name => $"\"{name}\""))}, "
        + $"not {given}: the cost of its list follows from it.",
        [selection.Nodes[0].Node.Location], ExecutionErrorCodes.BadUserInput);

    /// <summary>What is known of a selection before any request.</summary>
    private struct PricedSelection
    {
        /// <summary>Of the field itself.</summary>
        public double Weight;

        /// <summary>What its <c>@listSize</c> says; null when it has none.</summary>
        public ListSize? Size;

        /// <summary>Whether the <c>@listSize</c> of the field above speaks of this list.</summary>
        public bool IsSizedByParent;

        /// <summary>The price of one of its values; null when it depends on variables.</summary>
        public OperationPrice? Item;
    }
}
