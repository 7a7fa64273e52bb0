namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>Top-level resources are plurals: <c>user-tasks</c>. Each is reported once, at its first path.</summary>
internal sealed class PluralResources : INamingRule
{
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names) =>
        from segment in names.Segments.Where(segment => segment.IsTopLevel).DistinctBy(segment => segment.Text)
        where !CamundaNaming.IsPlural(segment.Text)
        select (segment.Path, segment.Text, Wanted(segment.Text));

    private static string Wanted(string segment) =>
        CamundaNaming.ToPathSegment(segment) is { } plural && plural != segment ? plural : "a noun in the plural (there is one of it)";
}
