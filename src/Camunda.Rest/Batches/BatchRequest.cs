using System.Linq.Expressions;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// A batch operation in the making: something that the cluster does, in the background, to everything that a filter matches. A filter has to be stated,
/// or <see cref="All"/> said, so that nothing hits everything by mistake. Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="TFilter">The filter model of the contract.</typeparam>
public sealed class BatchRequest<TFilter> : RequestBuilder<BatchRequest<TFilter>>
    where TFilter : class, new()
{
    private readonly CamundaOperation _operation;
    private readonly Func<TFilter, long?, CancellationToken, Task<BatchOperationCreatedResult>> _sendAsync;
    private TFilter? _filter;
#if CAMUNDA_8_9_OR_GREATER
    private long? _operationReference;
#endif

    internal BatchRequest(CamundaOperation operation, Func<TFilter, long?, CancellationToken, Task<BatchOperationCreatedResult>> sendAsync)
    {
        _operation = operation;
        _sendAsync = sendAsync;
    }

    /// <summary>Takes in what the condition holds for; several conditions are combined with and. See the searches for what a condition may use.</summary>
    /// <exception cref="NotSupportedException">The API cannot filter so; the message names the field and the operators that it has.</exception>
    /// <exception cref="ArgumentException">The condition uses one operator on one field twice.</exception>
    public BatchRequest<TFilter> Where(Expression<Func<TFilter, bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var filter = FilterTranslator<TFilter>.Translate(condition, _filter);
        return With(copy => copy._filter = filter);
    }

    /// <summary>Takes in what a filter of the contract holds for, replacing what was given before.</summary>
    public BatchRequest<TFilter> Where(TFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return With(copy => copy._filter = filter);
    }

    /// <summary>Takes in everything, replacing what was given before.</summary>
    public BatchRequest<TFilter> All() => With(copy => copy._filter = new TFilter());

#if CAMUNDA_8_9_OR_GREATER
    /// <summary>Marks the records that the batch leaves with a number of the caller's.</summary>
    /// <param name="operationReference">The number; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public BatchRequest<TFilter> WithOperationReference(long operationReference)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(operationReference, 1);
        return With(copy => copy._operationReference = operationReference);
    }
#endif

    /// <summary>Starts the batch. What becomes of it is read from <c>camunda.BatchOperations</c> by the key that comes back.</summary>
    /// <exception cref="InvalidOperationException">There is no filter. Nothing was sent.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<BatchOperationCreatedResult> SendAsync(CancellationToken cancellationToken = default) => _filter is null
        ? throw new InvalidOperationException($"{_operation.Id} has no filter and would hit everything. Say what it is for with Where, or All if that is meant. Nothing was sent.")
#if CAMUNDA_8_9_OR_GREATER
        : _sendAsync(_filter, _operationReference, cancellationToken);
#else
        : _sendAsync(_filter, null, cancellationToken);
#endif
}
