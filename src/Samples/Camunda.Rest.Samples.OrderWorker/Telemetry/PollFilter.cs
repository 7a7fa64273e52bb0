using System.Diagnostics;
using OpenTelemetry;

namespace Camunda.Rest.Samples.OrderWorker.Telemetry;

/// <summary>Keeps successful polls for jobs, which repeat all the time, out of the traces.</summary>
internal sealed class PollFilter : BaseProcessor<Activity>
{
    /// <inheritdoc />
    public override void OnEnd(Activity data)
    {
        if (data.OperationName == "activateJobs" && data.Status != ActivityStatusCode.Error)
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
