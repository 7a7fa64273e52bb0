using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Validation;

namespace Camunda.Rest.Testing.Engine.UserTasks;

/// <summary>The job of a user task that is no Camunda user task: its type, and the headers that say what the task is.</summary>
internal static class UserTaskHeaders
{
    public const string JobType = Prefix + "userTask";

    /// <summary>Begins the keys of headers that the cluster itself adds.</summary>
    private const string Prefix = HeaderReader.ReservedPrefix;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The headers of the model, and those of the task; what the task does not have is left out.</summary>
    public static IReadOnlyDictionary<string, string> Create(UserTaskRecord task, string? formKey)
    {
        ImmutableSortedDictionary<string, string>.Builder headers = ImmutableSortedDictionary.CreateBuilder<string, string>(
            StringComparer.Ordinal);
        headers.AddRange(task.CustomHeaders);
        Add("assignee", task.Assignee);
        Add("candidateGroups", ListOf(task.CandidateGroups));
        Add("candidateUsers", ListOf(task.CandidateUsers));
        Add("dueDate", Format(task.DueDate));
        Add("followUpDate", Format(task.FollowUpDate));
        Add("formKey", task.FormKey is { } key ? $"{key}" : formKey);
        return headers.ToImmutable();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                headers[Prefix + name] = value;
            }
        }
    }

    private static string? ListOf(IReadOnlyList<string> texts) => texts.Count == 0 ? null : JsonSerializer.Serialize(texts, Relaxed);

    private static string? Format(DateTimeOffset? moment) => moment is { } time ? Rfc3339.Format(time) : null;
}
