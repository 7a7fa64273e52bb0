using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Camunda.Rest.Workers;

/// <summary>Counts the jobs of one type and their outcomes, for the metrics and for the worker's state.</summary>
internal sealed class WorkerMetrics(string type)
{
    private static readonly Meter Meter = new(CamundaTelemetry.MeterName, CamundaContract.ApiVersion);
    private static readonly Counter<long> ActivatedJobs =
        Meter.CreateCounter<long>(CamundaTelemetry.WorkerActivated, "{job}", "Jobs that workers activated.");
    private static readonly Counter<long> Outcomes =
        Meter.CreateCounter<long>(CamundaTelemetry.WorkerOutcomes, "{job}", "Outcomes of the jobs that workers activated.");
    private static readonly Counter<long> RenewedLocks = Meter.CreateCounter<long>(
        CamundaTelemetry.WorkerLocksRenewed, "{renewal}", "Locks that were renewed.");
    private static readonly Counter<long> Lost = Meter.CreateCounter<long>(
        CamundaTelemetry.WorkerLocksLost, "{lock}", "Locks that were lost.");
    private static readonly Counter<long> Restarts =
        Meter.CreateCounter<long>(CamundaTelemetry.WorkerRestarts, "{restart}", "Restarts of worker loops.");
    private static readonly Histogram<double> Handling =
        Meter.CreateHistogram<double>(CamundaTelemetry.WorkerHandlingDuration, "s", "Duration of handlers.");
    private static readonly Histogram<double> Delivery =
        Meter.CreateHistogram<double>(CamundaTelemetry.WorkerDeliveryDuration, "s", "Duration of the delivery of outcomes.");
    private static readonly WorkerRegistry Running = [];

    private readonly KeyValuePair<string, object?> _type = new(CamundaTelemetry.JobTypeTag, type);
    private long _completed;
    private long _failed;
    private long _errors;
    private long _undelivered;
    private long _locksLost;
    private long _locksRenewed;
    private long _restarts;

    static WorkerMetrics() => Meter.CreateObservableGauge(
        CamundaTelemetry.WorkerInFlight,
        () => Running.Select(worker => new Measurement<int>(
            worker.State.Active, new KeyValuePair<string, object?>(CamundaTelemetry.JobTypeTag, worker.Type))),
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

    public static void Watch(JobWorker worker) => Running.Add(worker);

    public static void Forget(JobWorker worker) => Running.Remove(worker);

    public void Activated(int count) => ActivatedJobs.Count(count, _type);

    public void Delivered(JobOutcomeKind kind, TimeSpan taken)
    {
        Interlocked.Increment(
            ref kind == JobOutcomeKind.Completed ? ref _completed : ref kind == JobOutcomeKind.Failed ? ref _failed : ref _errors);
        Count(NameOf(kind));
        Delivery.Measure(taken, _type);
    }

    public void Handled(TimeSpan taken) => Handling.Measure(taken, _type);

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
        RenewedLocks.Count(1, _type);
    }

    public void LockLost()
    {
        Interlocked.Increment(ref _locksLost);
        Lost.Count(1, _type);
    }

    public void Restarted(WorkerLoop loop)
    {
        Interlocked.Increment(ref _restarts);
        if (Restarts.Enabled)
            Restarts.Count(1, new TagList { _type, new(CamundaTelemetry.WorkerLoopTag, loop.ToString()) });
    }

    private void Count(string outcome)
    {
        if (Outcomes.Enabled)
            Outcomes.Count(1, new TagList { _type, new(CamundaTelemetry.JobOutcomeTag, outcome) });
    }
}
