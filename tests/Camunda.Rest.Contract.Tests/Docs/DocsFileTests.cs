using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Docs;

/// <summary>Holds the documentation of this repository against its contracts.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DocsFileTests
{
    private static readonly Documentation Docs = Documentation.Read(Repository.PathOf("openapi/docs.yaml"));

    [Test]
    public void Entries_AllOfThem_MatchAtLeastOneVersion() =>
        Assert.That(DocumentationNames.Unknown(Docs, Repository.Contracts.All), Is.Empty);

    [TestCaseSource(nameof(Releases))]
    public void Operations_OfEachRelease_HaveASentence(string version) =>
        Assert.That(Read(version).Operations.Select(operation => operation.Id).Except(Docs.Operations.Keys), Is.Empty);

    [TestCaseSource(nameof(Releases))]
    public void KeysIdsAndEnums_OfEachRelease_HaveASentence(string version)
    {
        IEnumerable<string> types = Read(version).Schemas
            .Where(schema => schema.Value.Text("x-kind") is "key" or "id"
                || (schema.Value!["enum"] is not null && !schema.Key.EndsWith("SortField", StringComparison.Ordinal)))
            .Select(schema => schema.Key);

        Assert.That(types.Except(Docs.Types.Keys), Is.Empty);
    }

    [TestCaseSource(nameof(Releases))]
    public void PropertiesAndParameters_OfEachRelease_HaveASentence(string version)
    {
        ContractDocument contract = Read(version);
        IEnumerable<string> properties =
            from schema in contract.Schemas
            from property in schema.Value.Properties()
            where !Docs.Properties.ContainsKey((schema.Key, property.Key))
                && !Docs.Properties.ContainsKey((Documentation.AnyOwner, property.Key))
            select $"{schema.Key}.{property.Key}";
        IEnumerable<string> parameters =
            from operation in contract.Operations
            from parameter in operation.Parameters
            let name = parameter.Text("name")
            where !Docs.Parameters.ContainsKey((operation.Id, name))
                && !Docs.Parameters.ContainsKey((Documentation.AnyOwner, name))
                && !Docs.Properties.ContainsKey((Documentation.AnyOwner, name))
            select $"{operation.Id}({name})";

        Assert.That(properties.Concat(parameters), Is.Empty);
    }

    [TestCaseSource(nameof(Releases))]
    public void EnumValues_OfEachRelease_HaveASentence(string version)
    {
        IEnumerable<string> values =
            from schema in Read(version).Schemas
            let texts = schema.Value?["enum"] as System.Text.Json.Nodes.JsonArray
            where texts is not null
            from text in texts.Select(value => value!.ToString())
            where !Docs.EnumValues.ContainsKey((schema.Key, text)) && !HasWords(schema.Key, text)
            select $"{schema.Key}.{text}";

        Assert.That(values, Is.Empty);

        // A field to sort by is described by the property that it names.
        static bool HasWords(string type, string text) => type.EndsWith("SortField", StringComparison.Ordinal)
            ? Docs.Properties.ContainsKey((Documentation.AnyOwner, text))
            : Docs.EnumValues.ContainsKey((Documentation.AnyOwner, text));
    }

    [Test]
    public void Sentences_AllOfThem_StartWithACapitalAndEndWithAPeriod()
    {
        IEnumerable<string> sentences = Docs.Operations.Values
            .Concat(Docs.Types.Values)
            .Concat(Docs.Properties.Values)
            .Concat(Docs.Parameters.Values)
            .Concat(Docs.EnumValues.Values);

        Assert.That(sentences.Where(sentence => !char.IsUpper(sentence[0]) || !sentence.EndsWith('.')), Is.Empty);
    }

    [Test]
    public void Properties_AllOfThem_CanFollowFiltersBy()
    {
        string[] starts = ["The ", "Whether ", "When ", "How ", "What "];

        Assert.That(
            Docs.Properties.Values.Where(sentence => !starts.Any(start => sentence.StartsWith(start, StringComparison.Ordinal))), Is.Empty);
    }

    /// <summary>The versions without a label; a preview may still have names that nobody has written about.</summary>
    private static IEnumerable<string> Releases() =>
        Repository.Contracts.Versions.Where(version => version.Label.Length == 0).Select(version => version.ToString());

    private static ContractDocument Read(string version) => Repository.Contracts.Find(ApiVersion.Parse(version))!;
}
