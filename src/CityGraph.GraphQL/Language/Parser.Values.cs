using System.Collections.Immutable;

namespace CityGraph.GraphQL.Language;

/// <content>Values, arguments, directives and type references (sections 2.6 to 2.13).</content>
public ref partial struct Parser
{
    /// <summary>Arguments[Const] : ( Argument[?Const]+ )</summary>
    private ImmutableArray<ArgumentNode> Arguments(bool isConstant)
    {
        if (!Skip(TokenKind.ParenLeft)) return [];
        var arguments = ImmutableArray.CreateBuilder<ArgumentNode>();
        do arguments.Add(Argument(isConstant));
        while (!Skip(TokenKind.ParenRight));
        return arguments.DrainToImmutable();
    }

    /// <summary>Argument[Const] : Name : Value[?Const]</summary>
    private ArgumentNode Argument(bool isConstant)
    {
        var name = Name();
        Expect(TokenKind.Colon);
        return new ArgumentNode { Name = name, Value = Value(isConstant), Position = name.Position };
    }

    /// <summary>Directives[Const] : Directive[?Const]+</summary>
    private ImmutableArray<DirectiveNode> Directives(bool isConstant)
    {
        if (!Peek(TokenKind.At)) return [];
        var directives = ImmutableArray.CreateBuilder<DirectiveNode>();
        do directives.Add(Directive(isConstant));
        while (Peek(TokenKind.At));
        return directives.DrainToImmutable();
    }

    /// <summary>Directive[Const] : @ Name Arguments[?Const]?</summary>
    private DirectiveNode Directive(bool isConstant)
    {
        var position = Here;
        Expect(TokenKind.At);
        return new DirectiveNode { Name = Name(), Arguments = Arguments(isConstant), Position = position };
    }

    /// <summary>
    /// Value[Const] : [~Const] Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue |
    /// ListValue[?Const] | ObjectValue[?Const]
    /// </summary>
    private ValueNode Value(bool isConstant)
    {
        var position = Here;
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft: return ListValue(isConstant);
            case TokenKind.BraceLeft: return ObjectValue(isConstant);
            case TokenKind.Int:
                Advance();
                return new IntValueNode { Value = token.Value!, Position = position };
            case TokenKind.Float:
                Advance();
                return new FloatValueNode { Value = token.Value!, Position = position };
            case TokenKind.String or TokenKind.BlockString: return StringValue();
            case TokenKind.Name:
                Advance();
                return token.Value switch
                {
                    "true" or "false" => new BooleanValueNode { Value = token.Value == "true", Position = position },
                    "null" => new NullValueNode { Position = position },
                    _ => new EnumValueNode { Value = token.Value!, Position = position },
                };
            case TokenKind.Dollar:
                if (!isConstant) return Variable();
                Advance();
                throw Peek(TokenKind.Name)
                    ? Error(token, $"Unexpected variable \"${_token.Value}\" in constant value.")
                    : Unexpected(token);
            default: throw Unexpected();
        }
    }

    /// <summary>Variable : $ Name</summary>
    private VariableNode Variable()
    {
        var position = Here;
        Expect(TokenKind.Dollar);
        return new VariableNode { Name = Name(), Position = position };
    }

    private StringValueNode StringValue()
    {
        var position = Here;
        var token = _token;
        Advance();
        return new StringValueNode { Value = token.Value!, IsBlock = token.Kind == TokenKind.BlockString, Position = position };
    }

    /// <summary>ListValue[Const] : [ Value[?Const]* ]</summary>
    private ListValueNode ListValue(bool isConstant)
    {
        var position = Here;
        Descend();
        Expect(TokenKind.BracketLeft);
        var items = ImmutableArray.CreateBuilder<ValueNode>();
        while (!Skip(TokenKind.BracketRight)) items.Add(Value(isConstant));
        Ascend();
        return new ListValueNode { Items = items.DrainToImmutable(), Position = position };
    }

    /// <summary>ObjectValue[Const] : { ObjectField[?Const]* }</summary>
    private ObjectValueNode ObjectValue(bool isConstant)
    {
        var position = Here;
        Descend();
        Expect(TokenKind.BraceLeft);
        var fields = ImmutableArray.CreateBuilder<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceRight)) fields.Add(ObjectField(isConstant));
        Ascend();
        return new ObjectValueNode { Fields = fields.DrainToImmutable(), Position = position };
    }

    /// <summary>ObjectField[Const] : Name : Value[?Const]</summary>
    private ObjectFieldNode ObjectField(bool isConstant)
    {
        var name = Name();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode { Name = name, Value = Value(isConstant), Position = name.Position };
    }

    /// <summary>Type : NamedType | ListType | NonNullType</summary>
    private TypeNode Type()
    {
        var position = Here;
        TypeNode type = Peek(TokenKind.BracketLeft) ? ListType() : NamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Type = type, Position = position } : type;
    }

    /// <summary>ListType : [ Type ]</summary>
    private ListTypeNode ListType()
    {
        var position = Here;
        Descend();
        Expect(TokenKind.BracketLeft);
        var type = Type();
        Expect(TokenKind.BracketRight);
        Ascend();
        return new ListTypeNode { Type = type, Position = position };
    }

    /// <summary>NamedType : Name</summary>
    private NamedTypeNode NamedType()
    {
        var name = Name();
        return new NamedTypeNode { Name = name, Position = name.Position };
    }
}
