using CityGraph.Explorer.Search;

namespace CityGraph.Explorer.Tests.Search;

public sealed class TextRankingTests
{
    [Theory]
    [InlineData("Bogor", "Bogor", "Exact")]
    [InlineData(" Kota   Bogor ", "Kota Bogor", "Exact")]
    [InlineData("NOUMÉA", "Noumea", "Folded")]
    [InlineData("Xi an", "Xi'an", "Folded")]
    [InlineData("goldcoast", "Gold Coast", "Folded")]
    [InlineData("Pemkot Bogor", "Bogor", "Form")]
    [InlineData("Bogor", "City of Bogor", "Form")]
    [InlineData("Bogor City", "Kota Bogor", "Form")]
    [InlineData("Kota", "Kota", "Exact")]
    [InlineData("Kota", "Kota Bogor", "Prefix")]
    [InlineData("kota", "Pemerintah Kota Bogor", "Words")]
    [InlineData("b", "Bogor", "Prefix")]
    [InlineData("Edi Mulya", "Eddy Mulya", "TypingError")]
    [InlineData("Dr. Ir. Siti Nurbaya, M.Sc.", "Siti Nurbaya", "Form")]
    [InlineData("Siti Nurbaya M.Sc.", "Siti Nurbaya", "Form")]
    [InlineData("Wali Kota Bima Arya", "Bima Arya", "Form")]
    [InlineData("Ikuo Kabashima", "Kabashima Ikuo", "Form")]
    [InlineData("IB Alit Wiradana", "Ida Bagus Alit Wiradana", "Initials")]
    [InlineData("I.B. Alit Wiradana", "Ida Bagus Alit Wiradana", "Initials")]
    [InlineData("B. Arya", "Bima Arya", "Initials")]
    [InlineData("Erwin Muhammad", "Erwin M", "Initials")]
    [InlineData("Moch. Hanifa", "Moh Hanifa", "Initials")]
    [InlineData("denp", "Denpasar", "Prefix")]
    [InlineData("Jokowi", "Joko Widodo", "Prefix")]
    [InlineData("IB. Rai Mantra", "Ida Bagus Rai Dharmawijaya Mantra", "Words")]
    [InlineData("Denpasar Darwin", "Memorandum between Denpasar and Darwin", "Words")]
    [InlineData("Denpsar", "Denpasar", "TypingError")]
    [InlineData("Mosel Bay", "Mossel Bay", "TypingError")]
    [InlineData("Moselbay", "Mossel Bay", "TypingError")]
    [InlineData("Bima Arya Sugiarto", "Bima Arya", "Part")]
    [InlineData("Kota Darwin Australia", "Darwin", "Part")]
    [InlineData("DKI London", "PPI London", "Part")]
    [InlineData("Bali", "Bogor", null)]
    [InlineData("Bogor", "Badung", null)]
    [InlineData("Amerika Serikat", "Serikat Buruh Nelayan dan Petani", "Part")]
    [InlineData("Organization of World Heritage Cities", "World Health", null)]
    public void OfName_Texts_AreOfAKind(string question, string name, string? kind) =>
        Assert.Equal(kind, TextRanking.OfName(SearchedText.Of(question), name, "City")?.Kind.ToString());

    [Theory]
    [InlineData("Kota Denpasar, Bali", "Denpasar", "Form")]
    [InlineData("Denpsar, Bali", "Denpasar", "TypingError")]
    [InlineData("IB Alit Wiradana, Denpasar", "Ida Bagus Alit Wiradana", "Initials")]
    [InlineData("Denpasar, Bali", "Denpasar–Darwin sister city", null)]
    [InlineData("Denp, Bali", "Denpasar", null)]
    public void OfNameInPlace_FirstPart_IsTheWholeName(string question, string name, string? kind)
    {
        var asked = SearchedText.Of(question);

        Assert.Equal(kind, TextRanking.OfNameInPlace(asked, asked.BeforeComma!, name, "City")?.Kind.ToString());
    }

    [Theory]
    [InlineData("Denpsar", "Denpasar", 1)]
    [InlineData("Giongju", "Gyeongju", 2)]
    [InlineData("Rai Matnra", "Rai Mantra", 1)]
    [InlineData("Hendrar Priyadi", "Hendrar Prihadi", 1)]
    public void OfName_MisspeltTexts_CountTheirEdits(string question, string name, int edits) =>
        Assert.Equal(edits, TextRanking.OfName(SearchedText.Of(question), name, "Official")?.Edits);

    [Theory]
    [InlineData("Kota Kumamoto", "City", "Region")]
    [InlineData("Prefektur Kumamoto", "Region", "City")]
    [InlineData("Kumamoto-ken", "Region", "City")]
    [InlineData("Wali Kota Kumamoto", "Official", "City")]
    public void OfName_WordsThatSpeakOfAType_PreferIt(string question, string better, string worse)
    {
        var asked = SearchedText.Of(question);

        Assert.True(TextRanking.OfName(asked, "Kumamoto", better)!.Value.CompareTo(TextRanking.OfName(asked, "Kumamoto", worse)!.Value) < 0);
    }

    [Theory]
    [InlineData("Darwin Australia", "Darwin", "Australia")]
    [InlineData("Sumatera Barat", "Sumatera Barat", "Jawa Barat")]
    [InlineData("Bima Arya Sugiarto", "Bima Arya", "Bima Sakti Arya")]
    public void OfName_PartsOfAQuestion_PreferWhatComesFirstAndIsWhole(string question, string better, string worse)
    {
        var asked = SearchedText.Of(question);

        Assert.True(TextRanking.OfName(asked, better, "City")!.Value.CompareTo(TextRanking.OfName(asked, worse, "City")!.Value) < 0);
    }
}
