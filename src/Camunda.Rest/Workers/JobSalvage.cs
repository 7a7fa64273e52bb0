using System.Text;
using System.Text.Json;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using JsonException = Newtonsoft.Json.JsonException;

namespace Camunda.Rest.Workers;

/// <summary>Reads the jobs of an answer one by one: one that makes no sense must not keep the others locked and unworked.</summary>
internal static class JobSalvage
{
    /// <summary>One job may nest deeper than the client reads, which is no reason to give up the others.</summary>
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 4096 };

    private static readonly string s_jobs = CamundaNaming.ToWireName(nameof(JobActivationResult.Jobs));
    private static readonly string s_jobKey = CamundaNaming.ToWireName(nameof(ActivatedJobResult.JobKey));

    /// <param name="utf8">The answer.</param>
    /// <param name="variables">What reads the variables.</param>
    /// <param name="unreadable">Gets each job that makes no sense: its key if it has one, and why.</param>
    /// <returns>The jobs that can be read; null when the answer holds no jobs at all.</returns>
    public static IReadOnlyList<ActivatedJobResult>? Read(byte[] utf8, VariableSerializer variables, Action<string, JsonException> unreadable)
    {
        using var answer = Parse(utf8);
        if (answer?.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty(s_jobs, out var jobs) || jobs.ValueKind != JsonValueKind.Array)
            return null;
        List<ActivatedJobResult> readable = [];
        foreach (var job in jobs.EnumerateArray())
        {
            try
            {
                if (CamundaJson.Deserialize<ActivatedJobResult>(Encoding.UTF8.GetBytes(job.GetRawText()), variables) is { } read)
                    readable.Add(read);
            }
            catch (JsonException error)
            {
                unreadable(KeyOf(job), error);
            }
        }

        return readable;
    }

    private static JsonDocument? Parse(byte[] utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, s_options);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static string KeyOf(JsonElement job) =>
        job.ValueKind == JsonValueKind.Object && job.TryGetProperty(s_jobKey, out var key) && key.ValueKind == JsonValueKind.String ? key.GetString()! : "without a key";
}
