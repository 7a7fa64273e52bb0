using System.Collections;
using System.Globalization;
using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>The facts of a job that its log scope contains. No variables.</summary>
internal sealed class JobLogScope(ActivatedJobResult job) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 4;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("JobKey", job.JobKey.ToString()),
        1 => new("JobType", job.Type),
        2 => new("ProcessInstanceKey", job.ProcessInstanceKey.ToString()),
        3 => new("ElementId", job.ElementId.ToString()),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
            yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the facts as text.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"JobKey:{job.JobKey} JobType:{job.Type} ProcessInstanceKey:{job.ProcessInstanceKey} ElementId:{job.ElementId}");
}
