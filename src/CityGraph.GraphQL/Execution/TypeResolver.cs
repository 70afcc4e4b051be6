using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// The concrete type of an object that a resolver gave for an interface or union; null when it is none of ours, which fails that
/// value. Called once an object: it should be a property read.
/// </summary>
public delegate ObjectType? TypeResolver(object value);
