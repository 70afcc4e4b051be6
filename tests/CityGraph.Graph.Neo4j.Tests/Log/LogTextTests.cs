using CityGraph.Graph.Neo4j.Log;

namespace CityGraph.Graph.Neo4j.Tests.Log;

public sealed class LogTextTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(LogText.MaxPlainLength - 2, true)]
    [InlineData(LogText.MaxPlainLength - 1, false)]
    [InlineData(1_000_000, false)]
    public void Pack_TextOfAnyLength_IsUnpackedToTheSame(int length, bool staysAsItIs)
    {
        var text = $"[{new string('ā', length)}]";

        var packed = LogText.Pack(text);

        Assert.Equal(staysAsItIs, packed == text);
        Assert.Equal(text, LogText.Unpack(packed));
    }

    [Fact]
    public void Pack_LongText_TakesLess() => Assert.InRange(LogText.Pack($"[{new string('a', 100_000)}]").Length, 1, 5_000);

    [Fact]
    public void Unpack_TextThatGrowsBeyondTheBound_Throws()
    {
        var packed = LogText.Pack($"[{new string('a', LogText.MaxBytes)}]");

        Assert.Equal("A text of the log has more than 33554432 bytes.", Assert.Throws<FormatException>(() => LogText.Unpack(packed)).Message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no base64")]
    [InlineData("bm8gZ3ppcA==")]
    public void Unpack_NeitherForm_Throws(string stored) => Assert.Throws<FormatException>(() => LogText.Unpack(stored));
}
