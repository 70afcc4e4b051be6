using CityGraph.Graph.Folding;

namespace CityGraph.Graph.Tests.Folding;

public sealed class LetterFoldingTests
{
    [Theory]
    [InlineData("Đà Nẵng, São-Tomé", "da nang, sao-tome")]
    [InlineData("STRASSE Straße", "strasse strasse")]
    [InlineData("Sa\u0303o", "sao")]
    [InlineData("Ma'ruf  (X)", "ma'ruf  (x)")]
    [InlineData("東京", "東京")]
    [InlineData("\U0001F30D\U00010400", "\U0001F30D\U00010400")]
    [InlineData("", "")]
    public void Fold_Text_LosesCaseAndDiacriticsOnly(string text, string expected) => Assert.Equal(expected, LetterFolding.Fold(text));

    /// <summary>What a letter becomes stays: so a table may leave out letters that become nothing of a wanted text.</summary>
    [Fact]
    public void Fold_Folded_ChangesNothing()
    {
        for (var letter = '\0'; letter < char.MaxValue; letter++)
        {
            if (char.IsSurrogate(letter)) continue;
            var folded = LetterFolding.Fold(letter.ToString());
            Assert.True(folded == LetterFolding.Fold(folded), $"U+{(int)letter:X4}");
        }
    }

    [Fact]
    public void TableFor_Texts_HasTheirLettersAndAllDiacritics()
    {
        var table = LetterFolding.TableFor(["da"]);

        Assert.Equal(("d", "d", "a", ""), (table["Đ"], table["D"], table["ạ"], table["\u0301"]));
        Assert.False(table.ContainsKey("É") || table.ContainsKey("d"));
    }
}
