using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.Contract.Yaml;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import;

[Parallelizable(ParallelScope.All)]
public sealed class ImporterTests
{
    [Test]
    public void Import_SplitOverFiles_GivesTheSameContractAsOneFile()
    {
        using TemporaryFolder single = new(("api.yaml", Sample.SingleFile));
        using TemporaryFolder split = new(Sample.SplitFiles);

        Assert.That(
            YamlText.Write(Importer.Import(split.FullName, "8.9")),
            Is.EqualTo(YamlText.Write(Importer.Import(single.File("api.yaml"), "8.9"))));
    }

    [Test]
    public void Import_Twice_GivesTheSameBytes()
    {
        using TemporaryFolder folder = new(Sample.SplitFiles);

        string first = YamlText.Write(Importer.Import(folder.FullName, "8.9"));
        string second = YamlText.Write(Importer.Import(folder.FullName, "8.9"));

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Import_Info_IsOurs()
    {
        JsonAssert.AreEqual(Description.Import(Sample.SingleFile)["info"], """{"title": "Camunda.Rest contract", "version": "8.9"}""");
    }

    [Test]
    public void Import_SchemaThatNoOperationLeadsTo_IsNamed()
    {
        using TemporaryFolder folder = new(("api.yaml", Description.WithProperties("name: { type: string }", "Unused: { type: string }")));
        List<string> notes = [];

        Importer.Import(folder.FullName, "8.9", notes.Add);

        Assert.That(notes, Is.EqualTo((string[])["left out: no operation leads to the schema 'Unused'."]));
    }

    [Test]
    public void Import_DescriptionCutOffAnywhere_IsRefusedOrStillWhole()
    {
        string[] lines = Sample.SingleFile.Split('\n');
        for (int length = 1; length < lines.Length - 1; length++)
        {
            using TemporaryFolder folder = new(("api.yaml", string.Join('\n', lines[..length])));
            try
            {
                // What is cut off inside the last schema can still be a whole description; it then names both operations.
                JsonObject contract = Importer.Import(folder.FullName, "8.9");
                Assert.That(contract["paths"]!.AsObject(), Has.Count.EqualTo(2), $"cut off after line {length}");
            }
            catch (ContractException e)
            {
                Assert.That(e.Message, Does.StartWith(folder.FullName), $"cut off after line {length}");
            }
        }
    }
}
