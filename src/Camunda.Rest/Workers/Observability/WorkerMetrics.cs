using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Camunda.Rest.Workers;

/// <summary>Counts the jobs of one type and their outcomes, for the metrics and for the worker's state.</summary>
internal sealed class WorkerMetrics(string type)
{
    private static readonly Meter s_meter = new(CamundaTelemetry.MeterName, CamundaContract.ApiVersion);
    private static readonly Counter<long> s_activated =
        s_meter.CreateCounter<long>(CamundaTelemetry.WorkerActivated, "{job}", "Jobs that workers activated.");
    private static readonly Counter<long> s_outcomes =
        s_meter.CreateCounter<long>(CamundaTelemetry.WorkerOutcomes, "{job}", "Outcomes of the jobs that workers activated.");
    private static readonly Counter<long> s_renewed = s_meter.CreateCounter<long>(CamundaTelemetry.WorkerLocksRenewed, "{renewal}", "Locks that were renewed.");
    private static readonly Counter<long> s_lost = s_meter.CreateCounter<long>(CamundaTelemetry.WorkerLocksLost, "{lock}", "Locks that were lost.");
    private static readonly Counter<long> s_restarts =
        s_meter.CreateCounter<long>(CamundaTelemetry.WorkerRestarts, "{restart}", "Restarts of worker loops.");
    private static readonly Histogram<double> s_handling =
        s_meter.CreateHistogram<double>(CamundaTelemetry.WorkerHandlingDuration, "s", "Duration of handlers.");
    private static readonly Histogram<double> s_delivery =
        s_meter.CreateHistogram<double>(CamundaTelemetry.WorkerDeliveryDuration, "s", "Duration of the delivery of outcomes.");
    private static readonly WorkerRegistry s_running = [];

    private readonly KeyValuePair<string, object?> _type = new(CamundaTelemetry.JobTypeTag, type);
    private long _completed;
    private long _failed;
    private long _errors;
    private long _undelivered;
    private long _locksLost;
    private long _locksRenewed;
    private long _restarts;

    static WorkerMetrics() => s_meter.CreateObservableGauge(
        CamundaTelemetry.WorkerInFlight,
        () => s_running.Select(worker => new Measurement<int>(worker.State.Active, new KeyValuePair<string, object?>(CamundaTelemetry.JobTypeTag, worker.Type))),
        "{job}",
        "Jobs that are being handled or delivered.");

    public long CompletedCount => Interlocked.Read(ref _completed);

    public long FailedCount => Interlocked.Read(ref _failed);

    public long ErrorCount => Interlocked.Read(ref _errors);

    public long UndeliveredCount => Interlocked.Read(ref _undelivered);

    public long LocksLostCount => Interlocked.Read(ref _locksLost);

    public long RestartCount => Interlocked.Read(ref _restarts);

    public long LocksRenewedCount => Interlocked.Read(ref _locksRenewed);

    public static string NameOf(JobOutcomeKind? kind) => kind switch
    {
        JobOutcomeKind.Completed => "completed",
        JobOutcomeKind.Failed => "failed",
        JobOutcomeKind.Error => "error",
        JobOutcomeKind.Left => "left",
        _ => "cancelled",
    };

    public static void Watch(JobWorker worker) => s_running.Add(worker);

    public static void Forget(JobWorker worker) => s_running.Remove(worker);

    public void Activated(int count) => s_activated.Count(count, _type);

    public void Delivered(JobOutcomeKind kind, TimeSpan taken)
    {
        Interlocked.Increment(ref kind == JobOutcomeKind.Completed ? ref _completed : ref kind == JobOutcomeKind.Failed ? ref _failed : ref _errors);
        Count(NameOf(kind));
        s_delivery.Measure(taken, _type);
    }

    public void Handled(TimeSpan taken) => s_handling.Measure(taken, _type);

    public void Gone() => Count("gone");

    public void HandedBack() => Count("handed_back");

    public void Undelivered()
    {
        Interlocked.Increment(ref _undelivered);
        Count("undelivered");
    }

    public void Renewed()
    {
        Interlocked.Increment(ref _locksRenewed);
        s_renewed.Count(1, _type);
    }

    public void LockLost()
    {
        Interlocked.Increment(ref _locksLost);
        s_lost.Count(1, _type);
    }

    public void Restarted(WorkerLoop loop)
    {
        Interlocked.Increment(ref _restarts);
        if (s_restarts.Enabled)
            s_restarts.Count(1, new TagList { _type, new(CamundaTelemetry.WorkerLoopTag, loop.ToString()) });
    }

    private void Count(string outcome)
    {
        if (s_outcomes.Enabled)
            s_outcomes.Count(1, new TagList { _type, new(CamundaTelemetry.JobOutcomeTag, outcome) });
    }
}
