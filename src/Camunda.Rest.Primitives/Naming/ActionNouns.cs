namespace Camunda.Rest;

/// <summary>The actions of the API: the noun that a path ends in, and the verb that a method starts with.</summary>
internal static class ActionNouns
{
    /// <summary>One entry for each; where the verb is the noun too, or the API writes the verb all the same, both spellings lead to it.</summary>
    private static readonly (string Noun, string Verb)[] All =
    [
        ("activation", "Activate"), ("assignment", "Assign"), ("broadcast", "Broadcast"), ("cancellation", "Cancel"), ("completion", "Complete"), ("correlation", "Correlate"),
        ("deletion", "Delete"), ("error", "ThrowError"), ("evaluation", "Evaluate"), ("failure", "Fail"), ("list", "List"), ("migration", "Migrate"), ("modification", "Modify"),
        ("pause", "Pause"), ("publication", "Publish"), ("reset", "Reset"), ("resolution", "Resolve"), ("restoration", "Restore"), ("resumption", "Resume"), ("search", "Search"),
        ("suspension", "Suspend"), ("synchronization", "Sync"), ("update", "Update"),
    ];

    /// <summary>The verbs, for a sentence that says what there is.</summary>
    public static string Verbs => string.Join(", ", All.Select(action => action.Verb));

    /// <summary>The nouns, for a sentence that says what there is.</summary>
    public static string Nouns => string.Join(", ", All.Select(action => action.Noun));

    /// <summary>Turns <c>incident-resolution</c> into <c>ResolveIncident</c>; null where the name does not end in an action.</summary>
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

    /// <summary>Turns <c>ResolveIncident</c> into <c>incident-resolution</c>; null where the name does not start with an action.</summary>
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

    // Words start with a capital here, so a match never begins inside of one.
    private static string? Before(string member, string word) => member.EndsWith(word, StringComparison.Ordinal) ? member[..^word.Length] : null;

    private static string? After(string member, string word) =>
        member.StartsWith(word, StringComparison.Ordinal) && (member.Length == word.Length || !char.IsLower(member[word.Length])) ? member[word.Length..] : null;

    // A verb that brings its object along, as "ThrowError" does, takes no other: "process-instances-by-error" is no action.
    private static bool Takes(string verb, string thing) => thing.Length == 0 || !verb.AsSpan(1).ContainsAnyInRange('A', 'Z');
}
