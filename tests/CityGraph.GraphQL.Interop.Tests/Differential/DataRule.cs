using System.Collections.Immutable;
using CityGraph.GraphQL.Execution;
using CityGraph.GraphQL.Types;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>
/// The data of the differential test: every value follows from the object, the field's name and its arguments.
/// <c>tests/node/reference/dataRule.mjs</c> is the same rule; a change here is a change there.
/// </summary>
internal sealed class DataRule(Schema schema)
{
    private static readonly string[] Texts = ["", "plain", "é \"quoted\"\n", "\U0001F41D", "<&>"];

    /// <summary>An object of the data.</summary>
    /// <param name="TypeName">Of its concrete type.</param>
    /// <param name="Hash">All its fields follow from it.</param>
    /// <param name="Chaos">Of a hundred values, how many are null, fail or do not fit.</param>
    internal sealed record Thing(string TypeName, uint Hash, uint Chaos);

    /// <summary>What a stream fails with, told from mistakes of the tests.</summary>
    internal sealed class SourceException() : Exception("the source fails");

    /// <summary>One of the forms of a resolver for each field, so that all of them are met.</summary>
    public Resolver ResolverOf(ObjectType type, FieldDefinition field)
    {
        if (type == schema.SubscriptionType) return new StreamResolver(context => new(Subscribe(context)));
        if (field.Arguments.Count == 0 && MixText(0, field.Name) % 2 == 0)
            return new PropertyResolver(parent => ValueOf(field, (Thing)parent, ArgumentValues.Empty));
        return MixText(1, field.Name) % 3 == 0 ? new AsyncBatchResolver(ResolveLaterAsync) : new BatchResolver(Resolve);
    }

    public ObjectType? TypeOf(object value) => schema.Types.Find(((Thing)value).TypeName) as ObjectType;

    private void Resolve(FieldContext context, ReadOnlySpan<object> parents, Span<object?> results)
    {
        for (var i = 0; i < parents.Length; i++) results[i] = ValueOf(context.Selection.Field, (Thing)parents[i], context.Arguments);
    }

    private async ValueTask ResolveLaterAsync(FieldContext context, ReadOnlyMemory<object> parents, Memory<object?> results)
    {
        await Task.Yield();
        Resolve(context, parents.Span, results.Span);
    }

    /// <summary>One stream in eight does not begin.</summary>
    private SourceStream Subscribe(FieldContext context)
    {
        var parent = (Thing)context.State;
        var field = context.Selection.Field;
        var text = ArgumentsText.Of(context.Arguments);
        var hash = MixText(MixText(parent.Hash, field.Name), text);
        return Mix(hash, 8) % 8 == 0
            ? SourceStream.Failed(new FieldError($"{field.Name} does not begin"))
            : SourceStream.Of(Events(field.Type, hash, new Place(field.Name, text, parent.Chaos)));
    }

    /// <summary>Up to three events, each another value of the field; one stream in four then fails.</summary>
    private async IAsyncEnumerable<object?> Events(GraphQLType type, uint hash, Place place)
    {
        for (var i = 0u; i < hash % 4; i++)
        {
            await Task.Yield();
            yield return ValueOf(type, Mix(hash, 500 + i), place);
        }

        if (Mix(hash, 9) % 4 == 0) throw new SourceException();
    }

    /// <summary>The value of a field, as a resolver gives it.</summary>
    private object? ValueOf(FieldDefinition field, Thing parent, ArgumentValues arguments)
    {
        var text = ArgumentsText.Of(arguments);
        var hash = MixText(MixText(parent.Hash, field.Name), text);
        return ValueOf(field.Type, hash, new Place(field.Name, text, parent.Chaos));
    }

    private object? ValueOf(GraphQLType type, uint hash, Place place)
    {
        var fate = Mix(hash, 1) % 100;
        if (fate < place.Chaos)
        {
            return (Mix(hash, 2) % 4) switch
            {
                0 or 1 => null,
                2 => new FieldError($"{place.Field} fails"),
                _ => WrongValue(type, hash, place),
            };
        }

        if (type is NonNullType nonNull) return GoodValue(nonNull.OfType, hash, place);
        return fate >= 95 ? null : GoodValue(type, hash, place);
    }

    private object? GoodValue(GraphQLType type, uint hash, Place place)
    {
        if (type is ListType list)
            return Enumerable.Range(0, (int)(Mix(hash, 3) % 4)).Select(i => ValueOf(list.OfType, Mix(hash, 100 + (uint)i), place)).ToImmutableArray();
        if (type is EnumType @enum) return @enum.Values[(int)(Mix(hash, 4) % (uint)@enum.Values.Count)].Name;
        var n = Mix(hash, 5);
        switch (type.Innermost.Name)
        {
            case "Int": return (int)(n % 2001) - 1000;
            case "Float": return ((n % 2001) - 1000.0) / 8;
            case "Boolean": return n % 2 == 0;
            case "ID": return n % 3 == 0 ? (int)(n % 1000) : $"id{n % 1000}";
            case "String": return place.Arguments.Length == 0 ? Texts[n % 5] : place.Arguments;
            case "Anything": return Anything(n);
        }

        string[] possible = [.. schema.PossibleTypes((CompositeType)type).Select(one => one.Name).Order(StringComparer.Ordinal)];
        return possible.Length == 0 ? null : new Thing(possible[n % (uint)possible.Length], Mix(hash, 6), place.Chaos);
    }

    private static object Anything(uint n) => (n % 6) switch
    {
        0 => 1,
        1 => "text",
        2 => true,
        3 => new object?[] { 1, null, "x" },
        4 => new Dictionary<string, object?> { ["b"] = 1.5, ["a"] = Array.Empty<object?>() },
        _ => 0.25,
    };

    private object? WrongValue(GraphQLType type, uint hash, Place place)
    {
        var bare = type is NonNullType nonNull ? nonNull.OfType : type;
        if (bare is ListType) return 7;
        if (bare is EnumType) return "NO_SUCH_VALUE";
        var n = Mix(hash, 7);
        return bare.Innermost.Name switch
        {
            "Int" => new object[] { "text", 1.5, 2147483648, true, -2147483649 }[n % 5],
            "Float" => new object[] { "text", true, double.NaN, double.PositiveInfinity }[n % 4],
            "Boolean" => new object[] { "text", 1, 0 }[n % 3],
            "ID" => new object[] { 1.5, true, -12 }[n % 3],
            "String" => new object[] { 12, true, 1.5 }[n % 3],
            "Anything" => "anything is right",
            _ => bare is ObjectType ? null : new Thing(schema.QueryType.Name, hash, place.Chaos),
        };
    }

    private static uint Mix(uint hash, uint value)
    {
        var mixed = unchecked((hash ^ value) * 0x9e3779b1);
        mixed = unchecked((mixed ^ (mixed >> 15)) * 0x85ebca77);
        return mixed ^ (mixed >> 13);
    }

    private static uint MixText(uint hash, string text)
    {
        foreach (var unit in text) hash = unchecked((hash ^ unit) * 0x01000193);
        return Mix(hash, (uint)text.Length);
    }

    /// <summary>What a value may depend on beside its type.</summary>
    private readonly record struct Place(string Field, string Arguments, uint Chaos);
}
