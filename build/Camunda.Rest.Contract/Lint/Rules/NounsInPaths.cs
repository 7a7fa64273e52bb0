namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>
/// Paths hold nouns, not verbs: <c>resolution</c>, not <c>resolve</c>. A verb that reads as a noun too is left to
/// <see cref="ActionsReadAsNouns"/>.
/// </summary>
internal sealed class NounsInPaths : INamingRule
{
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names)
    {
        foreach (PathSegment segment in names.Segments)
        {
            if (CamundaNaming.TryGetVerb(segment.Text, out string? verb)
                && CamundaNaming.ToActionSegment(verb) is { } noun
                && noun != CamundaNaming.ToKebabCase(segment.Text))
            {
                yield return (segment.Path, segment.Text, noun);
            }
        }
    }
}
