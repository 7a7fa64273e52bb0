namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>
/// The name of a technical identifier ends in <c>Key</c> and that of another one in <c>Id</c>: <c>userTaskKey</c>,
/// <c>processDefinitionId</c>.
/// </summary>
internal sealed class SuffixOnIdentifiers : INamingRule
{
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names) =>
        from value in names.Values
        where value.Identifiers.Count > 0 && value.Identifiers.All(identifier => identifier.Kind != CamundaNaming.GetKind(value.Name))
        select (value.Path, value.Name, string.Join(" or ", value.Identifiers.Select(identifier => identifier.WantedName)));
}
