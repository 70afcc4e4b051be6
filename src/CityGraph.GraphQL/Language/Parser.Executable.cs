using System.Collections.Immutable;

namespace CityGraph.GraphQL.Language;

/// <content>Documents, operations and fragments (section 2).</content>
public ref partial struct Parser
{
    /// <summary>Document : Definition+</summary>
    private DocumentNode Document()
    {
        var position = Here;
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        do definitions.Add(Definition());
        while (!Peek(TokenKind.EndOfFile));
        return new DocumentNode { Definitions = definitions.DrainToImmutable(), Position = position };
    }

    /// <summary>Definition : ExecutableDefinition | TypeSystemDefinitionOrExtension</summary>
    private DefinitionNode Definition()
    {
        var position = Here;
        var first = _token;
        if (Peek(TokenKind.BraceLeft))
        {
            return new OperationDefinitionNode
            {
                Operation = Language.OperationType.Query,
                SelectionSet = SelectionSet(),
                Position = position,
            };
        }

        var description = Description();
        if (description is not null && Peek(TokenKind.BraceLeft))
            throw Error(first, "Unexpected description, descriptions are not supported on shorthand queries.");
        if (!Peek(TokenKind.Name)) throw Unexpected();
        switch (_token.Value)
        {
            case "query" or "mutation" or "subscription": return OperationDefinition(position, description);
            case "fragment": return FragmentDefinition(position, description);
        }

        if (PeekTypeSystemKeyword()) return TypeSystemDefinition(position, description, isExtension: false);
        if (description is not null) throw Error(first, "Unexpected description, only GraphQL definitions support descriptions.");
        if (!SkipKeyword("extend")) throw Unexpected();
        return TypeSystemDefinition(position, description: null, isExtension: true);
    }

    /// <summary>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet</summary>
    private OperationDefinitionNode OperationDefinition(SourcePosition position, StringValueNode? description) => new()
    {
        Description = description,
        Operation = OperationType(),
        Name = Peek(TokenKind.Name) ? Name() : null,
        VariableDefinitions = OptionalMany(
            TokenKind.ParenLeft, static (ref parser) => parser.VariableDefinition(), TokenKind.ParenRight),
        Directives = Directives(isConstant: false),
        SelectionSet = SelectionSet(),
        Position = position,
    };

    /// <summary>OperationType : one of <c>query</c> <c>mutation</c> <c>subscription</c></summary>
    private OperationType OperationType()
    {
        var keyword = Expect(TokenKind.Name);
        return keyword.Value switch
        {
            "query" => Language.OperationType.Query,
            "mutation" => Language.OperationType.Mutation,
            "subscription" => Language.OperationType.Subscription,
            _ => throw Unexpected(keyword),
        };
    }

    /// <summary>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?</summary>
    private VariableDefinitionNode VariableDefinition()
    {
        var position = Here;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = Type(),
            DefaultValue = Skip(TokenKind.Equals) ? Value(isConstant: true) : null,
            Directives = Directives(isConstant: true),
            Position = position,
        };
    }

    /// <summary>SelectionSet : { Selection+ }</summary>
    private SelectionSetNode SelectionSet()
    {
        var position = Here;
        Descend();
        var selections = Many(TokenKind.BraceLeft, static (ref parser) => parser.Selection(), TokenKind.BraceRight);
        Ascend();
        return new SelectionSetNode { Selections = selections, Position = position };
    }

    /// <summary>Selection : Field | FragmentSpread | InlineFragment</summary>
    private SelectionNode Selection() => Peek(TokenKind.Spread) ? Fragment() : Field();

    /// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?</summary>
    private FieldNode Field()
    {
        var position = Here;
        var name = Name();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon)) (alias, name) = (name, Name());
        return new FieldNode
        {
            Alias = alias,
            Name = name,
            Arguments = Arguments(isConstant: false),
            Directives = Directives(isConstant: false),
            SelectionSet = Peek(TokenKind.BraceLeft) ? SelectionSet() : null,
            Position = position,
        };
    }

    /// <summary>
    /// FragmentSpread : ... FragmentName Directives?;
    /// InlineFragment : ... TypeCondition? Directives? SelectionSet
    /// </summary>
    private SelectionNode Fragment()
    {
        var position = Here;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on");
        if (!hasTypeCondition && Peek(TokenKind.Name))
            return new FragmentSpreadNode { Name = FragmentName(), Directives = Directives(isConstant: false), Position = position };
        return new InlineFragmentNode
        {
            TypeCondition = hasTypeCondition ? NamedType() : null,
            Directives = Directives(isConstant: false),
            SelectionSet = SelectionSet(),
            Position = position,
        };
    }

    /// <summary>FragmentDefinition : Description? <c>fragment</c> FragmentName TypeCondition Directives? SelectionSet</summary>
    private FragmentDefinitionNode FragmentDefinition(SourcePosition position, StringValueNode? description)
    {
        ExpectKeyword("fragment");
        var name = FragmentName();
        ExpectKeyword("on");
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            TypeCondition = NamedType(),
            Directives = Directives(isConstant: false),
            SelectionSet = SelectionSet(),
            Position = position,
        };
    }

    /// <summary>FragmentName : Name but not <c>on</c></summary>
    private NameNode FragmentName() => PeekKeyword("on") ? throw Unexpected() : Name();

    private NameNode Name()
    {
        var position = Here;
        return new NameNode { Value = Expect(TokenKind.Name).Value!, Position = position };
    }
}
