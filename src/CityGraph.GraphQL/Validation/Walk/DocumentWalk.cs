using System.Collections.Immutable;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Validation.Walk;

/// <summary>
/// The walk over a document that all rules share: depth first, in the order of the text, with the types known at each node.
/// Each node is visited once, fragments where they are defined. The parser's bound on nesting bounds the recursion.
/// </summary>
internal sealed partial class DocumentWalk(ValidationContext context, ImmutableArray<ValidationRule> rules)
{
    private readonly TypePosition _at = context.Position;

    /// <summary>What the definition at hand spreads and uses; null in a type-system definition.</summary>
    private DefinitionUse? _use;

    public void Visit(DocumentNode document)
    {
        foreach (var rule in rules) rule.EnterDocument(document);
        foreach (var definition in document.Definitions)
        {
            if (context.IsFull) return;
            switch (definition)
            {
                case OperationDefinitionNode operation: Operation(operation); break;
                case FragmentDefinitionNode fragment: Fragment(fragment); break;
                case TypeSystemNode typeSystem: TypeSystemDefinition(typeSystem); break;
            }
        }

        foreach (var rule in rules) rule.LeaveDocument(document);
    }

    private void Operation(OperationDefinitionNode node)
    {
        _use = context.UseOf(node);
        _at.Type = context.Schema.RootType(node.Operation);
        foreach (var rule in rules) rule.EnterOperation(node);
        foreach (var variable in node.VariableDefinitions) VariableDefinition(variable);
        Directives(node, (DirectiveLocation)node.Operation, node.Directives);
        SelectionSet(node.SelectionSet);
        foreach (var rule in rules) rule.LeaveOperation(node);
        _at.Type = null;
    }

    private void Fragment(FragmentDefinitionNode node)
    {
        _use = context.UseOf(node);
        _at.Type = OutputType(node.TypeCondition);
        foreach (var rule in rules) rule.EnterFragment(node);
        NamedType(node.TypeCondition);
        Directives(node, DirectiveLocation.FragmentDefinition, node.Directives);
        SelectionSet(node.SelectionSet);
        _at.Type = null;
    }

    private void VariableDefinition(VariableDefinitionNode node)
    {
        var type = context.Schema.FindType(node.Type);
        _at.InputType = type is { IsInputType: true } ? type : null;
        foreach (var rule in rules) rule.EnterVariableDefinition(node);
        NamedType(node.Type.Innermost);
        if (node.DefaultValue is not null) RootValue(node.DefaultValue);
        _at.InputType = null;
        Directives(node, DirectiveLocation.VariableDefinition, node.Directives);
    }

    private void SelectionSet(SelectionSetNode node)
    {
        var parent = _at.ParentType;
        var type = _at.Type;
        _at.ParentType = type?.Innermost as CompositeType;
        foreach (var rule in rules) rule.EnterSelectionSet(node);
        foreach (var selection in node.Selections)
        {
            if (context.IsFull) break;
            switch (selection)
            {
                case FieldNode field: Field(field); break;
                case FragmentSpreadNode spread: FragmentSpread(spread); break;
                case InlineFragmentNode inline: InlineFragment(inline); break;
            }

            _at.Type = type;
        }

        _at.ParentType = parent;
    }

    private void Field(FieldNode node)
    {
        var field = _at.ParentType is { } parent ? context.Schema.FindField(parent, node.Name.Value) : null;
        _at.Field = field;
        _at.Type = field?.Type;
        foreach (var rule in rules) rule.EnterField(node);
        Arguments(node.Arguments, field?.Arguments);
        Directives(node, DirectiveLocation.Field, node.Directives);
        if (node.SelectionSet is not null) SelectionSet(node.SelectionSet);
        _at.Field = field;
        _at.Type = field?.Type;
        foreach (var rule in rules) rule.LeaveField(node);
    }

    private void FragmentSpread(FragmentSpreadNode node)
    {
        _use?.Spreads.Add(node);
        foreach (var rule in rules) rule.EnterFragmentSpread(node);
        Directives(node, DirectiveLocation.FragmentSpread, node.Directives);
    }

    private void InlineFragment(InlineFragmentNode node)
    {
        _at.Type = node.TypeCondition is null ? _at.Type?.Innermost : OutputType(node.TypeCondition);
        foreach (var rule in rules) rule.EnterInlineFragment(node);
        if (node.TypeCondition is not null) NamedType(node.TypeCondition);
        Directives(node, DirectiveLocation.InlineFragment, node.Directives);
        SelectionSet(node.SelectionSet);
    }

    private NamedType? OutputType(NamedTypeNode node) =>
        context.Schema.Types.Find(node.Name.Value) is { IsOutputType: true } type ? type : null;

    private void NamedType(NamedTypeNode node)
    {
        foreach (var rule in rules) rule.EnterNamedType(node);
    }

    private void Directives(SyntaxNode node, DirectiveLocation location, ImmutableArray<DirectiveNode> directives)
    {
        var site = new DirectiveSite(node, location, directives);
        foreach (var rule in rules) rule.EnterDirectives(site);
        var field = _at.Field;
        _at.Field = null;
        foreach (var directive in directives)
        {
            if (context.IsFull) break;
            var definition = context.Schema.Directives.Find(directive.Name.Value);
            _at.Directive = definition;
            foreach (var rule in rules) rule.EnterDirective(directive, location);
            Arguments(directive.Arguments, definition?.Arguments);
            foreach (var rule in rules) rule.LeaveDirective(directive);
            _at.Directive = null;
        }

        _at.Field = field;
    }

    private void Arguments(ImmutableArray<ArgumentNode> arguments, NamedList<InputValueDefinition>? definitions)
    {
        foreach (var argument in arguments)
        {
            if (context.IsFull) return;
            var definition = definitions?.Find(argument.Name.Value);
            _at.Argument = definition;
            _at.InputType = definition?.Type;
            _at.HasDefault = definition?.DefaultValue is not null;
            foreach (var rule in rules) rule.EnterArgument(argument);
            RootValue(argument.Value);
            (_at.Argument, _at.InputType, _at.HasDefault) = (null, null, false);
        }
    }
}
