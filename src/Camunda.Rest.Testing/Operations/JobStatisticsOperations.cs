using System.Globalization;
using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Expressions;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>
/// Counts jobs by what became of them: created, completed and failed in a time. A job that failed repeatedly counts once.
/// </summary>
internal sealed class JobStatisticsOperations(EngineCluster engine)
{
    private static readonly TimeSpan DefaultResolution = TimeSpan.FromMinutes(1);

    /// <summary>The most rows of a series, so that a long time with a short resolution is rejected.</summary>
    private const int MostSteps = 10_000;

    public void Register(OperationTable table) => table
        .Add("getGlobalJobStatistics", CountAll)
        .Add("getJobTypeStatistics", CountByType)
        .Add("getJobWorkerStatistics", CountByWorker)
        .Add("getJobTimeSeriesStatistics", CountByTime)
        .Add("getJobErrorStatistics", CountByError);

    private static EntityView<JobCount> View() =>
        new EntityView<JobCount>("key").SearchedBy("key", FieldKind.Key, row => [row.Rank]);

    private static EntityView<JobCount> WithMetrics(EntityView<JobCount> view) => view
        .Json("created", row => row.Metric(job => job.CreationTime))
        .Json("completed", row => row.Metric(CompletedAt))
        .Json("failed", row => row.Metric(FailedAt));

    private OperationResult CountAll(OperationRequest request)
    {
        string? type = request.QueryText("jobType");
        DateTimeOffset from = Parse(request.QueryText("from")!);
        DateTimeOffset to = Parse(request.QueryText("to")!);
        JobCount count = new(0, [.. engine.Snapshot.Jobs.Values.Where(job => type is null || job.Type == type)], from, to);
        return OperationResult.Ok(new()
        {
            ["created"] = count.Metric(job => job.CreationTime),
            ["completed"] = count.Metric(CompletedAt),
            ["failed"] = count.Metric(FailedAt),
            ["isIncomplete"] = false,
        });
    }

    private OperationResult CountByType(OperationRequest request)
    {
        EntityView<JobCount> types = View().Text("jobType", row => row.Jobs[0].Type);
        JsonObject? filter = request.Body.Object("filter");
        DateTimeOffset from = filter.Text("from") is { } first ? Parse(first) : DateTimeOffset.MinValue;
        DateTimeOffset to = filter.Text("to") is { } last ? Parse(last) : DateTimeOffset.MaxValue;
        JsonObject byType = filter?["jobType"] is { } type ? new() { ["jobType"] = type.DeepClone() } : [];
        return Answer(
            WithMetrics(types).Number("workers", row => row.CountWorkers()),
            Group(engine.Snapshot.Jobs.Values, job => job.Type, from, to).Where(FilterCompiler.Compile(types, byType)),
            request);
    }

    private OperationResult CountByWorker(OperationRequest request) => Answer(
        WithMetrics(View().Text("worker", row => row.Jobs[0].Worker)),
        Group(Jobs(request).Where(job => job.Worker.Length > 0), job => job.Worker, From(request), To(request)),
        request);

    private OperationResult CountByTime(OperationRequest request)
    {
        (DateTimeOffset from, DateTimeOffset to) = (From(request), To(request));
        TimeSpan step = DefaultResolution;
        if (request.Body.Object("filter").Text("resolution") is { } resolution)
        {
            step = IsoDuration.TryParse(resolution, out IsoDuration duration) && duration.From(from) > TimeSpan.Zero
                ? duration.From(from)
                : throw ProblemException.InvalidArgument($"$.filter.resolution: must be an ISO 8601 duration, was '{resolution}'.");
        }

        if ((to - from) / step > MostSteps)
        {
            throw ProblemException.InvalidArgument($"$.filter.resolution: the time has more than {MostSteps} steps of this length.");
        }

        JobRecord[] jobs = [.. Jobs(request)];
        List<JobCount> rows = [];
        for (DateTimeOffset start = from; start < to; start += step)
        {
            JobCount row = new(rows.Count, jobs, start, start + step < to ? start + step : to);
            if (row.IsAny)
            {
                rows.Add(row);
            }
        }

        return Answer(WithMetrics(View().Moment("time", row => row.From)), rows, request);
    }

    private OperationResult CountByError(OperationRequest request)
    {
        EntityView<JobCount> view = View()
            .Text("errorCode", row => row.Jobs[0].ErrorCode ?? "")
            .Text("errorMessage", row => row.Jobs[0].ErrorMessage ?? "")
            .Number("workers", row => row.CountWorkers());
        JsonObject errors = [];
        foreach (string name in (ReadOnlySpan<string>)["errorCode", "errorMessage"])
        {
            if (request.Body!["filter"]![name] is { } operand)
            {
                errors[name] = operand.DeepClone();
            }
        }

        return Answer(
            view,
            Group(
                Jobs(request).Where(job => FailedAt(job) is not null),
                job => $"{job.ErrorCode}\n{job.ErrorMessage}",
                From(request),
                To(request)).Where(FilterCompiler.Compile(view, errors)),
            request);
    }

    private IEnumerable<JobRecord> Jobs(OperationRequest request)
    {
        string type = request.Body!["filter"]!["jobType"]!.GetValue<string>();
        return engine.Snapshot.Jobs.Values.Where(job => job.Type == type);
    }

    private static IEnumerable<JobCount> Group(
        IEnumerable<JobRecord> jobs, Func<JobRecord, string> name, DateTimeOffset from, DateTimeOffset to) => jobs
        .GroupBy(name, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select((group, rank) => new JobCount(rank, [.. group], from, to))
        .Where(row => row.IsAny);

    private static OperationResult Answer(EntityView<JobCount> view, IEnumerable<JobCount> rows, OperationRequest request) =>
        EntitySearch.Answer(view, [.. rows], request.Body?["page"] is { } page ? new() { ["page"] = page.DeepClone() } : null);

    private static DateTimeOffset? CompletedAt(JobRecord job) => job.State == JobState.Completed ? job.EndTime : null;

    private static DateTimeOffset? FailedAt(JobRecord job) =>
        job.ErrorMessage is not null || job.ErrorCode is not null || job.State == JobState.Failed ? job.LastUpdateTime : null;

    private static DateTimeOffset From(OperationRequest request) => Parse(request.Body!["filter"]!["from"]!.GetValue<string>());

    private static DateTimeOffset To(OperationRequest request) => Parse(request.Body!["filter"]!["to"]!.GetValue<string>());

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private sealed record JobCount(long Rank, JobRecord[] Jobs, DateTimeOffset From, DateTimeOffset To)
    {
        public bool IsAny => Array.Exists(Jobs, job => Has(job.CreationTime) || Has(CompletedAt(job)) || Has(FailedAt(job)));

        public JsonObject Metric(Func<JobRecord, DateTimeOffset?> time)
        {
            DateTimeOffset[] times = [.. Jobs.Select(time).Where(Has).Select(moment => moment!.Value)];
            return new()
            {
                ["count"] = times.Length,
                ["lastUpdatedAt"] = times.Length > 0 ? FieldValue.Write(times.Max()) : null,
            };
        }

        public int CountWorkers() =>
            Jobs.Select(job => job.Worker).Where(worker => worker.Length > 0).Distinct(StringComparer.Ordinal).Count();

        private bool Has(DateTimeOffset? time) => time >= From && time < To;
    }
}
