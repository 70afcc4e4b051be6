using System.Text.RegularExpressions;
using CityGraph.Server.Settings;
using CityGraph.Testing;

namespace CityGraph.Server.Tests.Settings;

public sealed partial class LimitSettingTests
{
    [Fact]
    public void Limits_ThatErrorsOfTheEngineName_AreSettings()
    {
        var named = Name().Matches(File.ReadAllText(Repository.Path("src/CityGraph.GraphQL/Limits/README.md")))
            .Select(match => $"{SettingKeys.Section}:Limits:{match.Groups[1].Value}").ToArray();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(LimitSetting.All.Select(limit => limit.Key)));
    }

    [GeneratedRegex(@"^\| `[\w.]+` \| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Name();
}
