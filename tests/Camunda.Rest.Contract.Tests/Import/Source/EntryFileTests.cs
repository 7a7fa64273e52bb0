using Camunda.Rest.Contract.Import.Source;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Source;

[Parallelizable(ParallelScope.All)]
public sealed class EntryFileTests
{
    private const string Entry = "openapi: 3.0.3\n";

    [Test]
    public void Find_Folder_TakesTheFileThatStatesTheOpenApiVersion()
    {
        using TemporaryFolder folder = new(("a.yaml", "paths: {}\n"), ("rest-api.yaml", Entry), ("notes.txt", "not: [yaml"));

        Assert.That(EntryFile.Find(folder.FullName).Name, Is.EqualTo(folder.File("rest-api.yaml")));
    }

    [Test]
    public void Find_NoSuchPath_IsRefused()
    {
        Assert.That(
            () => EntryFile.Find("no-such-folder"),
            Throws.TypeOf<ContractException>().With.Message.EqualTo("no-such-folder: #: there is no such file or folder."));
    }

    [Test]
    public void Find_FolderWithoutEntry_IsRefused()
    {
        using TemporaryFolder folder = new(("a.yaml", "paths: {}\n"));

        Assert.That(
            () => EntryFile.Find(folder.FullName),
            Throws.TypeOf<ContractException>().With.Message.Contains("no YAML or JSON file in this folder has an 'openapi' member"));
    }

    [Test]
    public void Find_FolderWithTwoEntries_NamesBoth()
    {
        using TemporaryFolder folder = new(("a.yaml", Entry), ("b.json", "{ \"openapi\": \"3.0.3\" }"));

        Assert.That(() => EntryFile.Find(folder.FullName), Throws.TypeOf<ContractException>().With.Message.Contains("(a.yaml, b.json)"));
    }

    [TestCase("openapi: 3.1.0\n", "OpenAPI 3.1.0 is not supported; the import reads 3.0.")]
    [TestCase("swagger: '2.0'\n", "the entry file states no OpenAPI version.")]
    [TestCase("- one\n", "an API description is a mapping; this document is something else.")]
    public void Find_FileOfAnotherKind_IsRefused(string text, string sentence)
    {
        using TemporaryFolder folder = new(("api.yaml", text));

        Assert.That(() => EntryFile.Find(folder.File("api.yaml")), Throws.TypeOf<ContractException>().With.Message.EndsWith(sentence));
    }
}
