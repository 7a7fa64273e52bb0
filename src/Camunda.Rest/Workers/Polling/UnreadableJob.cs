using System.Globalization;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Newtonsoft.Json;

namespace Camunda.Rest.Workers;

/// <summary>A job that the cluster handed out and that cannot be read: what is left of it to fail it with, and why.</summary>
/// <param name="Key">Its key; null when it has none that can be told for sure.</param>
/// <param name="Error">Why; no value of the job is in it.</param>
internal sealed record UnreadableJob(JobKey? Key, JsonException Error)
{
    private static readonly string JobKeyName = CamundaNaming.ToWireName(nameof(ActivatedJobResult.JobKey));
    private static readonly string RetriesName = CamundaNaming.ToWireName(nameof(ActivatedJobResult.Retries));
    private static readonly string LeaseTokenName = CamundaNaming.ToWireName(nameof(LeaseToken));

    /// <summary>How often it can still be tried, this time included; 1, which makes its failure an incident, when what it says of it is malformed too.</summary>
    public int Retries { get; private init; }

    /// <summary>The lease that outcomes have to show where the API has leases.</summary>
    public string? LeaseToken { get; private init; }

    /// <param name="utf8">The job, verbatim.</param>
    /// <param name="error">Why it cannot be read.</param>
    public static UnreadableJob Of(ReadOnlySpan<byte> utf8, JsonException error)
    {
        var members = LenientJson.Texts(utf8);
        return new UnreadableJob(Only(members, JobKeyName) is { } text && JobKey.TryParse(text, out var key) ? key : null, error)
        {
            // One that was cut off before it says so may well arrive whole the next time.
            Retries = Only(members, RetriesName) is not { } said ? 2 : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int retries) ? retries : 1,
            LeaseToken = Only(members, LeaseTokenName),
        };
    }

    /// <summary>What is left of the job.</summary>
    /// <param name="type">The job type that was asked for.</param>
    public ActivatedJobResult ToActivated(string type) => new()
    {
        JobKey = Key.GetValueOrDefault(),
        Type = type,
        Retries = Retries,
        LeaseToken = LeaseToken, // [RequiresContract("ActivatedJobResult.LeaseToken")]
    };

    /// <summary>The text of a member. Where a job is broken in a way that lets it swallow the next one, there are two, and neither is sure.</summary>
    private static string? Only(List<(string Name, string Text)> members, string name)
    {
        string[] texts = [.. members.Where(member => member.Name == name).Select(member => member.Text).Distinct()];
        return texts is [var text] ? text : null;
    }
}
