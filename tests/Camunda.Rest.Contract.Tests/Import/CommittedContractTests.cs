using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check;
using Camunda.Rest.Contract.Import;
using Camunda.Rest.Contract.Import.Source;
using Camunda.Rest.Contract.Yaml;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import;

[Parallelizable(ParallelScope.All)]
public sealed class CommittedContractTests
{
    private static readonly string[] Prose =
    [
        "description", "summary", "title", "example", "examples", "externalDocs", "contact", "license", "note",
    ];

    private static IEnumerable<string> ApiVersions =>
        Directory.GetDirectories(Repository.PathOf("openapi")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(ApiVersions))]
    public void Contract_AnyVersion_HoldsNoProse(string apiVersion)
    {
        JsonObject contract = YamlFile.Read(ContractOf(apiVersion)).AsObject();
        Assert.That(contract["info"]!["title"]!.ToString(), Is.EqualTo("Camunda.Rest contract"));
        contract["info"]!.AsObject().Remove("title");

        Assert.That(ProseIn(contract, isNameMap: false), Is.Empty);
    }

    [TestCaseSource(nameof(ApiVersions))]
    public void Contract_AnyVersion_IsWrittenAsTheToolWritesIt(string apiVersion)
    {
        string file = ContractOf(apiVersion);

        Assert.That(YamlText.Write(YamlFile.Read(file)), Is.EqualTo(File.ReadAllText(file)));
    }

    [TestCase("8.8", 147)]
    [TestCase("8.9", 183)]
    [TestCase("8.10", 241)]
    public void Contract_KnownVersion_HasAllOperations(string apiVersion, int operations)
    {
        JsonObject contract = YamlFile.Read(ContractOf(apiVersion)).AsObject();

        Assert.That(ImportSummary.Of(contract), Does.StartWith($"{operations} operations, "));
    }

    [TestCaseSource(nameof(ApiVersions))]
    public void Import_PublishedDescription_GivesTheCommittedContractWithoutLosses(string apiVersion)
    {
        string description = UpstreamFiles.Of(apiVersion);

        JsonObject contract = Importer.Import(description, apiVersion);

        Assert.That(YamlText.Write(contract), Is.EqualTo(File.ReadAllText(ContractOf(apiVersion))));
        Assert.That(ContractCheck.Run(SourceSet.Read(description), contract).Losses, Is.Empty);
    }

    private static string ContractOf(string apiVersion) => Repository.PathOf($"openapi/{apiVersion}/contract.yaml");

    /// <summary>The paths of prose keywords; a property may well be called <c>description</c>.</summary>
    private static IEnumerable<string> ProseIn(JsonNode? node, bool isNameMap)
    {
        if (node is JsonArray items)
        {
            return items.SelectMany(item => ProseIn(item, isNameMap: false));
        }

        return node is not JsonObject members ? [] : members
            .Where(member => !isNameMap && Prose.Contains(member.Key))
            .Select(member => member.Value!.GetPath())
            .Concat(members.SelectMany(member => ProseIn(member.Value, isNameMap: !isNameMap && member.Key == "properties")));
    }
}
