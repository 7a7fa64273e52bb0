using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Message subscriptions: who waits for which message, and who got one.</summary>
public sealed class MessageSubscriptionResource
{
    private readonly ResourceContext _context;

    internal MessageSubscriptionResource(ResourceContext context) => _context = context;

    /// <summary>Finds subscriptions (<c>POST /message-subscriptions/search</c>). Eventually consistent: a change shows up with a delay.</summary>
    public SearchRequest<MessageSubscriptionFilter, MessageSubscriptionSortField, MessageSubscriptionResult> Search() => new(
        _context,
        CamundaOperations.SearchMessageSubscriptions,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.MessageSubscriptions.SearchMessageSubscriptionsAsync(
                new MessageSubscriptionSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new MessageSubscriptionSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<MessageSubscriptionResult>(result.Items, result.Page);
        });

    /// <summary>Finds messages that were correlated (<c>POST /correlated-message-subscriptions/search</c>). Eventually consistent: a change shows up with a delay.</summary>
    public SearchRequest<CorrelatedMessageSubscriptionFilter, CorrelatedMessageSubscriptionSortField, CorrelatedMessageSubscriptionResult> SearchCorrelated() => new(
        _context,
        CamundaOperations.SearchCorrelatedMessageSubscriptions,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.MessageSubscriptions.SearchCorrelatedMessageSubscriptionsAsync(
                new CorrelatedMessageSubscriptionSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new CorrelatedMessageSubscriptionSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<CorrelatedMessageSubscriptionResult>(result.Items, result.Page);
        });
}
