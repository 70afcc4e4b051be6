using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Limits;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Lays the fragments of a validated operation out over the concrete types that can stand at each place
/// (specification 6.3.2, CollectFields, done once a document instead of once an object).
/// </summary>
/// <remarks>Time and memory are bounded by <see cref="ExecutorOptions.MaxSelections"/>; recursion by <see cref="ExecutorOptions.MaxDepth"/>.</remarks>
internal sealed class OperationCompiler
{
    private readonly Schema _schema;
    private readonly ResolverTable _resolvers;
    private readonly ExecutorOptions _options;
    private readonly FieldCollector _collector;

    /// <summary>A field of the document has the same arguments wherever it is laid out to.</summary>
    private readonly Dictionary<(FieldNode Node, FieldDefinition Field), (ArgumentValues? Constant, int VariableIndex)> _arguments = [];

    /// <summary>What was collected last below fields: mostly, all concrete types see the same.</summary>
    private readonly Dictionary<FieldSet, CollectedFieldsMap> _collected = [];
    private int _selections;
    private int _variableArguments;
    private GraphQLError? _error;

    private OperationCompiler(Schema schema, ResolverTable resolvers, DocumentNode document, ExecutorOptions options)
    {
        _schema = schema;
        _resolvers = resolvers;
        _options = options;
        _collector = new FieldCollector(schema, document, options);
    }

    /// <summary>Null, with an error, when the operation is over a limit or its kind has no root type.</summary>
    public static CompiledOperation? Compile(
        Schema schema, ResolverTable resolvers, DocumentNode document, OperationDefinitionNode operation, SchemaCosts costs, ExecutorOptions options,
        out GraphQLError? error)
    {
        var compiler = new OperationCompiler(schema, resolvers, document, options);
        var compiled = compiler.Compile(operation, costs);
        error = compiler._error;
        return error is null ? compiled : null;
    }

    private CompiledOperation? Compile(OperationDefinitionNode operation, SchemaCosts costs)
    {
        if (_schema.RootType(operation.Operation) is not { } rootType)
        {
            var kind = operation.Operation switch
            {
                OperationType.Query => "query",
                OperationType.Mutation => "mutation",
                _ => "subscription",
            };
            _error = new GraphQLError($"Schema is not configured to execute {kind} operation.", [operation.Location], ErrorCodes.ValidationFailed);
            return null;
        }

        var root = CompileSet(rootType, _collector.Collect(rootType, [(operation.SelectionSet, Condition.Always)]), root: null, depth: 1);
        if (_error is not null) return null;
        return new CompiledOperation
        {
            Definition = operation,
            Root = root,
            SelectionCount = _selections,
            VariableArgumentsCount = _variableArguments,
            Conditions = _collector.Conditions,
            Pricing = new OperationPricing(root, _selections, costs, _options.Cost),
            NodeCount = _collector.Work,
        };
    }

    private SelectionSet CompileSet(ObjectType type, CollectedFieldsMap collected, Selection? root, int depth)
    {
        var selections = ImmutableArray.CreateBuilder<Selection>(collected.Fields.Length);
        _error ??= _collector.Excess;
        foreach (var fields in collected.Fields)
        {
            if (_error is not null) break;
            if (Compile(type, fields, root, depth) is { } selection) selections.Add(selection);
        }

        return new SelectionSet(type, selections.DrainToImmutable());
    }

    private Selection? Compile(ObjectType parentType, FieldSet fields, Selection? root, int depth)
    {
        var first = fields.Nodes[0].Node;
        if (depth > _options.MaxDepth)
        {
            _error ??= FieldCollector.OverLimit(
                $"The operation is deeper than {_options.MaxDepth} fields at \"{first.ResponseName}\" (limit MaxDepth). Ask for less at once.", first);
            return null;
        }

        if (_selections >= _options.MaxSelections)
        {
            _error ??= FieldCollector.TooManySelections(_options, first);
            return null;
        }

        // Validation has seen to it that there is one.
        if (_schema.FindField(parentType, first.Name.Value) is not { } field) return null;

        var (constant, variableIndex) = Arguments(field, first);
        var selection = new Selection(_selections++, depth, root, parentType, fields, _resolvers.Find(parentType, field))
        {
            ConstantArguments = constant,
            VariableArgumentsIndex = variableIndex,
        };
        if (field.Type.Innermost is not CompositeType type) return selection;
        selection.Sets = CompileChildren(type, fields, selection.Root, depth + 1);
        selection.IsConstantBelow = selection.Sets.All(
            set => !set.IsConditional && set.Selections.All(child => child.HasConstantArguments && child.IsConstantBelow));
        return selection;
    }

    private ImmutableArray<SelectionSet> CompileChildren(CompositeType type, FieldSet fields, Selection root, int depth)
    {
        if (fields.SelectionSets.IsEmpty) return [];
        var possible = _schema.PossibleTypes(type);
        var sets = ImmutableArray.CreateBuilder<SelectionSet>(possible.Length);
        foreach (var one in possible)
        {
            if (_error is not null) break;
            sets.Add(CompileSet(one, Collected(fields, one), root, depth));
        }

        return sets.DrainToImmutable();
    }

    /// <summary>
    /// What is selected of a concrete type below fields. A document that asks for an interface asks the same of most types: it is gone
    /// through once for all of them.
    /// </summary>
    private CollectedFieldsMap Collected(FieldSet fields, ObjectType type)
    {
        if (_collected.TryGetValue(fields, out var known) && known.IsSameOf(type, _schema)) return _collector.Again(known, fields);
        return _collected[fields] = _collector.Collect(type, fields.SelectionSets);
    }

    private (ArgumentValues? Constant, int VariableIndex) Arguments(FieldDefinition field, FieldNode node)
    {
        if (field.Arguments.Count == 0) return (ArgumentValues.Empty, -1);
        if (_arguments.TryGetValue((node, field), out var known)) return known;
        var constant = ArgumentCoercion.IsConstant(node)
            ? ArgumentCoercion.Coerce(field, node, ImmutableDictionary<string, object?>.Empty) as ArgumentValues
            : null;
        return _arguments[(node, field)] = (constant, constant is null ? _variableArguments++ : -1);
    }
}
