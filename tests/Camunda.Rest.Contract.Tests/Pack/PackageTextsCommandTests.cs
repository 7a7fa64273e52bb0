using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Pack;

internal sealed class PackageTextsCommandTests
{
    [Test]
    public void Run_PageAndChangelog_WritesBothTexts()
    {
        using TemporaryFolder root = new(
            ("Camunda.Rest.sln", ""),
            ("CHANGELOG.md", "## 8.8.0\n\n- See [b](src/b.md).\n"),
            ("src/b.md", ""),
            ("src/README.md", "[b](b.md)\n"));
        StringWriter error = new();

        int exitCode = Program.Run(
            [
                "package-texts",
                "--page",
                root.File("src/README.md"),
                "--package-version",
                "8.8.0",
                "--revision",
                "abc",
                "--repository-url",
                "https://git.example/shop",
                "--to",
                root.File("out"),
            ],
            new StringWriter(),
            error);

        Assert.That((exitCode, error.ToString()), Is.EqualTo((0, "")));
        Assert.That(File.ReadAllText(root.File("out/README.md")), Is.EqualTo("[b](https://git.example/shop/blob/abc/src/b.md)\n"));
        Assert.That(
            File.ReadAllText(root.File("out/release-notes.txt")), Is.EqualTo("- See [b](https://git.example/shop/blob/abc/src/b.md).\n"));
    }
}
