namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>A path joins several words by hyphens, all small: <c>user-tasks</c>.</summary>
internal sealed class KebabCasePaths : INamingRule
{
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names) =>
        from segment in names.Segments
        let wanted = CamundaNaming.ToKebabCase(segment.Text)
        where segment.Text != wanted
        select (segment.Path, segment.Text, wanted);
}
