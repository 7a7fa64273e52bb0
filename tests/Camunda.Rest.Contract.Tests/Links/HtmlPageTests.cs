using Camunda.Rest.Contract.Links;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Links;

internal sealed class HtmlPageTests
{
    [TestCase("""<a href="a.html">a</a><img src='b.png'><link rel=stylesheet href=c.css?v=1><A HREF="a.html">again</A>""")]
    [TestCase("""<a title="x > y" href="a.html"></a><img alt='"' src="b.png"><link href="c.css?v=1"/>""")]
    public void Parse_Links_AreThoseOfAllElementsOnce(string html) =>
        Assert.That(HtmlPage.Parse(html).Links, Is.EqualTo(["a.html", "b.png", "c.css?v=1"]));

    [Test]
    public void Parse_Entities_AreDecoded() =>
        Assert.That(HtmlPage.Parse("""<a href="a.html?x=1&amp;y=2#b&#39;c">a</a>""").Links, Is.EqualTo(["a.html?x=1&y=2#b'c"]));

    [TestCase("""<!-- <a href="a.html" id="a"> -->""")]
    [TestCase("""<script>document.write('<a href="a.html" id="a">');</script>""")]
    [TestCase("""<style>/* <a href="a.html" id="a"> */</style>""")]
    [TestCase("""<base href="a.html"><p data-href="a.html" title="href=a.html" data-id="a">href="a.html" id="a"</p>""")]
    public void Parse_WhatIsNoLink_IsIgnored(string html)
    {
        HtmlPage page = HtmlPage.Parse(html);

        Assert.That(page.Links, Is.Empty);
        Assert.That(page.Anchors, Is.Empty);
    }

    [Test]
    public void Parse_Script_HasItsSource() =>
        Assert.That(HtmlPage.Parse("""<script src="a.js"></script><a href="b.html">b</a>""").Links, Is.EqualTo(["a.js", "b.html"]));

    [Test]
    public void Parse_Anchors_AreIdsAndNamesOfLinks() =>
        Assert.That(
            HtmlPage.Parse("""<h1 id="first">1</h1><a name=second></a><input name="third"><p ID='a&amp;b'>""").Anchors,
            Is.EquivalentTo(["first", "second", "a&b"]));
}
