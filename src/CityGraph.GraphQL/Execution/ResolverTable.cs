using System.Collections.Frozen;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Execution;

/// <summary>A <see cref="ResolverMap"/> bound to a schema: the resolver of every field of every object type.</summary>
internal sealed class ResolverTable
{
    private readonly FrozenDictionary<(ObjectType Type, FieldDefinition Field), BoundField> _fields;

    /// <param name="schema">The schema whose fields are bound.</param>
    /// <param name="map">The host's list.</param>
    /// <param name="introspection">The resolvers of the introspection types and of the meta-fields.</param>
    /// <exception cref="ArgumentException">The map does not fit the schema; the message lists every problem.</exception>
    public ResolverTable(Schema schema, ResolverMap map, IEnumerable<KeyValuePair<(ObjectType Type, FieldDefinition Field), Resolver>> introspection)
    {
        var problems = new List<string>();
        var resolvers = new Dictionary<(ObjectType, FieldDefinition), Resolver>(introspection);
        foreach (var binding in map.Bindings) Bind(schema, binding, resolvers, problems);
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            if (!type.IsIntrospection) BindDefaults(type, map.Default, resolvers, problems);
        }

        foreach (var ((type, field), resolver) in resolvers) CheckForm(schema, type, field, resolver, problems);
        if (problems.Count > 0) throw new ArgumentException($"The resolver map does not fit the schema:\n{string.Join('\n', problems)}", nameof(map));
        _fields = resolvers.ToFrozenDictionary(one => one.Key, one => new BoundField(one.Key.Item2, one.Value));
    }

    public BoundField Find(ObjectType type, FieldDefinition field) => _fields[(type, field)];

    private static void Bind(
        Schema schema, ResolverBinding binding, Dictionary<(ObjectType, FieldDefinition), Resolver> resolvers, List<string> problems)
    {
        var place = $"{binding.TypeName}.{binding.FieldName}";
        if (schema.Types.Find(binding.TypeName) is not ObjectType type)
        {
            problems.Add($"- {place}: the schema has no object type \"{binding.TypeName}\"; correct the name or remove the line.");
        }
        else if (type.Fields.Find(binding.FieldName) is not { } field)
        {
            problems.Add($"- {place}: the type has no field \"{binding.FieldName}\"; correct the name or remove the line.");
        }
        else if (!resolvers.TryAdd((type, field), binding.Resolver))
        {
            problems.Add($"- {place}: the field is bound twice; remove one of the lines.");
        }
    }

    private static void BindDefaults(
        ObjectType type, DefaultResolver @default, Dictionary<(ObjectType, FieldDefinition), Resolver> resolvers, List<string> problems)
    {
        foreach (var field in type.Fields)
        {
            if (resolvers.ContainsKey((type, field))) continue;
            if (@default(type, field) is { } resolver) resolvers.Add((type, field), resolver);
            else problems.Add($"- {type.Name}.{field.Name}: there is no resolver; add a line, or let the default give one.");
        }
    }

    private static void CheckForm(Schema schema, ObjectType type, FieldDefinition field, Resolver resolver, List<string> problems)
    {
        var isRoot = type == schema.SubscriptionType && type.Fields.Find(field.Name) == field;
        if (isRoot == resolver is StreamResolver) return;
        problems.Add(isRoot
            ? $"- {type.Name}.{field.Name}: a root field of the subscription type needs a {nameof(StreamResolver)}."
            : $"- {type.Name}.{field.Name}: a {nameof(StreamResolver)} is for root fields of the subscription type; use another form.");
    }
}
