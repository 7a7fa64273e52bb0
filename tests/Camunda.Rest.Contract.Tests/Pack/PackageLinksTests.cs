using Camunda.Rest.Contract.Pack;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Pack;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class PackageLinksTests : IDisposable
{
    private readonly TemporaryFolder _root = new(("README.md", ""), ("src/Part/README.md", ""), ("docs/a b.md", ""), ("docs/flow.png", ""));

    public void Dispose() => _root.Dispose();

    [TestCase("See [part](src/Part/README.md).", ExpectedResult = "See [part](https://git.example/shop/blob/abc/src/Part/README.md).")]
    [TestCase(
        "[part](src/Part/README.md#connect)", ExpectedResult = "[part](https://git.example/shop/blob/abc/src/Part/README.md#connect)")]
    [TestCase("[folder](src/Part)", ExpectedResult = "[folder](https://git.example/shop/tree/abc/src/Part)")]
    [TestCase("[a](docs/a%20b.md)", ExpectedResult = "[a](https://git.example/shop/blob/abc/docs/a%20b.md)")]
    [TestCase("![flow](docs/flow.png)", ExpectedResult = "![flow](https://git.example/shop/raw/abc/docs/flow.png)")]
    [TestCase(
        "[`Part`,\nthe part](src/Part/README.md)",
        ExpectedResult = "[`Part`,\nthe part](https://git.example/shop/blob/abc/src/Part/README.md)")]
    public string Rewrite_RelativeLink_IsAbsolute(string text) => Rewrite("README.md", text);

    [TestCase("[web](https://example.com/a) [here](#errors) [mail](mailto:a@example.com)")]
    [TestCase("`[code](not/a/file.md)` and `camunda.Users[key](x)`")]
    [TestCase("```csharp\nitems[0](a.md);\n```\nafter")]
    public void Rewrite_WhatIsNoRelativeLink_Remains(string text) => Assert.That(Rewrite("README.md", text), Is.EqualTo(text));

    [Test]
    public void Rewrite_PageInAFolder_ResolvesItsLinks() =>
        Assert.That(
            Rewrite("src/Part/README.md", "[root](../../README.md)"), Is.EqualTo("[root](https://git.example/shop/blob/abc/README.md)"));

    [TestCase("See [the `part`](src/Part/README.md).", ExpectedResult = "See the `part`.")]
    [TestCase("![flow](docs/flow.png)", ExpectedResult = "flow")]
    [TestCase("[web](https://example.com/a)", ExpectedResult = "[web](https://example.com/a)")]
    public string Rewrite_WithoutAnAddress_LeavesNoRelativeLink(string text) =>
        new PackageLinks(_root.FullName, null, "abc").Rewrite(_root.File("README.md"), text);

    [TestCase("missing.md")]
    [TestCase("../outside.md")]
    public void Rewrite_LinkToNoFile_Throws(string target) =>
        Assert.That(() => Rewrite("README.md", $"[x]({target})"), Throws.TypeOf<ContractException>().With.Message.Contains($"'{target}'"));

    [TestCase("http://git.example/shop")]
    [TestCase("https://user:secret@git.example/shop")]
    [TestCase("git.example/shop")]
    public void Parse_AddressThatIsNoPublicOne_Throws(string address) =>
        Assert.That(() => RepositoryAddress.Parse(address), Throws.TypeOf<ContractException>().With.Message.Not.Contains("secret"));

    private string Rewrite(string page, string text) =>
        new PackageLinks(_root.FullName, RepositoryAddress.Parse("https://git.example/shop/"), "abc").Rewrite(_root.File(page), text);
}
