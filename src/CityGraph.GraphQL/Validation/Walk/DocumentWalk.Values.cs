using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Validation.Walk;

/// <content>Values, each with the type that it must have.</content>
internal sealed partial class DocumentWalk
{
    private void RootValue(ValueNode node)
    {
        foreach (var rule in rules) rule.EnterRootValue(node);
        Value(node);
    }

    private void Value(ValueNode node)
    {
        if (context.IsFull) return;
        switch (node)
        {
            case VariableNode variable:
                var oneOf = _at.ParentInputType is { IsOneOf: true } type ? type : null;
                _use?.Variables.Add(new VariableUse(variable, _at.InputType, _at.HasDefault, oneOf));
                break;
            case ListValueNode list: ListValue(list); break;
            case ObjectValueNode map: ObjectValue(map); break;
            case EnumValueNode name:
                foreach (var rule in rules) rule.EnterEnumValue(name);
                break;
        }
    }

    private void ListValue(ListValueNode node)
    {
        var (type, hasDefault, parent) = (_at.InputType, _at.HasDefault, _at.ParentInputType);
        var nullable = type is NonNullType nonNull ? nonNull.OfType : type;
        (_at.InputType, _at.HasDefault, _at.ParentInputType) = (nullable is ListType list ? list.OfType : nullable, false, null);
        foreach (var item in node.Items) Value(item);
        (_at.InputType, _at.HasDefault, _at.ParentInputType) = (type, hasDefault, parent);
    }

    private void ObjectValue(ObjectValueNode node)
    {
        var (type, hasDefault, parent, field) = (_at.InputType, _at.HasDefault, _at.ParentInputType, _at.InputField);
        var map = type?.Innermost as InputObjectType;
        foreach (var rule in rules) rule.EnterObjectValue(node);
        foreach (var written in node.Fields)
        {
            if (context.IsFull) break;
            var definition = map?.Fields.Find(written.Name.Value);
            _at.ParentInputType = map;
            _at.InputField = definition;
            _at.InputType = definition?.Type;
            _at.HasDefault = definition?.DefaultValue is not null;
            foreach (var rule in rules) rule.EnterObjectField(written);
            Value(written.Value);
        }

        (_at.InputType, _at.HasDefault, _at.ParentInputType, _at.InputField) = (type, hasDefault, parent, field);
    }
}
