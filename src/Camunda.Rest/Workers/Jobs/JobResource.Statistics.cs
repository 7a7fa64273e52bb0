using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("getJobTimeSeriesStatistics")]
public sealed partial class JobResource
{
    /// <summary>
    /// Counts jobs of a type over time (<c>POST /jobs/statistics/time-series</c>). Eventually consistent: recent changes are not yet
    /// visible.
    /// </summary>
    /// <param name="jobType">The job type.</param>
    /// <param name="from">The start of the period.</param>
    /// <param name="to">The end of the period.</param>
    /// <param name="resolution">The duration of one step of the series. Default: the cluster chooses.</param>
    /// <exception cref="ArgumentException">The job type is empty, or the period ends before it begins.</exception>
    public FilterRequest<JobTimeSeriesStatisticsFilter, JobTimeSeriesStatisticsItem> GetTimeSeriesStatistics(
        string jobType, DateTimeOffset from, DateTimeOffset to, TimeSpan? resolution = null)
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
            new JobTimeSeriesStatisticsFilter
            {
                From = from,
                To = to,
                JobType = jobType,
                Resolution = resolution is { } step ? global::System.Xml.XmlConvert.ToString(Require.Positive(step)) : null,
            });
    }
}
