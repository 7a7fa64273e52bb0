using System.Text;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Newtonsoft.Json;

namespace Camunda.Rest.Workers;

/// <summary>Reads the jobs of a response one by one: a malformed one must not keep the others locked and unhandled.</summary>
internal static class JobSalvage
{
    private static readonly string Jobs = CamundaNaming.ToWireName(nameof(JobActivationResult.Jobs));

    /// <summary>
    /// Takes apart a response that could not be read as a whole, because of bytes that are not UTF-8, malformed values or truncation.
    /// </summary>
    /// <param name="utf8">The body.</param>
    /// <param name="variables">Deserializes the variables.</param>
    /// <param name="lost">Receives the optional members that could not be read and are null.</param>
    /// <returns>The readable and the malformed jobs; null when the response contains no jobs at all.</returns>
    public static SalvagedJobs? Read(byte[] utf8, VariableSerialization variables, Action<Type, IReadOnlyList<JsonLoss>> lost)
    {
        if (LenientJson.Items(utf8, Jobs) is not { } items)
            return null;
        List<ActivatedJobResult> readable = [];
        List<UnreadableJob> unreadable = [];
        foreach (var item in items)
        {
            var body = utf8.AsMemory(item);
            try
            {
                if (CamundaJson.ReadBody<ActivatedJobResult>(body, variables, lost) is not { } job)
                    continue;
                if (job.JobKey.IsDefault)
                    unreadable.Add(new UnreadableJob(null, Unreadable("the job has no key")));
                else
                    readable.Add(job);
            }
            catch (JsonException error)
            {
                unreadable.Add(UnreadableJob.Of(body.Span, Unreadable(JsonReaderExtensions.ReasonOf(error))));
            }
        }

        return new SalvagedJobs(readable, unreadable);
    }

    /// <summary>Returns the jobs of a response that could be read, some of whose jobs may be malformed.</summary>
    public static SalvagedJobs Of(IReadOnlyList<ActivatedJobResult> jobs) => new(
        jobs,
        [.. JsonLosses.Of(jobs).Select(loss => UnreadableJob.Of(Encoding.UTF8.GetBytes(loss.Item ?? ""), Unreadable(loss.Reason)))]);

    private static JsonSerializationException Unreadable(string reason) => new($"The cluster returned a malformed job: {reason}.");
}
