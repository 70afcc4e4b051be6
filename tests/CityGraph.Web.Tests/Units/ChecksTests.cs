namespace CityGraph.Web.Tests.Units;

public sealed class ChecksTests
{
    [Fact]
    public async Task Sources_FormatAndLint_AreClean()
    {
        var (exitCode, output) = await NodeProgram.RunAsync("@biomejs/biome/bin/biome", "ci", "--error-on-warnings", ".");

        Assert.True(exitCode == 0, $"{output}\nMost of it is mended by: npm run format");
    }

    [Fact]
    public async Task Sources_Types_AreRight()
    {
        var (exitCode, output) = await NodeProgram.RunAsync("typescript/bin/tsc", "--noEmit");

        Assert.True(exitCode == 0, output);
    }
}
