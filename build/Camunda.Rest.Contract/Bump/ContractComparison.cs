using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Diff;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.LeaveOut;

namespace Camunda.Rest.Contract.Bump;

/// <summary>What is different in a new contract, said of the C# names that handwritten code uses.</summary>
/// <param name="before">The contract that the code was written for.</param>
/// <param name="now">The new contract.</param>
internal sealed class ContractComparison(ContractDocument before, ContractDocument now)
{
    private readonly Dictionary<string, ContractOperation> _before = before.Operations.ToDictionary(
        operation => CamundaNaming.ToMemberName(operation.Id), StringComparer.Ordinal);
    private readonly Dictionary<string, ContractOperation> _now = now.Operations.ToDictionary(
        operation => CamundaNaming.ToMemberName(operation.Id), StringComparer.Ordinal);
    private readonly ContractNames _namesBefore = ContractNames.Of(before);
    private readonly ContractNames _namesNow = ContractNames.Of(now);

    /// <summary>That an operation is gone; null where it is there, or never was.</summary>
    /// <param name="name">The operation's name in C#, without <c>Async</c>.</param>
    public string? OfMissingOperation(string name) =>
        _before.TryGetValue(name, out ContractOperation? old) && !_now.ContainsKey(name)
            ? $"the contract has no operation `{old.Id}` any more"
            : null;

    /// <summary>What is new of an operation that code calls by its raw method or names as a descriptor; null where nothing is.</summary>
    /// <param name="name">The name in C#, without <c>Async</c>.</param>
    public string? OfOperation(string name)
    {
        if (!_before.TryGetValue(name, out ContractOperation? old) || !_now.TryGetValue(name, out ContractOperation? @new))
        {
            return OfMissingOperation(name);
        }

        string result = ResultOf(@new);
        return result != ResultOf(old) ? $"`{old.Id}` now returns {result}"
            : OperationDiff.Between(old, @new).Any(IsAboutItsInput) ? $"`{old.Id}` now takes other arguments"
            : null;
    }

    /// <summary>Whether the code's contract has an operation id, type or member, and the new one does not.</summary>
    public bool IsGone(string name) => _namesBefore.Has(name) && !_namesNow.Has(name);

    /// <summary>What is new of a type, or of its member.</summary>
    /// <param name="name">The type, or the type and member with a dot between them.</param>
    public string? OfType(string name) => IsGone(name) ? $"the contract has no `{name}` any more" : null;

    /// <summary>What the new contract deprecates and the one before it did not.</summary>
    public IEnumerable<string> NewDeprecations() => DeprecatedIn(now).Except(DeprecatedIn(before));

    private static bool IsAboutItsInput(string difference) =>
        difference.StartsWith("request:", StringComparison.Ordinal)
            || difference.Contains("parameter ", StringComparison.Ordinal)
            || difference.StartsWith("tag:", StringComparison.Ordinal);

    private static string ResultOf(ContractOperation operation)
    {
        List<KeyValuePair<string, JsonNode?>> contents = [.. operation.Successes.SelectMany(response => response.Value.Contents())];
        return contents.Count == 0 ? "nothing" : Describe(contents[0].Key, contents[0].Value);
    }

    private static string Describe(string mediaType, JsonNode? schema) => (mediaType, TypeText.Of(schema)) switch
    {
        ("application/json", "JsonVariables") => "a JSON object",
        ("application/json", "JsonText" or "nothing") => "any JSON value",
        ("application/json", { } type) => $"`{type}`",
        (_, "binary") => $"a stream ({mediaType})",
        _ => $"text ({mediaType})",
    };

    private static HashSet<string> DeprecatedIn(ContractDocument contract)
    {
        HashSet<string> deprecated =
        [
            .. contract.Operations.Where(operation => operation.Json.IsTrue("deprecated")).Select(operation => operation.Id),
        ];
        foreach ((string name, JsonNode? schema) in contract.Schemas)
        {
            deprecated.UnionWith(schema.Properties()
                .Where(property => property.Value.IsTrue("deprecated"))
                .Select(property => $"{name}.{property.Key}"));
            deprecated.UnionWith(schema.Names("x-deprecated-enum-members")
                .Where(value => value.Length > 0)
                .Select(value => $"{name}.{value}"));
        }

        return deprecated;
    }
}
