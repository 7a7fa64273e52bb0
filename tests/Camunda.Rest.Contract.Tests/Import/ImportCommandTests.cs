using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import;

[Parallelizable(ParallelScope.All)]
public sealed class ImportCommandTests
{
    [Test]
    public void Run_Description_WritesTheContractAndCountsIt()
    {
        using TemporaryFolder folder = new(("api.yaml", Sample.SingleFile));
        using StringWriter output = new();
        using StringWriter error = new();

        int code = Program.Run(
            ["import", "--from", folder.File("api.yaml"), "--api-version", "8.9", "--to", folder.File("out/contract.yaml")], output, error);

        Assert.That(error.ToString(), Is.Empty);
        Assert.That(code, Is.Zero);
        Assert.That(output.ToString().TrimEnd(), Is.EqualTo(
            $"{folder.File("out/contract.yaml")}: 2 operations, 12 objects, 4 enums, 5 keys and ids, 2 filter properties, 2 unions"));
        Assert.That(File.ReadAllText(folder.File("out/contract.yaml")), Does.StartWith("openapi: '3.0.3'"));
    }

    [TestCase("paths: [", "this is not well-formed YAML")]
    [TestCase("openapi: 3.0.3\npaths: { /things: { get: {} } }", "the operation has no operationId")]
    [TestCase("", "the document is empty.")]
    public void Run_BadDescription_SaysWhatIsWrongAndLeavesTheOldContract(string text, string sentence)
    {
        using TemporaryFolder folder = new(("api.yaml", text), ("contract.yaml", "old"));
        using StringWriter output = new();
        using StringWriter error = new();

        int code = Program.Run(
            ["import", "--from", folder.File("api.yaml"), "--api-version", "8.9", "--to", folder.File("contract.yaml")], output, error);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error.ToString(), Does.StartWith($"error: {folder.File("api.yaml")}: ").And.Contains(sentence));
        Assert.That(File.ReadAllText(folder.File("contract.yaml")), Is.EqualTo("old"));
        Assert.That(Directory.GetFiles(folder.FullName), Has.Length.EqualTo(2));
    }

    [TestCase("8")]
    [TestCase("v8.9")]
    [TestCase("../8.9")]
    public void Run_VersionThatIsNone_IsRefused(string version)
    {
        using TemporaryFolder folder = new(("api.yaml", Sample.SingleFile));
        using StringWriter error = new();

        int code = Program.Run(
            ["import", "--from", folder.FullName, "--api-version", version, "--to", folder.File("contract.yaml")], TextWriter.Null, error);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(error.ToString(), Does.Contain($"'{version}' is not an API version; it takes 'major.minor' with an optional label"));
    }
}
