using System.Xml;
using System.Xml.Linq;
using CityGraph.Explorer.Reports;

namespace CityGraph.Explorer.Tests.Reports;

public sealed class HtmlReportTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly XDocument Page = Parse(HtmlReport.Write(SampleComparison.Document));

    [Fact]
    public void Page_IsHtmlAndXml()
    {
        var text = HtmlReport.Write(SampleComparison.Document);

        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n", text, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", text, StringComparison.Ordinal);
        Assert.Equal("Bali and West Java compared", Page.Descendants(Html + "title").Single().Value);
    }

    [Fact]
    public void Headings_GoDownOneByOne()
    {
        var levels = Page.Descendants().Where(IsHeading).Select(heading => heading.Name.LocalName[1] - '0').ToArray();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Ids_AreUniqueAndLinksLeadToThem()
    {
        var ids = Page.Descendants().Attributes("id").Select(id => id.Value).ToArray();

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(Page.Descendants().Attributes("aria-labelledby"), names => Assert.All(names.Value.Split(' '), name => Assert.Contains(name, ids)));
        Assert.All(Page.Descendants(Html + "a"), link => Assert.Contains(link.Attribute("href")!.Value[1..], ids));
    }

    [Fact]
    public void Tables_AllHaveCaptionsAndScopes()
    {
        Assert.All(Page.Descendants(Html + "table"), table =>
        {
            Assert.NotEmpty(table.Element(Html + "caption")!.Value);
            Assert.All(table.Descendants(Html + "th"), head => Assert.NotNull(head.Attribute("scope")));
            var columns = table.Element(Html + "thead")!.Descendants(Html + "th").Count();
            Assert.All(table.Element(Html + "tbody")!.Elements(), row =>
            {
                Assert.Equal(columns, row.Elements().Count());
                Assert.Equal("row", row.Elements().First().Attribute("scope")!.Value);
            });
        });
    }

    [Fact]
    public void Charts_AllHaveTitlesDescriptionsAndKeys()
    {
        Assert.Equal(3, Page.Descendants(Svg + "svg").Count());
        Assert.All(Page.Descendants(Svg + "svg"), chart =>
        {
            Assert.Equal("img", chart.Attribute("role")!.Value);
            Assert.NotEmpty(chart.Element(Svg + "title")!.Value);
            Assert.NotEmpty(chart.Element(Svg + "desc")!.Value);
            Assert.NotEmpty(chart.Parent!.Element(Html + "figcaption")!.Value);
        });
    }

    [Fact]
    public void Page_HasNothingFromElsewhere()
    {
        string[] loading = ["script", "link", "img", "image", "iframe", "object", "embed", "audio", "video", "base", "form", "use", "foreignObject"];
        foreach (var page in new[] { Page, Parse(HtmlReport.Write(SampleComparison.HostileDocument)) })
        {
            Assert.DoesNotContain(page.Descendants(), element => loading.Contains(element.Name.LocalName));
            Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "srcset" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.All(page.Descendants().Attributes("href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
            var style = page.Descendants(Html + "style").Single().Value;
            Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
            Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Style_ReadsTheSameAsHtmlAndAsXml()
    {
        Assert.Equal(-1, ReportStyle.OfPage.AsSpan().IndexOfAny("<>&"));
        Assert.DoesNotContain('\r', ReportStyle.OfPage);
        Assert.Equal(ReportStyle.OfPage, Page.Descendants(Html + "style").Single().Value);
        Assert.Equal(ReportStyle.Policy, Page.Descendants(Html + "meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value);
    }

    [Fact]
    public void Names_ThatWantToBeMarkup_AreText()
    {
        var text = HtmlReport.Write(SampleComparison.HostileDocument);

        Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;|*b*\uFFFDevil [a](http://b.example)", text, StringComparison.Ordinal);
        Assert.Contains("<bdi>القاهرة</bdi>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_WithoutContent_AreClosedAsHtmlWants()
    {
        // Of HTML's elements only those without content ever may end in "/>"; of SVG's all may.
        var text = HtmlReport.Write(new("", "", [new("", new ReportBlock.Paragraph(""), new ReportBlock.Items([""]), new ReportBlock.Code("", ""), new ReportBlock.Table("", [new("")], [[""]]))]));

        var ended = text.Split('\n').Where(line => line.Contains("/>", StringComparison.Ordinal));
        Assert.All(ended, line => Assert.StartsWith("<meta ", line.TrimStart(), StringComparison.Ordinal));
    }

    private static bool IsHeading(XElement element) => element.Name.Namespace == Html && element.Name.LocalName is ['h', >= '1' and <= '6'];

    private static XDocument Parse(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
