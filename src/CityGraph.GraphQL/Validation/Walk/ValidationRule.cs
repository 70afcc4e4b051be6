using CityGraph.GraphQL.Language;

namespace CityGraph.GraphQL.Validation.Walk;

/// <summary>
/// One rule of section 5, or of section 3 for type-system documents. It overrides what it wants to see of the one walk that
/// all rules share, asks the <see cref="ValidationContext"/> where it is, and reports to it. One object serves one
/// validation. Enter comes before a node's children, Leave after them.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;

    public virtual void EnterDocument(DocumentNode node)
    {
    }

    /// <summary>All definitions were walked: what they spread and use is known.</summary>
    public virtual void LeaveDocument(DocumentNode node)
    {
    }

    public virtual void EnterOperation(OperationDefinitionNode node)
    {
    }

    public virtual void LeaveOperation(OperationDefinitionNode node)
    {
    }

    public virtual void EnterFragment(FragmentDefinitionNode node)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode node)
    {
    }

    public virtual void EnterSelectionSet(SelectionSetNode node)
    {
    }

    public virtual void EnterField(FieldNode node)
    {
    }

    public virtual void LeaveField(FieldNode node)
    {
    }

    public virtual void EnterFragmentSpread(FragmentSpreadNode node)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode node)
    {
    }

    /// <summary>Once for each place where directives may stand, also when there are none.</summary>
    public virtual void EnterDirectives(DirectiveSite site)
    {
    }

    public virtual void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
    }

    public virtual void LeaveDirective(DirectiveNode node)
    {
    }

    public virtual void EnterArgument(ArgumentNode node)
    {
    }

    /// <summary>A value that is not inside another: of an argument, or a default.</summary>
    public virtual void EnterRootValue(ValueNode node)
    {
    }

    public virtual void EnterObjectValue(ObjectValueNode node)
    {
    }

    public virtual void EnterObjectField(ObjectFieldNode node)
    {
    }

    public virtual void EnterEnumValue(EnumValueNode node)
    {
    }

    public virtual void EnterNamedType(NamedTypeNode node)
    {
    }

    public virtual void EnterSchemaDefinition(SchemaDefinitionNode node)
    {
    }

    public virtual void EnterDirectiveDefinition(DirectiveDefinitionNode node)
    {
    }

    public virtual void EnterTypeDefinition(TypeDefinitionNode node)
    {
    }

    public virtual void EnterFieldDefinition(FieldDefinitionNode node)
    {
    }
}
