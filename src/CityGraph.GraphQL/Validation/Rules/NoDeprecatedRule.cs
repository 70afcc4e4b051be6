using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;
using CityGraph.GraphQL.Validation.Walk;

namespace CityGraph.GraphQL.Validation.Rules;

/// <summary>
/// Not of the specification: for a client's own check that it uses nothing that is deprecated (section 3.13.3).
/// </summary>
internal sealed class NoDeprecatedRule(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode node)
    {
        if (Context.Position is not { Field: { DeprecationReason: { } reason } field, ParentType: { } parent }) return;
        Context.Report($"The field {parent}.{field.Name} is deprecated. {reason}", node);
    }

    public override void EnterArgument(ArgumentNode node)
    {
        if (Context.Position is not { Argument: { DeprecationReason: { } reason } argument }) return;
        var owner = Context.Position.Directive is { } directive
            ? $"Directive \"@{directive.Name}\""
            : $"Field \"{Context.Position.ParentType}.{Context.Position.Field?.Name}\"";
        Context.Report($"{owner} argument \"{argument.Name}\" is deprecated. {reason}", node);
    }

    public override void EnterObjectField(ObjectFieldNode node)
    {
        if (Context.Position is not { InputField: { DeprecationReason: { } reason } field, ParentInputType: { } parent }) return;
        Context.Report($"The input field {parent}.{field.Name} is deprecated. {reason}", node);
    }

    public override void EnterEnumValue(EnumValueNode node)
    {
        if (Context.Position.InputType?.Innermost is not EnumType type) return;
        if (type.Values.Find(node.Value) is not { DeprecationReason: { } reason }) return;
        Context.Report($"The enum value \"{type}.{node.Value}\" is deprecated. {reason}", node);
    }
}
