using CityGraph.Server.Settings;

namespace CityGraph.Server.Tests.Settings;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_EveryForm_GivesSettings()
    {
        var commandLine = CommandLine.Parse(
            ["--urls", "http://localhost:1", "--data-folder=/d", "--dataset", "a", "--dataset=b=c", "--Logging:LogLevel:Default", "Debug"]);

        Assert.Empty(commandLine.Problems);
        Assert.Equal("http://localhost:1", commandLine.Settings["Urls"]);
        Assert.Equal("/d", commandLine.Settings["CityGraph:DataFolder"]);
        Assert.Equal("a", commandLine.Settings["CityGraph:Dataset:0"]);
        Assert.Equal("b=c", commandLine.Settings["CityGraph:Dataset:1"]);
        Assert.Equal("Debug", commandLine.Settings["Logging:LogLevel:Default"]);
        Assert.Equal(5, commandLine.Settings.Count);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public void Parse_Help_IsWanted(string argument) => Assert.True(CommandLine.Parse(["--nonsense", argument]).WantsHelp);

    [Theory]
    [InlineData("Unknown argument \"--url\". Did you mean \"--urls\"? See --help.", "--url", "x")]
    [InlineData("Unknown argument \"--something-else\". See --help.", "--something-else=1")]
    [InlineData("Unknown argument \"run\". See --help.", "run")]
    [InlineData("Unknown argument \"--Loging:LogLevel:Default\". Did you mean \"--Logging:LogLevel:Default\"? See --help.", "--Loging:LogLevel:Default=Debug")]
    [InlineData("Unknown argument \"--Kestrel:Limits\". See --help.", "--Kestrel:Limits", "1")]
    [InlineData("The argument \"--urls\" needs a value: --urls VALUE.", "--urls")]
    [InlineData("The argument \"--urls\" needs a value: --urls VALUE.", "--urls", "--data-folder", "/d")]
    [InlineData("The argument \"--urls\" stands twice; remove one.", "--urls=a", "--urls=b")]
    public void Parse_WrongArgument_IsRefused(string problem, params string[] arguments) =>
        Assert.Equal(problem, CommandLine.Parse(arguments).Problems[0]);

    [Fact]
    public void Parse_UnknownArgumentWithAValue_IsOneProblem() =>
        Assert.Equal(["Unknown argument \"--url\". Did you mean \"--urls\"? See --help."], CommandLine.Parse(["--url", "x", "--explain", "true"]).Problems);
}
