using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Jobs: the work that the cluster hands out.</summary>
public sealed partial class JobResource
{
    private readonly ResourceContext _context;

    internal JobResource(ResourceContext context) => _context = context;

    /// <summary>One job, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public JobReference this[JobKey jobKey] => new(_context, Require.NotDefault(jobKey));

    /// <summary>Activates jobs of a type (<c>POST /jobs/activation</c>): each is locked for the caller until it is completed, failed, or the lock runs out.</summary>
    /// <param name="type">The job type, as the BPMN element's task definition names it.</param>
    /// <exception cref="ArgumentException">The type is empty.</exception>
    public JobActivationBuilder Activate(string type)
    {
        Require.Text(type);
        return new JobActivationBuilder(_context, type);
    }

    /// <summary>Finds jobs (<c>POST /jobs/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<JobFilter, JobSortField, JobSearchResult> Search() => new(
        _context,
        CamundaOperations.SearchJobs,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.Jobs.SearchJobsAsync(
                new JobSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new JobSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<JobSearchResult>(result.Items, result.Page);
        });
}
