using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class JobResource
{
    /// <summary>Counts jobs of all types by state (<c>GET /jobs/statistics/global</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <param name="from">Where the period begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="jobType">Counts one type only. Default: all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<GlobalJobStatisticsQueryResult> GetStatisticsAsync(DateTimeOffset from, DateTimeOffset to, string? jobType = null, CancellationToken cancellationToken = default) =>
        GetStatistics(from, to, jobType).SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetStatisticsAsync"/> as a request, which can wait until certain figures show up.</summary>
    /// <param name="from">Where the period begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="jobType">Counts one type only. Default: all.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public EventualRead<GlobalJobStatisticsQueryResult> GetStatistics(DateTimeOffset from, DateTimeOffset to, string? jobType = null)
    {
        Require.Period(from, to);
        return new(
            _context,
            CamundaOperations.GetGlobalJobStatistics,
            cancellationToken => _context.Api.Jobs.GetGlobalJobStatisticsAsync(from, to, jobType, cancellationToken));
    }

    /// <summary>Counts jobs by type (<c>POST /jobs/statistics/by-types</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <param name="from">Where the period begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public FilterRequest<JobTypeStatisticsFilter, JobTypeStatisticsItem> GetTypeStatistics(DateTimeOffset from, DateTimeOffset to)
    {
        Require.Period(from, to);
        return new(
            _context,
            CamundaOperations.GetJobTypeStatistics,
            async (query, cancellationToken) =>
            {
                var result = await _context.Api.Jobs.GetJobTypeStatisticsAsync(
                    new JobTypeStatisticsQuery { Filter = query.Filter!, Page = query.ForwardPage },
                    cancellationToken).ConfigureAwait(false);
                return new SearchPage<JobTypeStatisticsItem>(result.Items, result.Page);
            },
            Paging.ForwardCursor,
            new JobTypeStatisticsFilter { From = from, To = to });
    }

    /// <summary>Counts jobs of a type by worker (<c>POST /jobs/statistics/by-workers</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <param name="jobType">The job type.</param>
    /// <param name="from">Where the period begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <exception cref="ArgumentException">The job type is empty, or the period ends before it begins.</exception>
    public FilterRequest<JobWorkerStatisticsFilter, JobWorkerStatisticsItem> GetWorkerStatistics(string jobType, DateTimeOffset from, DateTimeOffset to)
    {
        Require.Text(jobType);
        Require.Period(from, to);
        return new(
            _context,
            CamundaOperations.GetJobWorkerStatistics,
            async (query, cancellationToken) =>
            {
                var result = await _context.Api.Jobs.GetJobWorkerStatisticsAsync(
                    new JobWorkerStatisticsQuery { Filter = query.Filter!, Page = query.ForwardPage },
                    cancellationToken).ConfigureAwait(false);
                return new SearchPage<JobWorkerStatisticsItem>(result.Items, result.Page);
            },
            Paging.ForwardCursor,
            new JobWorkerStatisticsFilter { From = from, To = to, JobType = jobType });
    }

    /// <summary>Counts jobs of a type over time (<c>POST /jobs/statistics/time-series</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <param name="jobType">The job type.</param>
    /// <param name="from">Where the period begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="resolution">How long one step of the series is. Default: the cluster chooses.</param>
    /// <exception cref="ArgumentException">The job type is empty, or the period ends before it begins.</exception>
    public FilterRequest<JobTimeSeriesStatisticsFilter, JobTimeSeriesStatisticsItem> GetTimeSeriesStatistics(string jobType, DateTimeOffset from, DateTimeOffset to, TimeSpan? resolution = null)
    {
        Require.Text(jobType);
        Require.Period(from, to);
        return new(
            _context,
            CamundaOperations.GetJobTimeSeriesStatistics,
            async (query, cancellationToken) =>
            {
                var result = await _context.Api.Jobs.GetJobTimeSeriesStatisticsAsync(
                    new JobTimeSeriesStatisticsQuery { Filter = query.Filter!, Page = query.ForwardPage },
                    cancellationToken).ConfigureAwait(false);
                return new SearchPage<JobTimeSeriesStatisticsItem>(result.Items, result.Page);
            },
            Paging.ForwardCursor,
            new JobTimeSeriesStatisticsFilter { From = from, To = to, JobType = jobType, Resolution = resolution is { } step ? global::System.Xml.XmlConvert.ToString(Require.Positive(step)) : null });
    }

    /// <summary>Counts jobs of a type by error (<c>POST /jobs/statistics/errors</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <param name="jobType">The job type.</param>
    /// <param name="from">Where the period begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <exception cref="ArgumentException">The job type is empty, or the period ends before it begins.</exception>
    public FilterRequest<JobErrorStatisticsFilter, JobErrorStatisticsItem> GetErrorStatistics(string jobType, DateTimeOffset from, DateTimeOffset to)
    {
        Require.Text(jobType);
        Require.Period(from, to);
        return new(
            _context,
            CamundaOperations.GetJobErrorStatistics,
            async (query, cancellationToken) =>
            {
                var result = await _context.Api.Jobs.GetJobErrorStatisticsAsync(
                    new JobErrorStatisticsQuery { Filter = query.Filter!, Page = query.ForwardPage },
                    cancellationToken).ConfigureAwait(false);
                return new SearchPage<JobErrorStatisticsItem>(result.Items, result.Page);
            },
            Paging.ForwardCursor,
            new JobErrorStatisticsFilter { From = from, To = to, JobType = jobType });
    }
}
