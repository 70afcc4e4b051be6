using System.Text;
using CityGraph.Graph.Folding;

namespace CityGraph.Graph.Tests.Folding;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" -_.'\"*\0\n", "")]
    [InlineData("Denpasar", "denpasar")]
    [InlineData("Denpasar-Gyeongju_2016", "denpasar gyeongju 2016")]
    [InlineData("No. 1.5/2016 (S.H., M.M.)", "no 1 5 2016 s h m m")]
    [InlineData("São Paulo", "sao paulo")]
    [InlineData("Đà Nẵng, Thừa Thiên Huế", "da nang thua thien hue")]
    [InlineData("Straße ẞ Ærø Łódź Þór Œuvre ŋ ı İ", "strasse ss aero lodz thor oeuvre n i i")]
    [InlineData("ΣΊΣΥΦΟΣ ᾳ", "σισυφοσ α")]
    [InlineData("Йошкар-Ола Ёлка", "иошкар ола елка")]
    [InlineData("Ａｂ１ ﬁn ²", "ab1 fin 2")]
    [InlineData("경주시 慶州", "경주시 慶州 州")]
    [InlineData("京", "京")]
    [InlineData("東京都タワー2020", "東京 京都 都 タワー 2020")]
    [InlineData("京都のスーパーでらーめん", "京都 都 の スーパー でらーめん")]
    [InlineData("バリ島", "バリ 島")]
    [InlineData("ﾃﾞﾝﾊﾟｻｰﾙ", "デンパサール")]
    [InlineData("人々 豈", "人々 々 豈")]
    [InlineData("\U00020B9F\u5BB6", "\U00020B9F\u5BB6 \u5BB6")]
    [InlineData("हिन्दी ไทย่", "हिन्दी ไทย่")]
    [InlineData("مُحَمَّد آب كـتاب", "محمد اب كتاب")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth \uFEFFmark \u202Eleft", "softhyphen zero width mark left")]
    [InlineData("\U0001F30D city \U00010400", "city \U00010428")]
    [InlineData("\u0301a \u0301 o\u0338", "a o")]
    public void Fold_Text_GivesItsWords(string text, string words) => Assert.Equal(words, TextFolding.Fold(text));

    [Theory]
    [InlineData("Ma'ruf", "ma ruf maruf", "maruf")]
    [InlineData("Côte d’Ivoire", "cote d ivoire divoire", "cote divoire")]
    [InlineData("Hawaiʻi Ch'ŏngju", "hawai i hawaii ch ongju chongju", "chongju hawaii")]
    [InlineData("'quoted' rock 'n' roll", "quoted rock n roll", "n quoted rock roll")]
    [InlineData("a''b", "a b", "a b")]
    [InlineData("京'都", "京 都", "京 都")]
    public void Fold_Apostrophes_AreFoundWithAndWithout(string text, string words, string question)
    {
        Assert.Equal(words, TextFolding.Fold(text));
        Assert.Equal(question.Split(' '), TextFolding.FoldQuestion(text));
    }

    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("a\u0302\u0303", "\u1EAB")]
    [InlineData("\u1100\u1167\u11BC\u110C\u116E", "\uACBD\uC8FC")]
    [InlineData("\u30CF\u3099\u30EA\u30CF\u309A", "\u30D0\u30EA\u30D1")]
    [InlineData("\u0915\u093C", "\u0958")]
    [InlineData("\u0627\u0653", "\u0622")]
    public void Fold_DecomposedText_IsAsComposed(string decomposed, string composed) => Assert.Equal(TextFolding.Fold(composed), TextFolding.Fold(decomposed));

    [Theory]
    [InlineData("", "")]
    [InlineData("kota kota KOTA", "kota")]
    [InlineData("d denpasar den bali", "bali denpasar")]
    [InlineData("京都市", "京都 都市")]
    [InlineData("AND or NOT", "and not or")]
    public void FoldQuestion_Words_AreThoseThatImplyTheOthers(string text, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), TextFolding.FoldQuestion(text));

    [Fact]
    public void Fold_LongWords_AreCutBetweenCharacters()
    {
        Assert.Equal(new string('x', 200), TextFolding.Fold(new string('x', 100_000)));
        Assert.Equal("y" + string.Concat(Enumerable.Repeat("\U00010428", 99)), TextFolding.Fold("y" + string.Concat(Enumerable.Repeat("\U00010400", 150))));
    }

    [Fact]
    public void Fold_FoldedText_StaysAsItIs()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 6); length > 0; length--)
            {
                int code;
                do code = random.Next(0x21, random.Next(4) == 0 ? 0x11_0000 : 0x3100);
                while (!Rune.IsValid(code));
                text.Append(new Rune(code));
            }

            var folded = TextFolding.Fold(text.ToString());
            Assert.DoesNotContain(folded, c => char.IsAsciiLetterUpper(c) || (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c != ' '));
            foreach (var word in folded.Split(' ')) Assert.True(TextFolding.Fold(word).StartsWith(word, StringComparison.Ordinal), $"{text}: '{word}' becomes '{TextFolding.Fold(word)}'");
        }
    }

    [Fact]
    public void FoldQuestion_AnyPartOfAText_IsFoundInIt()
    {
        string[] texts = ["Kota Denpasar", "東京都庁2020年", "L'Aquila e Ma'ruf", "Thành phố Hồ Chí Minh", "경상북도 경주시"];
        foreach (var text in texts)
        {
            var words = TextFolding.Fold(text).Split(' ');
            for (var end = 1; end <= text.Length; end++)
            {
                foreach (var word in TextFolding.FoldQuestion(text[..end])) Assert.Contains(words, known => known.StartsWith(word, StringComparison.Ordinal));
            }
        }
    }
}
