using System.Globalization;
using CityGraph.GraphQL.Execution;

namespace CityGraph.GraphQL.Interop.Tests.Differential;

/// <summary>
/// Coerced arguments as one text that both sides write alike (<c>tests/node/reference/argumentsText.mjs</c>): numbers by the bits of
/// their double, null apart from absent.
/// </summary>
internal static class ArgumentsText
{
    public static string Of(ArgumentValues values) => Of(values.Items);

    private static string Of(IEnumerable<KeyValuePair<string, object?>> entries) =>
        string.Join(' ', entries.Select(entry => $"{entry.Key}={Text(entry.Value)}"));

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool flag => flag ? "true" : "false",
        int or long or double => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        ArgumentValues map => $"{{{Of(map)}}}",
        IReadOnlyDictionary<string, object?> map => $"{{{Of(map)}}}",
        IEnumerable<object?> list => $"[{string.Join(' ', list.Select(Text))}]",
        _ => throw new ArgumentException($"{value.GetType()} is no argument.", nameof(value)),
    };

    private static string Number(double number) => $"#{BitConverter.DoubleToInt64Bits(number == 0 ? 0 : number):x}";
}
