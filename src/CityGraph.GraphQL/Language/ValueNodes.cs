using System.Collections.Immutable;

namespace CityGraph.GraphQL.Language;

/// <summary>
/// Value : Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue | ListValue | ObjectValue
/// </summary>
public abstract class ValueNode : SyntaxNode
{
    /// <summary>The value as it would be written in a document.</summary>
    public override string ToString() => Printer.Print(this);
}

/// <summary>Variable : $ Name</summary>
public sealed class VariableNode : ValueNode
{
    public required NameNode Name { get; init; }
}

/// <summary>IntValue, kept as written: it may exceed every machine integer.</summary>
public sealed class IntValueNode : ValueNode
{
    public required string Value { get; init; }
}

/// <summary>FloatValue, kept as written.</summary>
public sealed class FloatValueNode : ValueNode
{
    public required string Value { get; init; }
}

/// <summary>StringValue: quoted or block string, with escapes resolved and block indentation removed.</summary>
public sealed class StringValueNode : ValueNode
{
    public required string Value { get; init; }

    public bool IsBlock { get; init; }
}

public sealed class BooleanValueNode : ValueNode
{
    public required bool Value { get; init; }
}

public sealed class NullValueNode : ValueNode;

/// <summary>EnumValue : Name but not <c>true</c>, <c>false</c> or <c>null</c></summary>
public sealed class EnumValueNode : ValueNode
{
    public required string Value { get; init; }
}

/// <summary>ListValue : [ Value* ]</summary>
public sealed class ListValueNode : ValueNode
{
    public required ImmutableArray<ValueNode> Items { get; init; }
}

/// <summary>ObjectValue : { ObjectField* }</summary>
public sealed class ObjectValueNode : ValueNode
{
    public required ImmutableArray<ObjectFieldNode> Fields { get; init; }
}

/// <summary>ObjectField : Name : Value</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    public required NameNode Name { get; init; }

    public required ValueNode Value { get; init; }
}
