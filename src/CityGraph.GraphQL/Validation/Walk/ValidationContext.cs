using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Validation.Walk;

/// <summary>
/// What the rules of one validation share: the schema, the documents, where the walk is, and what was found. Findings end at
/// a limit, and with them the walk.
/// </summary>
internal sealed class ValidationContext(Schema schema, ImmutableArray<DocumentNode> documents, ValidationOptions options)
{
    private readonly Dictionary<ExecutableDefinitionNode, DefinitionUse> _uses = [];
    private readonly Dictionary<ExecutableDefinitionNode, ImmutableArray<FragmentDefinitionNode>> _reachable = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = documents
        .SelectMany(document => document.Fragments)
        .DistinctBy(fragment => fragment.Name.Value)
        .ToDictionary(fragment => fragment.Name.Value);

    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    public Schema Schema { get; } = schema;

    public ImmutableArray<DocumentNode> Documents { get; } = documents;

    public ValidationOptions Options { get; } = options;

    /// <summary>Where the walk is, as types. Valid while a node is entered or left.</summary>
    public TypePosition Position { get; } = new();

    public ImmutableArray<Finding> Findings => _findings.ToImmutable();

    /// <summary>The limit on findings is reached: nothing more is recorded, so stop.</summary>
    public bool IsFull => _findings.Count > Options.MaxErrors;

    public void Report(string message, params ImmutableArray<SyntaxNode> nodes)
    {
        if (IsFull) return;
        if (_findings.Count == Options.MaxErrors)
        {
            _findings.Add(new Finding(
                $"Too many validation errors: more than {Options.MaxErrors} (limit ValidationErrors). Validation aborted; correct these first.", []));
        }
        else
        {
            _findings.Add(new Finding(message, nodes));
        }
    }

    /// <summary>The first fragment of that name, or null.</summary>
    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>What a definition spreads and uses itself. Complete once the document is left.</summary>
    public DefinitionUse UseOf(ExecutableDefinitionNode definition)
    {
        if (!_uses.TryGetValue(definition, out var use)) _uses[definition] = use = new DefinitionUse();
        return use;
    }

    /// <summary>The fragments that a definition spreads, directly or through others, each once. Once the document is left.</summary>
    public ImmutableArray<FragmentDefinitionNode> FragmentsReachedFrom(ExecutableDefinitionNode definition)
    {
        if (_reachable.TryGetValue(definition, out var known)) return known;
        var reached = ImmutableArray.CreateBuilder<FragmentDefinitionNode>();
        var seen = new HashSet<string>();
        var open = new Stack<ExecutableDefinitionNode>([definition]);
        while (open.TryPop(out var next))
        {
            foreach (var spread in UseOf(next).Spreads)
            {
                if (!seen.Add(spread.Name.Value) || FindFragment(spread.Name.Value) is not { } fragment) continue;
                reached.Add(fragment);
                open.Push(fragment);
            }
        }

        return _reachable[definition] = reached.ToImmutable();
    }

    /// <summary>The variables that an operation uses, itself and through fragments. Once the document is left.</summary>
    public IEnumerable<VariableUse> VariablesUsedBy(OperationDefinitionNode operation) =>
        UseOf(operation).Variables.Concat(FragmentsReachedFrom(operation).SelectMany(fragment => UseOf(fragment).Variables));
}
