using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared.Generated;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Conformance;

/// <summary>Every key and id of the contract is a type of its own with the contract's rule.</summary>
internal sealed class KeyConformanceTests
{
    private static IEnumerable<string> Keys => ComposedContract.Keys;

    [TestCaseSource(nameof(Keys))]
    public void Rule_OfAKey_IsThatOfTheContract(string name)
    {
        JsonObject schema = ComposedContract.Schema(name);
        Type type = GeneratedTypes.Find(GeneratedTypes.KeyNamespace, schema.Text("x-name")!);
        var rule = (SemanticTypeRule)type.GetProperty("Rule")!.GetValue(null)!;

        Assert.That(type.IsValueType, Is.True);
        Assert.That(rule.TypeName, Is.EqualTo(name));
        Assert.That(rule.IsKey, Is.EqualTo(schema.Text("x-kind") == "key"));
        Assert.That(rule.Pattern, Is.EqualTo(schema.Text("x-pattern")));
        Assert.That(
            rule.MinLength,
            Is.EqualTo(Math.Max(1, schema["x-min-length"]?.GetValue<long>() ?? 1)),
            "An empty text would leave a hole in a path.");
        Assert.That(rule.MaxLength, Is.EqualTo(schema["x-max-length"]?.GetValue<long>()));
    }

    /// <summary>
    /// The pattern of what people give is a setting of the cluster; the cluster's own keys and cursors and the fixed form of tags are
    /// checked.
    /// </summary>
    [TestCaseSource(nameof(Keys))]
    public void Rule_OfWhatPeopleGive_IsNotHeldAgainstThePattern(string name)
    {
        JsonObject schema = ComposedContract.Schema(name);
        Type type = GeneratedTypes.Find(GeneratedTypes.KeyNamespace, schema.Text("x-name")!);
        var rule = (SemanticTypeRule)type.GetProperty("Rule")!.GetValue(null)!;

        bool isOfTheCluster = schema.Text("x-kind") == "key" || name is "StartCursor" or "EndCursor" or "Tag";
        Assert.That(rule.ChecksPattern, Is.EqualTo(isOfTheCluster));
        Assert.That(
            new[] { "Prüfung", "auth0|123", "a/b", "..a", "1", "%2e%2e", "a\\b", new string('x', 256) }.All(rule.IsValid),
            Is.EqualTo(!isOfTheCluster || (rule.Pattern is null && rule.MaxLength is null)));
    }
}
