namespace Camunda.Rest.Contract.Lint;

/// <summary>A place where a contract departs from the API's own naming conventions.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Path">The JSON path of the place.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Wanted">What the convention would have there.</param>
internal sealed record Finding(string Rule, string Path, string Found, string Wanted)
{
    public override string ToString() => $"{Rule}: {Path}: {Found} -> {Wanted}";
}
