using System.Collections.Immutable;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>What a resolver may know of the field that it resolves and of what is selected below it.</summary>
/// <remarks>Valid until the request ends. Safe to read from several threads.</remarks>
public readonly struct FieldContext
{
    private readonly RequestValues _request;
    private readonly ArgumentValues? _arguments;

    internal FieldContext(RequestValues request, Selection selection)
    {
        _request = request;
        Selection = selection;
    }

    private FieldContext(RequestValues request, Selection selection, ArgumentValues arguments)
        : this(request, selection) => _arguments = arguments;

    public Selection Selection { get; }

    /// <summary>How many selections the operation has: every <see cref="Selection.Index"/> is below it.</summary>
    public int SelectionCount => _request.SelectionCount;

    /// <summary>The arguments of the root field that this one lies below, its own if it is one: for what a whole answer shares.</summary>
    public ArgumentValues RootArguments => _request.ArgumentsOf(Selection.Root);

    public ArgumentValues Arguments => _arguments ?? _request.ArgumentsOf(Selection);

    /// <summary>The same field with other arguments of its own; <see cref="RootArguments"/> stay as they were given.</summary>
    public FieldContext With(ArgumentValues arguments) => new(_request, Selection, arguments);

    /// <summary>What the host gave for this request; it is also the parent of the root fields.</summary>
    public object State => _request.State;

    /// <summary>Ends when the client is gone or the time is up.</summary>
    public CancellationToken CancellationToken => _request.CancellationToken;

    /// <summary>What this request selects of <paramref name="type"/> below this field; empty for a type that cannot stand there.</summary>
    public ImmutableArray<Selection> Children(ObjectType type) => _request.ChildrenOf(Selection, type);

    /// <summary>
    /// What this request selects of <paramref name="type"/> below <paramref name="selection"/>, which is a descendant of this field.
    /// Left out are fields that <c>@skip</c> or <c>@include</c> exclude, and those whose arguments are wrong: the latter answer their
    /// error without being resolved.
    /// </summary>
    public ImmutableArray<Selection> Children(Selection selection, ObjectType type) => _request.ChildrenOf(selection, type);

    /// <summary>The coerced arguments of a selection that <see cref="Children(Selection, ObjectType)"/> gave.</summary>
    public ArgumentValues ArgumentsOf(Selection selection) => _request.ArgumentsOf(selection);
}
