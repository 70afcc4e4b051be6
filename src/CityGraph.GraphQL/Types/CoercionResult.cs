using System.Diagnostics.CodeAnalysis;

namespace CityGraph.GraphQL.Types;

/// <summary>A coerced value, or why there is none. The default value is a coerced null.</summary>
public readonly struct CoercionResult
{
    private CoercionResult(object? value, string? error)
    {
        Value = value;
        Error = error;
    }

    public object? Value { get; }

    /// <summary>A sentence such as <c>Int cannot represent non-integer value: 1.5</c>, or null on success.</summary>
    public string? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public static CoercionResult Success(object? value) => new(value, null);

    public static CoercionResult Failure(string error) => new(null, error);
}
