using Camunda.Rest.Contract.Tests.Import;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Check;

[Parallelizable(ParallelScope.All)]
public sealed class CheckCommandTests
{
    [Test]
    public void Run_WholeContract_ExitsWithZero()
    {
        using TemporaryFolder folder = new(("api.yaml", Sample.SingleFile));
        (int code, string output, string error) = Check(folder, contract => contract);

        Assert.That(error, Is.Empty);
        Assert.That(output.TrimEnd(), Does.EndWith("operations 2, properties 41, losses 0"));
        Assert.That(code, Is.Zero);
    }

    [Test]
    public void Run_ContractWithALoss_PrintsItAndExitsWithOne()
    {
        using TemporaryFolder folder = new(("api.yaml", Sample.SingleFile));
        (int code, string output, string error) = Check(
            folder, contract => contract.Replace("maxLength: 9", "maxLength: 8", StringComparison.Ordinal));

        Assert.That(
            error.TrimEnd(),
            Is.EqualTo("loss: POST /order-lines/search 200.items[].oldName: maxLength is 9 upstream and 8 in the contract."));
        Assert.That(output.TrimEnd(), Does.EndWith("losses 1"));
        Assert.That(code, Is.EqualTo(1));
    }

    [TestCase("paths: [1", "this is not well-formed YAML")]
    [TestCase("- a", "an API description is a mapping")]
    [TestCase("openapi: [1]", "'openapi' should be a text, and is a list.")]
    public void Run_FileThatIsNoContract_IsRefused(string text, string sentence)
    {
        using TemporaryFolder folder = new(("api.yaml", Sample.SingleFile));
        (int code, string _, string error) = Check(folder, _ => text);

        Assert.That(error, Does.StartWith($"error: {folder.File("out/contract.yaml")}: ").And.Contains(sentence));
        Assert.That(code, Is.EqualTo(1));
    }

    private static (int Code, string Output, string Error) Check(TemporaryFolder folder, Func<string, string> change)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        string contract = folder.File("out/contract.yaml");
        Program.Run(["import", "--from", folder.File("api.yaml"), "--api-version", "8.9", "--to", contract], TextWriter.Null, error);
        File.WriteAllText(contract, change(File.ReadAllText(contract)));
        int code = Program.Run(["check", "--from", folder.File("api.yaml"), "--contract", contract], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
