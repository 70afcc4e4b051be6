namespace CityGraph.Web.Tests.Units;

public sealed class VitestTests(VitestRun run) : IClassFixture<VitestRun>
{
    public static TheoryData<string> Files => [.. WebFolder.TestFiles];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_ItsTests_Pass(string file)
    {
        Programs.RequireNode();

        var report = await run.ReportAsync(file);

        var tests = report.GetProperty("assertionResults").EnumerateArray().ToArray();
        var failed = tests.Where(test => test.GetProperty("status").GetString() != "passed")
            .Select(test => $"{test.GetProperty("fullName")}: {string.Join('\n', test.GetProperty("failureMessages").EnumerateArray())}");
        Assert.Empty(failed);
        Assert.True(report.GetProperty("status").GetString() == "passed", report.GetProperty("message").GetString());
        Assert.NotEmpty(tests);
    }
}
