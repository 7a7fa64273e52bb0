namespace Camunda.Rest;

/// <summary>The actions of the API: the noun at the end of a path, and the verb at the start of a method name.</summary>
internal static class ActionNouns
{
    /// <summary>
    /// One entry per action; when the verb equals the noun, or the API uses the verb nevertheless, both spellings map to it.
    /// </summary>
    private static readonly (string Noun, string Verb)[] All =
    [
        ("activation", "Activate"), ("assignment", "Assign"), ("broadcast", "Broadcast"), ("cancellation", "Cancel"),
        ("completion", "Complete"), ("correlation", "Correlate"),
        ("deletion", "Delete"), ("error", "ThrowError"), ("evaluation", "Evaluate"), ("failure", "Fail"), ("list", "List"),
        ("migration", "Migrate"), ("modification", "Modify"),
        ("pause", "Pause"), ("publication", "Publish"), ("reset", "Reset"), ("resolution", "Resolve"), ("restoration", "Restore"),
        ("resumption", "Resume"), ("search", "Search"),
        ("suspension", "Suspend"), ("synchronization", "Sync"), ("update", "Update"),
    ];

    /// <summary>The verbs, for messages.</summary>
    public static string Verbs => string.Join(", ", All.Select(action => action.Verb));

    /// <summary>The nouns, for messages.</summary>
    public static string Nouns => string.Join(", ", All.Select(action => action.Noun));

    /// <summary>Converts <c>incident-resolution</c> to <c>ResolveIncident</c>; null when the name does not end in an action.</summary>
    public static string? FindVerb(string name)
    {
        string member = CamundaNaming.ToMemberName(name);
        foreach ((string noun, string verb) in All)
        {
            string? thing = Before(member, verb) ?? Before(member, CamundaNaming.ToMemberName(noun));
            if (thing is not null && Takes(verb, thing))
            {
                return verb + thing;
            }
        }

        return null;
    }

    /// <summary>Converts <c>ResolveIncident</c> to <c>incident-resolution</c>; null when the name does not start with an action.</summary>
    public static string? FindNoun(string name)
    {
        string member = CamundaNaming.ToMemberName(name);
        foreach ((string noun, string verb) in All)
        {
            if (After(member, verb) is { } thing && Takes(verb, thing))
            {
                return CamundaNaming.ToKebabCase(thing + CamundaNaming.ToMemberName(noun));
            }
        }

        return null;
    }

    // Words start with a capital letter here, so a match never begins within one.
    private static string? Before(string member, string word) =>
        member.EndsWith(word, StringComparison.Ordinal) ? member[..^word.Length] : null;

    private static string? After(string member, string word) =>
        member.StartsWith(word, StringComparison.Ordinal) && (member.Length == word.Length || !char.IsLower(member[word.Length]))
            ? member[word.Length..]
            : null;

    // A verb that includes its object, such as "ThrowError", accepts no other: "process-instances-by-error" is not an action.
    private static bool Takes(string verb, string thing) => thing.Length == 0 || !verb.AsSpan(1).ContainsAnyInRange('A', 'Z');
}
