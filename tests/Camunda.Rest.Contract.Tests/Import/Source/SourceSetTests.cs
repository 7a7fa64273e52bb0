using Camunda.Rest.Contract.Import.Source;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Source;

[Parallelizable(ParallelScope.All)]
public sealed class SourceSetTests
{
    [TestCase("#/components/schemas/Missing", "the $ref '#/components/schemas/Missing' leads to nothing.")]
    [TestCase("other.yaml#/components/schemas/Missing", "the $ref 'other.yaml#/components/schemas/Missing' leads to nothing.")]
    [TestCase("missing.yaml#/components/schemas/A", "the $ref 'missing.yaml#/components/schemas/A' names a file that does not exist.")]
    [TestCase("../outside.yaml#/components/schemas/A", "the $ref '../outside.yaml#/components/schemas/A' leads out of the given input.")]
    [TestCase(
        "https://example.com/api.yaml#/A",
        "the $ref 'https://example.com/api.yaml#/A' leads out of the given input; fetch the file and refer to it by a relative path.")]
    public void Read_ReferenceThatLeadsNowhere_IsRefusedEvenWhereNothingUsesIt(string reference, string sentence)
    {
        using TemporaryFolder folder = new(
            ("api/entry.yaml", Description.WithProperties("name: { type: string }", $"Unused: {{ $ref: '{reference}' }}")),
            ("api/other.yaml", "components: { schemas: {} }\n"),
            ("outside.yaml", "components: { schemas: { A: { type: string } } }\n"));

        Assert.That(
            () => SourceSet.Read(folder.File("api")),
            Throws.TypeOf<ContractException>().With.Message.EqualTo(
                $"{folder.File("api/entry.yaml")}: #/components/schemas/Unused: {sentence}"));
    }

    [Test]
    public void Read_ReferenceInAnotherFile_IsReadAsWell()
    {
        using TemporaryFolder folder = new(
            ("entry.yaml", Description.WithProperties("a: { $ref: 'sub/one.yaml#/components/schemas/One' }")),
            ("sub/one.yaml", "components: { schemas: { One: { allOf: [ { $ref: '../two.yaml#/components/schemas/Two' } ] } } }\n"),
            ("two.yaml", "components: { schemas: { Two: { type: string } } }\n"));

        Assert.That(
            SourceSet.Read(folder.FullName).Files.Select(file => Path.GetFileName(file.Name)),
            Is.EqualTo((string[])["entry.yaml", "one.yaml", "two.yaml"]));
    }

    [Test]
    public void Read_MistakeInAnotherFile_NamesThatFile()
    {
        using TemporaryFolder folder = new(
            ("entry.yaml", Description.WithProperties("a: { $ref: 'other.yaml#/components/schemas/A' }")),
            ("other.yaml", "components: { schemas: { A: { type: string, strange: 1 } } }\n"));

        Assert.That(
            () => SourceSet.Read(folder.FullName),
            Throws.TypeOf<ContractException>().With.Message.StartsWith(
                $"{folder.File("other.yaml")}: #/components/schemas/A: the keyword 'strange' is not understood on a schema;"));
    }
}
