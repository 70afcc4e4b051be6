using System.Text;
using CityGraph.Explorer.Texts;

namespace CityGraph.Explorer.Tests.Texts;

public sealed class HeldTextTests
{
    [Fact]
    public void Read_AText_HasTheHashOfAllItsBytes() =>
        // As sha256sum prints it.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Held("abc").Sha256);

    [Fact]
    public void Read_AMarkOfByteOrder_CountsForTheHashAlone()
    {
        var (text, marked) = (Held("one"), Held("\uFEFFone"));

        Assert.NotEqual(text.Sha256, marked.Sha256);
        Assert.Equal("*1 one", Around(marked, null, 1));
    }

    [Theory]
    [InlineData(0, "*0 Title | 1 one")]
    [InlineData(1, "0 Title | *1 one | 2 two")]
    [InlineData(3, "2 two | *3 three")]
    [InlineData(4, null)]
    [InlineData(-1, null)]
    [InlineData(long.MaxValue, null)]
    [InlineData(long.MinValue, null)]
    public void Around_ATextWithATitle_CountsFromIt_AndNothingAboveIt(long line, string? expected) =>
        Assert.Equal(expected, Around(Held("Home > News\n\nTitle\n  one \n \t\ntwo\nthree\n\n"), "Title", line));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "*1 one | 2 two")]
    [InlineData(2, "1 one | *2 two")]
    public void Around_ATextWithoutTitle_CountsFromItsFirstLine(long line, string? expected) => Assert.Equal(expected, Around(Held("\none\ntwo"), null, line));

    [Theory]
    [InlineData("a\r\n\r\nb\rc\nd")]
    [InlineData("a\n\n\nb\nc\n\td")]
    public void Around_AnyEndsOfLines_AreTheSame(string text) => Assert.Equal("2 b | *3 c | 4 d", Around(Held(text), null, 3));

    [Fact]
    public void Around_ATitleWithItsLabel_IsTheTitle() => Assert.Equal("0 title: T | *1 one", Around(Held("url: x\ntitle: T\none"), "T", 1));

    [Theory]
    [InlineData("Other\none")]
    [InlineData("Title\nTitle\none")]
    public void Around_WhereTheTitleIsNotInJustOneLine_IsNothing(string text) => Assert.Null(Held(text).Around("Title", 1));

    [Fact]
    public void Read_WhatIsNoText_SaysWhy()
    {
        Assert.Equal("is not a text in UTF-8", HeldText.Read([0x61, 0xFF]).Problem);
        Assert.Equal("has more than 1048576 bytes", HeldText.Read(new byte[HeldText.MaxBytes + 1]).Problem);
        Assert.Equal("has a line of more than 10000 characters", HeldText.Read(Encoding.UTF8.GetBytes(new string('x', HeldText.MaxLineLength + 1))).Problem);
    }

    [Fact]
    public void Read_AtTheBounds_IsRead()
    {
        var line = new string('x', HeldText.MaxLineLength);

        Assert.Equal($"*1 {line}", Around(Held(line), null, 1));
        Assert.Null(HeldText.Read(Encoding.UTF8.GetBytes(new string('\n', HeldText.MaxBytes))).Problem);
    }

    private static HeldText Held(string text) => HeldText.Read(Encoding.UTF8.GetBytes(text)).Text!;

    private static string? Around(HeldText text, string? title, long line) => text.Around(title, line) is { } passage
        ? string.Join(" | ", passage.Lines.Select(one => $"{(one.Number == passage.Marked ? "*" : "")}{one.Number} {one.Text}"))
        : null;
}
