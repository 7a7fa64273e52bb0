using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Links;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CheckLinksCommandTests : IDisposable
{
    private readonly TemporaryFolder _site = new(("index.html", "<a href=guide/start.html>start</a>"));

    public void Dispose() => _site.Dispose();

    [TestCase("start.html")]
    [TestCase("./start.html?theme=dark")]
    [TestCase("../index.html")]
    [TestCase("/index.html")]
    [TestCase("/")]
    [TestCase("..")]
    [TestCase("../files/a%20b.txt")]
    [TestCase("../files/a%20b.txt#line")]
    [TestCase("")]
    [TestCase("#")]
    [TestCase("#top")]
    [TestCase("#here")]
    [TestCase("start.html#%C3%A4")]
    [TestCase("start.html#\u00e4")]
    [TestCase("https://camunda.com/a?b=c#d")]
    [TestCase("//camunda.com")]
    [TestCase("mailto:someone@camunda.example")]
    [TestCase("data:image/png;base64,AA==")]
    public void Run_LinkThatLeadsSomewhere_IsCounted(string target)
    {
        WriteGuide(target);

        Assert.That(Run(), Is.EqualTo((0, "2 pages, 2 links, 0 dead\n", "")));
    }

    [TestCase("other.html", "there is no such file")]
    [TestCase("Start.html", "there is no such file")]
    [TestCase("../files", "there is no such file")]
    [TestCase("../../index.html", "leads out of the site")]
    [TestCase("#there", "guide/start.html has no element with this id")]
    [TestCase("../index.html#here", "index.html has no element with this id")]
    [TestCase("http://", "is not a well-formed address")]
    [TestCase("https://camunda .com", "is not a well-formed address")]
    [TestCase("file:///home/index.html", "the scheme 'file' does not belong in a site")]
    public void Run_LinkThatLeadsNowhere_IsPrintedAndExitsWithOne(string target, string reason)
    {
        WriteGuide(target);

        Assert.That(Run(), Is.EqualTo((1, $"guide/start.html: {target}: {reason}\n2 pages, 2 links, 1 dead\n", "")));
    }

    [Test]
    public void Run_FolderWithoutPages_IsAnErrorThatSaysWhatToDo()
    {
        using TemporaryFolder empty = new(("a.txt", ""));

        Assert.That(
            Run(empty.FullName),
            Is.EqualTo((1, "", $"error: {empty.FullName}: this folder contains no HTML page. Build the site first.\n")));
    }

    [Test]
    public void Run_NoFolder_IsAnErrorThatSaysWhatToDo() =>
        Assert.That(
            Run(_site.File("none")),
            Is.EqualTo((1, "", $"error: {_site.File("none")}: this folder does not exist. Build the site first.\n")));

    private void WriteGuide(string target)
    {
        _site.Write("files/a b.txt", "");
        _site.Write("guide/start.html", $"""<h1 id="here">Here</h1><h2 id="&auml;">There</h2><a href="{target}">link</a>""");
    }

    private (int Code, string Output, string Error) Run(string? folder = null)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        int code = Program.Run(["check-links", folder ?? _site.FullName], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
