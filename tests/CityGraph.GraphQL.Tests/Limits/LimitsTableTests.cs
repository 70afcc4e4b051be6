using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CityGraph.GraphQL.Execution;
using CityGraph.Testing;

namespace CityGraph.GraphQL.Tests.Limits;

/// <summary>The table of limits in the engine is the options themselves.</summary>
public sealed partial class LimitsTableTests
{
    [Fact]
    public void Readme_OfLimits_ListsEveryOptionWithItsDefault()
    {
        var listed = Row().Matches(File.ReadAllText(Repository.Path("src/CityGraph.GraphQL/Limits/README.md")))
            .Select(match => $"{match.Groups[1].Value} = {match.Groups[2].Value.Replace(",", "", StringComparison.Ordinal)}");

        Assert.Equal(Options(ExecutorOptions.Default, "").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Options(object options, string prefix)
    {
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.CanWrite))
        {
            var value = property.GetValue(options)!;
            if (value is int or long) yield return string.Create(CultureInfo.InvariantCulture, $"{prefix}{property.Name} = {value}");
            else if (value is not bool) foreach (var inside in Options(value, $"{property.Name}.")) yield return inside;
        }
    }

    [GeneratedRegex(@"^\| `([\w.]+)` \|[^|]*\|[^|]*\| ([\d,]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
