using System.Text.RegularExpressions;

namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>
/// A short word or acronym has one capital at most: <c>externalUrl</c>, and <c>url</c> alone. Operation ids count: they are not on the
/// wire, but every generator makes a method name of them.
/// </summary>
internal sealed partial class AcronymsAsWords : INamingRule
{
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names) =>
        from name in names.Values.Select(value => (value.Path, Found: value.Name))
            .Concat(names.Operations.Select(operation => (Path: operation.Json["operationId"]!.GetPath(), Found: operation.Id)))
        let wanted = CamundaNaming.ToWireName(name.Found)
        where IsOnlyDifference(name.Found, wanted)
        select (name.Path, name.Found, wanted);

    /// <summary>Whether a name is camelCase but for an acronym in capitals.</summary>
    public static bool IsOnlyDifference(string name, string wanted) =>
        name != wanted && name.Equals(wanted, StringComparison.OrdinalIgnoreCase) && Acronym().IsMatch(name);

    // Two capitals or more that end before a word of their own: "XMLFile" and "tenantIDs" have one, "isATeam" has none.
    [GeneratedRegex("[A-Z]{2,}(?![a-rt-z]|s[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();
}
