using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CityGraph.GraphQL.Execution;

/// <summary>
/// The coerced arguments of a field, or the coerced fields of an input object, in the order of their definition. Knows what was
/// left out from what was given as null (specification 6.4.1); a default of the schema counts as given.
/// </summary>
/// <remarks>
/// Values: null, what the scalar's input coercion gives (Int: <see cref="int"/>, Float: <see cref="double"/>,
/// Boolean: <see cref="bool"/>, String and ID: <see cref="string"/>), the name of an enum value as <see cref="string"/>,
/// <c>IReadOnlyList&lt;object?&gt;</c> for a list, <see cref="ArgumentValues"/> for an input object. Look-up is a scan: the lists are short.
/// </remarks>
public sealed class ArgumentValues
{
    internal ArgumentValues(ImmutableArray<KeyValuePair<string, object?>> items) => Items = items;

    public static ArgumentValues Empty { get; } = new([]);

    /// <summary>What was given, by name.</summary>
    public ImmutableArray<KeyValuePair<string, object?>> Items { get; }

    /// <summary>The value, or null when it is null or was left out.</summary>
    public object? this[string name] => TryGet(name, out var value) ? value : null;

    public bool Has(string name) => TryGet(name, out _);

    /// <summary>The same with every text in it, at any depth, as the function gives it.</summary>
    public ArgumentValues WithTexts(Func<string, string> change) => new([.. Items.Select(item => KeyValuePair.Create(item.Key, Changed(item.Value, change)))]);

    /// <summary>All texts in it, at any depth.</summary>
    public IEnumerable<string> Texts() => Items.SelectMany(item => TextsIn(item.Value));

    /// <summary>True when it was given, be it as null.</summary>
    public bool TryGet(string name, out object? value)
    {
        foreach (var item in Items)
        {
            if (item.Key != name) continue;
            value = item.Value;
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>True when it was given and is not null.</summary>
    /// <exception cref="InvalidCastException">The value is not a <typeparamref name="T"/>.</exception>
    public bool TryGet<T>(string name, [NotNullWhen(true)] out T? value)
    {
        value = TryGet(name, out var found) && found is not null ? (T)found : default;
        return value is not null;
    }

    /// <summary>A value that the schema guarantees: non-null, or with a default that is not.</summary>
    /// <exception cref="InvalidOperationException">It was left out or is null.</exception>
    /// <exception cref="InvalidCastException">The value is not a <typeparamref name="T"/>.</exception>
    public T Get<T>(string name) =>
        this[name] is { } value
            ? (T)value
            : throw new InvalidOperationException($"There is no value for \"{name}\": the schema does not demand it, so ask with TryGet.");

    private static object? Changed(object? value, Func<string, string> change) => value switch
    {
        string text => change(text),
        ArgumentValues input => input.WithTexts(change),
        IReadOnlyList<object?> list => list.Select(item => Changed(item, change)).ToArray(),
        _ => value,
    };

    private static IEnumerable<string> TextsIn(object? value) => value switch
    {
        string text => [text],
        ArgumentValues input => input.Texts(),
        IReadOnlyList<object?> list => list.SelectMany(TextsIn),
        _ => [],
    };
}
