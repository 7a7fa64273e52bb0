namespace Camunda.Rest.Contract.Lint;

/// <summary>One of the API's naming conventions.</summary>
internal interface INamingRule
{
    /// <summary>The places that depart from it: the JSON path, what stands there, and what the convention would have there.</summary>
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names);
}
