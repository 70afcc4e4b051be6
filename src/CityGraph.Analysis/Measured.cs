using System.Diagnostics.CodeAnalysis;

namespace CityGraph.Analysis;

/// <summary>A measure of a network, or why it is not defined for that network.</summary>
/// <typeparam name="T">What is measured: a number, or one for each node.</typeparam>
public readonly record struct Measured<T>
    where T : notnull
{
    private Measured(T? value, string? reason) => (Value, Reason) = (value, reason);

    /// <summary>The measure; the default of its type where it is not defined.</summary>
    public T? Value { get; }

    /// <summary>Why it is not defined, as a sentence that a reader of the result understands; null where it is.</summary>
    public string? Reason { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsDefined => Reason is null;

    public static implicit operator Measured<T>(T value) => new(value, null);

    public static implicit operator Measured<T>(NotDefined because) => new(default, because.Reason);
}
