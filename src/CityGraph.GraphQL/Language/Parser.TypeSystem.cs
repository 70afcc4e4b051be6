using System.Collections.Immutable;

namespace CityGraph.GraphQL.Language;

/// <content>The type-system language (section 3). A definition and its extension are one method.</content>
public ref partial struct Parser
{
    /// <summary>Description : StringValue</summary>
    private StringValueNode? Description() =>
        Peek(TokenKind.String) || Peek(TokenKind.BlockString) ? StringValue() : null;

    /// <summary>TypeSystemDefinition : SchemaDefinition | TypeDefinition | DirectiveDefinition; TypeSystemExtension likewise</summary>
    private TypeSystemNode TypeSystemDefinition(SourcePosition position, StringValueNode? description, bool isExtension)
    {
        var keyword = _token;
        if (!PeekTypeSystemKeyword() || (isExtension && keyword.Value == "directive")) throw Unexpected();
        Advance();
        return keyword.Value switch
        {
            "schema" => SchemaDefinition(position, description, isExtension),
            "scalar" => ScalarTypeDefinition(position, description, isExtension),
            "type" => ObjectTypeDefinition(position, description, isExtension),
            "interface" => InterfaceTypeDefinition(position, description, isExtension),
            "union" => UnionTypeDefinition(position, description, isExtension),
            "enum" => EnumTypeDefinition(position, description, isExtension),
            "input" => InputObjectTypeDefinition(position, description, isExtension),
            _ => DirectiveDefinition(position, description),
        };
    }

    private readonly bool PeekTypeSystemKeyword() => _token.Kind == TokenKind.Name
        && _token.Value is "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive";

    /// <summary>
    /// SchemaDefinition : Description? <c>schema</c> Directives[Const]? { RootOperationTypeDefinition+ };
    /// SchemaExtension : <c>extend</c> <c>schema</c> Directives[Const]? { RootOperationTypeDefinition+ } | Directives[Const]
    /// </summary>
    private SchemaDefinitionNode SchemaDefinition(SourcePosition position, StringValueNode? description, bool isExtension)
    {
        var directives = Directives(isConstant: true);
        var operationTypes = isExtension
            ? OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.RootOperationType(), TokenKind.BraceRight)
            : Many(TokenKind.BraceLeft, static (ref parser) => parser.RootOperationType(), TokenKind.BraceRight);
        RequirePart(isExtension, directives.Length + operationTypes.Length);
        return new SchemaDefinitionNode
        {
            Description = description,
            IsExtension = isExtension,
            Directives = directives,
            OperationTypes = operationTypes,
            Position = position,
        };
    }

    /// <summary>RootOperationTypeDefinition : OperationType : NamedType</summary>
    private RootOperationTypeNode RootOperationType()
    {
        var position = Here;
        var operation = OperationType();
        Expect(TokenKind.Colon);
        return new RootOperationTypeNode { Operation = operation, Type = NamedType(), Position = position };
    }

    /// <summary>ScalarTypeDefinition : Description? <c>scalar</c> Name Directives[Const]?</summary>
    private ScalarTypeDefinitionNode ScalarTypeDefinition(SourcePosition position, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var directives = Directives(isConstant: true);
        RequirePart(isExtension, directives.Length);
        return new ScalarTypeDefinitionNode
        {
            Description = description,
            IsExtension = isExtension,
            Name = name,
            Directives = directives,
            Position = position,
        };
    }

    /// <summary>
    /// ObjectTypeDefinition : Description? <c>type</c> Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    /// </summary>
    private ObjectTypeDefinitionNode ObjectTypeDefinition(SourcePosition position, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var interfaces = ImplementsInterfaces();
        var directives = Directives(isConstant: true);
        var fields = FieldsDefinition();
        RequirePart(isExtension, interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeDefinitionNode
        {
            Description = description,
            IsExtension = isExtension,
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Position = position,
        };
    }

    /// <summary>
    /// InterfaceTypeDefinition : Description? <c>interface</c> Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    /// </summary>
    private InterfaceTypeDefinitionNode InterfaceTypeDefinition(
        SourcePosition position, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var interfaces = ImplementsInterfaces();
        var directives = Directives(isConstant: true);
        var fields = FieldsDefinition();
        RequirePart(isExtension, interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeDefinitionNode
        {
            Description = description,
            IsExtension = isExtension,
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Position = position,
        };
    }

    /// <summary>ImplementsInterfaces : <c>implements</c> &amp;? NamedType (&amp; NamedType)*</summary>
    private ImmutableArray<NamedTypeNode> ImplementsInterfaces() =>
        SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, static (ref parser) => parser.NamedType()) : [];

    /// <summary>FieldsDefinition : { FieldDefinition+ }</summary>
    private ImmutableArray<FieldDefinitionNode> FieldsDefinition() =>
        OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.FieldDefinition(), TokenKind.BraceRight);

    /// <summary>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?</summary>
    private FieldDefinitionNode FieldDefinition()
    {
        var position = Here;
        var description = Description();
        var name = Name();
        var arguments = ArgumentsDefinition();
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = Type(),
            Directives = Directives(isConstant: true),
            Position = position,
        };
    }

    /// <summary>ArgumentsDefinition : ( InputValueDefinition+ )</summary>
    private ImmutableArray<InputValueDefinitionNode> ArgumentsDefinition() =>
        OptionalMany(TokenKind.ParenLeft, static (ref parser) => parser.InputValueDefinition(), TokenKind.ParenRight);

    /// <summary>InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?</summary>
    private InputValueDefinitionNode InputValueDefinition()
    {
        var position = Here;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = Type(),
            DefaultValue = Skip(TokenKind.Equals) ? Value(isConstant: true) : null,
            Directives = Directives(isConstant: true),
            Position = position,
        };
    }

    /// <summary>UnionTypeDefinition : Description? <c>union</c> Name Directives[Const]? (= |? NamedType (| NamedType)*)?</summary>
    private UnionTypeDefinitionNode UnionTypeDefinition(SourcePosition position, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var directives = Directives(isConstant: true);
        ImmutableArray<NamedTypeNode> types =
            Skip(TokenKind.Equals) ? Delimited(TokenKind.Pipe, static (ref parser) => parser.NamedType()) : [];
        RequirePart(isExtension, directives.Length + types.Length);
        return new UnionTypeDefinitionNode
        {
            Description = description,
            IsExtension = isExtension,
            Name = name,
            Directives = directives,
            Types = types,
            Position = position,
        };
    }

    /// <summary>EnumTypeDefinition : Description? <c>enum</c> Name Directives[Const]? { EnumValueDefinition+ }?</summary>
    private EnumTypeDefinitionNode EnumTypeDefinition(SourcePosition position, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var directives = Directives(isConstant: true);
        var values = OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.EnumValueDefinition(), TokenKind.BraceRight);
        RequirePart(isExtension, directives.Length + values.Length);
        return new EnumTypeDefinitionNode
        {
            Description = description,
            IsExtension = isExtension,
            Name = name,
            Directives = directives,
            Values = values,
            Position = position,
        };
    }

    /// <summary>EnumValueDefinition : Description? EnumValue Directives[Const]?</summary>
    private EnumValueDefinitionNode EnumValueDefinition()
    {
        var position = Here;
        var description = Description();
        if (_token is { Kind: TokenKind.Name, Value: "true" or "false" or "null" })
            throw Error(_token, $"Name \"{_token.Value}\" is reserved and cannot be used for an enum value.");
        return new EnumValueDefinitionNode
        {
            Description = description,
            Name = Name(),
            Directives = Directives(isConstant: true),
            Position = position,
        };
    }

    /// <summary>InputObjectTypeDefinition : Description? <c>input</c> Name Directives[Const]? { InputValueDefinition+ }?</summary>
    private InputObjectTypeDefinitionNode InputObjectTypeDefinition(
        SourcePosition position, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var directives = Directives(isConstant: true);
        var fields = OptionalMany(TokenKind.BraceLeft, static (ref parser) => parser.InputValueDefinition(), TokenKind.BraceRight);
        RequirePart(isExtension, directives.Length + fields.Length);
        return new InputObjectTypeDefinitionNode
        {
            Description = description,
            IsExtension = isExtension,
            Name = name,
            Directives = directives,
            Fields = fields,
            Position = position,
        };
    }

    /// <summary>
    /// DirectiveDefinition : Description? <c>directive</c> @ Name ArgumentsDefinition? <c>repeatable</c>? <c>on</c>
    /// |? DirectiveLocation (| DirectiveLocation)*
    /// </summary>
    private DirectiveDefinitionNode DirectiveDefinition(SourcePosition position, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = Name();
        var arguments = ArgumentsDefinition();
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            IsRepeatable = isRepeatable,
            Locations = Delimited(TokenKind.Pipe, static (ref parser) => parser.DirectiveLocation()),
            Position = position,
        };
    }

    private DirectiveLocation DirectiveLocation()
    {
        var token = Expect(TokenKind.Name);
        return DirectiveLocations.Find(token.Value!) ?? throw Unexpected(token);
    }

    /// <summary>An extension must add something.</summary>
    private readonly void RequirePart(bool isExtension, int parts)
    {
        if (isExtension && parts == 0) throw Unexpected();
    }
}
