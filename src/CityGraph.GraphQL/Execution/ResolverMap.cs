using System.Collections.Immutable;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// Gives the resolver of a field that has none in the <see cref="ResolverMap"/>, or null where every such field is a mistake.
/// Called once a field when the executor is built.
/// </summary>
public delegate Resolver? DefaultResolver(ObjectType type, FieldDefinition field);

/// <summary>One line of a <see cref="ResolverMap"/>: the field of an object type and how it gets its values.</summary>
public readonly record struct ResolverBinding(string TypeName, string FieldName, Resolver Resolver);

/// <summary>
/// The one explicit, ordered list of how fields get their values. Built by the host; a line that names an unknown type or field,
/// or a field twice, and a field that is left without resolver, are reported together when the executor is built.
/// </summary>
/// <param name="default">For fields without a line of their own.</param>
/// <param name="bindings">Fields of object types; introspection is not among them.</param>
public sealed class ResolverMap(DefaultResolver @default, params ImmutableArray<ResolverBinding> bindings)
{
    public DefaultResolver Default { get; } = @default;

    public ImmutableArray<ResolverBinding> Bindings { get; } = bindings;
}
