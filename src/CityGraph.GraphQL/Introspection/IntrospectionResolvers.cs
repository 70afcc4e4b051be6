using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Language;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Introspection;

/// <summary>
/// Specification 4, Introspection: the fields of the <c>__</c> types and the three meta-fields, resolved like any others over the
/// schema itself. Parents are the objects of <see cref="Types"/>; a <c>__Type</c> may be a list or non-null wrapper.
/// </summary>
internal static class IntrospectionResolvers
{
    /// <summary>The resolvers of the introspection types and of the meta-fields, for every object type of the schema.</summary>
    public static IEnumerable<KeyValuePair<(ObjectType Type, FieldDefinition Field), Resolver>> For(Schema schema)
    {
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            yield return new((type, schema.MetaFields.TypeName), new PropertyResolver(_ => type.Name));
            if (!type.IsIntrospection) continue;
            foreach (var field in type.Fields) yield return new((type, field), Find(schema, type.Name, field.Name));
        }

        yield return new((schema.QueryType, schema.MetaFields.Schema), new PropertyResolver(_ => schema));
        yield return new((schema.QueryType, schema.MetaFields.Type), new BatchResolver((context, _, results) =>
            results.Fill(schema.Types.Find(context.Arguments.Get<string>("name")))));
    }

    private static Resolver Find(Schema schema, string type, string field) => type switch
    {
        "__Schema" => OfSchema(field),
        "__Type" => IntrospectedType.Resolver(schema, field),
        "__Field" => OfField(field),
        "__InputValue" => OfInputValue(field),
        "__EnumValue" => OfMember<EnumValueDefinition>(field),
        "__Directive" => OfDirective(field),
        _ => throw Unknown(type, field),
    };

    private static PropertyResolver OfSchema(string field) => field switch
    {
        "description" => Property<Schema>(schema => schema.Description),
        "types" => Property<Schema>(schema => schema.Types.Items),
        "queryType" => Property<Schema>(schema => schema.QueryType),
        "mutationType" => Property<Schema>(schema => schema.MutationType),
        "subscriptionType" => Property<Schema>(schema => schema.SubscriptionType),
        "directives" => Property<Schema>(schema => schema.Directives.Items),
        _ => throw Unknown("__Schema", field),
    };

    private static Resolver OfField(string field) => field switch
    {
        "args" => Deprecatable<FieldDefinition>(one => one.Arguments.Items),
        "type" => Property<FieldDefinition>(one => one.Type),
        _ => OfMember<FieldDefinition>(field),
    };

    private static PropertyResolver OfInputValue(string field) => field switch
    {
        "type" => Property<InputValueDefinition>(one => one.Type),
        "defaultValue" => Property<InputValueDefinition>(one => one.DefaultValue?.ToString()),
        _ => OfMember<InputValueDefinition>(field),
    };

    private static PropertyResolver OfMember<T>(string field)
        where T : MemberDefinition => field switch
        {
            "name" => Property<T>(one => one.Name),
            "description" => Property<T>(one => one.Description),
            "isDeprecated" => Property<T>(one => one.IsDeprecated),
            "deprecationReason" => Property<T>(one => one.DeprecationReason),
            _ => throw Unknown(typeof(T).Name, field),
        };

    private static Resolver OfDirective(string field) => field switch
    {
        "name" => Property<DirectiveDefinition>(one => one.Name),
        "description" => Property<DirectiveDefinition>(one => one.Description),
        "isRepeatable" => Property<DirectiveDefinition>(one => one.IsRepeatable),
        "locations" => Property<DirectiveDefinition>(one => one.Locations.Select(DirectiveLocations.NameOf).ToArray()),
        "args" => Deprecatable<DirectiveDefinition>(one => one.Arguments.Items),
        _ => throw Unknown("__Directive", field),
    };

    internal static PropertyResolver Property<T>(Func<T, object?> read) => new(parent => read((T)parent));

    /// <summary>A list from which deprecated members are left out unless <c>includeDeprecated</c> says otherwise.</summary>
    internal static BatchResolver Deprecatable<T>(Func<T, IEnumerable<MemberDefinition>?> read) => new((context, parents, results) =>
    {
        var includeDeprecated = context.Arguments["includeDeprecated"] is true;
        for (var i = 0; i < parents.Length; i++)
            results[i] = read((T)parents[i])?.Where(member => includeDeprecated || !member.IsDeprecated).ToArray();
    });

    internal static InvalidOperationException Unknown(string type, string field) =>
        new($"There is no resolver for the introspection field {type}.{field}: add it here.");
}
