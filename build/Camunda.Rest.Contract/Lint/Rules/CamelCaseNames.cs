namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>
/// Fields and parameters of several words are written in camelCase: <c>userTaskKey</c>. The <c>$</c> of an operator is not part of its
/// name.
/// </summary>
internal sealed class CamelCaseNames : INamingRule
{
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names) =>
        from value in names.Values
        let wanted = CamundaNaming.ToWireName(value.Name)
        where value.Name.TrimStart('$') != wanted && !AcronymsAsWords.IsOnlyDifference(value.Name, wanted)
        select (value.Path, value.Name, wanted);
}
