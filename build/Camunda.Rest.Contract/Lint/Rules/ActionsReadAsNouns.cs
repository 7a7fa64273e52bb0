namespace Camunda.Rest.Contract.Lint.Rules;

/// <summary>
/// Paths hold nouns, not verbs, and some actions are named by a word that is both: <c>search</c>, <c>broadcast</c>. That keeps to the
/// letter of the convention, so it has a rule of its own, apart from what breaks it.
/// </summary>
internal sealed class ActionsReadAsNouns : INamingRule
{
    public IEnumerable<(string Path, string Found, string Wanted)> Find(ContractNames names)
    {
        foreach (PathSegment segment in names.Segments)
        {
            string text = CamundaNaming.ToKebabCase(segment.Text);
            if (CamundaNaming.TryGetVerb(text, out string? verb) && CamundaNaming.ToActionSegment(verb) == text && EndsIn(text, verb))
            {
                yield return (segment.Path, segment.Text, "a word that is not a verb as well");
            }
        }
    }

    // The verb leads with its action ("UpdateBatch"), the segment ends in it ("batch-update").
    private static bool EndsIn(string segment, string verb) =>
        verb.StartsWith(CamundaNaming.ToMemberName(segment.Split('-')[^1]), StringComparison.Ordinal);
}
