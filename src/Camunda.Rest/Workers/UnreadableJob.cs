using Newtonsoft.Json;

namespace Camunda.Rest.Workers;

/// <summary>A job that the cluster handed out and that cannot be read.</summary>
/// <param name="Key">Its key; null when it has none that can be told for sure.</param>
/// <param name="Error">Why; no value of the job is in it.</param>
internal sealed record UnreadableJob(JobKey? Key, JsonException Error)
{
    /// <summary>Why it cannot be read, as a sentence for people.</summary>
    public string Reason => Error.Message;
}
