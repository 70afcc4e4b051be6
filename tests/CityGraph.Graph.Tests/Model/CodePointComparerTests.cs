using System.Text;
using CityGraph.Graph.Model;
using FsCheck;
using FsCheck.Fluent;

namespace CityGraph.Graph.Tests.Model;

public sealed class CodePointComparerTests
{
    private static readonly Arbitrary<string> Texts = Gen.Elements("", "a", "b", "Z", "\0", "é", "\uD7FF", "\uE000", "\uFFFD", "\uFFFF", "\U00010000", "\U0001F30D", "\U0010FFFF")
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    [Fact]
    public void Compare_AnyTwo_IsTheOrderOfTheirBytes() => Prop.ForAll(Texts, Texts, (a, b) =>
        Math.Sign(CodePointComparer.Compare(a, b)) == Math.Sign(Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_SurrogateAndHighUnit_GoesByCodePoint()
    {
        Assert.True(CodePointComparer.Compare("\uFF21", "\U0001F30D") < 0);
        Assert.True(string.CompareOrdinal("\uFF21", "\U0001F30D") > 0);
    }

    [Fact]
    public void Compare_Null_ComesLast()
    {
        Assert.True(CodePointComparer.Compare(null, "z") > 0);
        Assert.Equal(0, CodePointComparer.Compare(null, null));
    }
}
