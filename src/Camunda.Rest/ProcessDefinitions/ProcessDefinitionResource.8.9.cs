using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ProcessDefinitionResource
{
    /// <summary>Counts, per process, the running instances and those with an incident (<c>POST /process-definitions/statistics/process-instances</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public ListRequest<ProcessDefinitionInstanceStatisticsSortField, ProcessDefinitionInstanceStatisticsResult> GetInstanceStatistics() => new(
        _context,
        CamundaOperations.GetProcessDefinitionInstanceStatistics,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ProcessDefinitions.GetProcessDefinitionInstanceStatisticsAsync(
                new ProcessDefinitionInstanceStatisticsQuery
                {
                    Sort = query.SortBy((by, order) => new ProcessDefinitionInstanceStatisticsQuerySortRequest { Field = by, Order = order }),
                    Page = query.OffsetPage,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<ProcessDefinitionInstanceStatisticsResult>(result.Items, result.Page);
        },
        Paging.Offset);

    /// <summary>Counts, per version of one process, the running instances and those with an incident (<c>POST /process-definitions/statistics/process-instances-by-version</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <param name="processDefinitionId">The process's id in its BPMN file.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public SearchRequest<ProcessDefinitionInstanceVersionStatisticsFilter, ProcessDefinitionInstanceVersionStatisticsSortField, ProcessDefinitionInstanceVersionStatisticsResult> GetInstanceVersionStatistics(ProcessDefinitionId processDefinitionId) => new(
        _context,
        CamundaOperations.GetProcessDefinitionInstanceVersionStatistics,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ProcessDefinitions.GetProcessDefinitionInstanceVersionStatisticsAsync(
                new ProcessDefinitionInstanceVersionStatisticsQuery
                {
                    Filter = query.Filter!,
                    Sort = query.SortBy((by, order) => new ProcessDefinitionInstanceVersionStatisticsQuerySortRequest { Field = by, Order = order }),
                    Page = query.OffsetPage,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<ProcessDefinitionInstanceVersionStatisticsResult>(result.Items, result.Page);
        },
        Paging.Offset,
        new ProcessDefinitionInstanceVersionStatisticsFilter { ProcessDefinitionId = Require.NotDefault(processDefinitionId) });

    /// <summary>Counts, per process definition, the message subscriptions (<c>POST /process-definitions/statistics/message-subscriptions</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public FilterRequest<MessageSubscriptionFilter, ProcessDefinitionMessageSubscriptionStatisticsResult> GetMessageSubscriptionStatistics() => new(
        _context,
        CamundaOperations.GetProcessDefinitionMessageSubscriptionStatistics,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.ProcessDefinitions.GetProcessDefinitionMessageSubscriptionStatisticsAsync(
                new ProcessDefinitionMessageSubscriptionStatisticsQuery
                {
                    Filter = query.Filter,
                    Page = query.ForwardPage,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<ProcessDefinitionMessageSubscriptionStatisticsResult>(result.Items, result.Page);
        },
        Paging.ForwardCursor);
}
