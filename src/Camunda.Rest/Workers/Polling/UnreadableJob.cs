using System.Globalization;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Newtonsoft.Json;

namespace Camunda.Rest.Workers;

/// <summary>A malformed job of an activation: what is needed to fail it, and why it is malformed.</summary>
/// <param name="Key">Its key; null when it is missing or ambiguous.</param>
/// <param name="Error">Why it is malformed, without values of the job.</param>
internal sealed record UnreadableJob(JobKey? Key, JsonException Error)
{
    private static readonly string JobKeyName = CamundaNaming.ToWireName(nameof(ActivatedJobResult.JobKey));
    private static readonly string RetriesName = CamundaNaming.ToWireName(nameof(ActivatedJobResult.Retries));
    private static readonly string LeaseTokenName = CamundaNaming.ToWireName(nameof(LeaseToken));

    /// <summary>
    /// The remaining retries, including this attempt; 1, which makes its failure an incident, when that member is malformed too.
    /// </summary>
    public int Retries { get; private init; }

    /// <summary>The lease token that outcomes require where the API supports leases.</summary>
    public string? LeaseToken { get; private init; }

    /// <param name="utf8">The job, verbatim.</param>
    /// <param name="error">Why it is malformed.</param>
    public static UnreadableJob Of(ReadOnlySpan<byte> utf8, JsonException error)
    {
        var members = LenientJson.Texts(utf8);
        return new UnreadableJob(Only(members, JobKeyName) is { } text && JobKey.TryParse(text, out var key) ? key : null, error)
        {
            // A truncated job may arrive complete the next time.
            Retries = Only(members, RetriesName) is not { } said
                ? 2
                : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int retries) ? retries : 1,
            LeaseToken = Only(members, LeaseTokenName),
        };
    }

    /// <summary>Returns the readable part of the job.</summary>
    /// <param name="type">The requested job type.</param>
    public ActivatedJobResult ToActivated(string type) => new()
    {
        JobKey = Key.GetValueOrDefault(),
        Type = type,
        Retries = Retries,
        LeaseToken = LeaseToken, // [RequiresContract("ActivatedJobResult.LeaseToken")]
    };

    /// <summary>
    /// Returns the text of a member. A malformed job may include a part of the next one: then there are two members, and neither is
    /// certain.
    /// </summary>
    private static string? Only(List<(string Name, string Text)> members, string name)
    {
        string[] texts = [.. members.Where(member => member.Name == name).Select(member => member.Text).Distinct()];
        return texts is [var text] ? text : null;
    }
}
