using System.Linq.Expressions;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// A batch operation in the making: something that the cluster does, in the background, to everything that a filter matches. A condition has to be stated,
/// or <see cref="All"/> said, so that nothing hits everything by mistake. Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="TFilter">The filter model of the contract.</typeparam>
public sealed class BatchRequest<TFilter> : RequestBuilder<BatchRequest<TFilter>>
    where TFilter : class, new()
{
    private readonly ResourceContext _context;
    private readonly CamundaOperation _operation;
    private readonly Func<TFilter, long?, CancellationToken, Task<BatchOperationCreatedResult>> _sendAsync;
    private TFilter? _filter;
    private bool _all;
#if CAMUNDA_8_9_OR_GREATER
    private long? _operationReference;
#endif

    internal BatchRequest(ResourceContext context, CamundaOperation operation, Func<TFilter, long?, CancellationToken, Task<BatchOperationCreatedResult>> sendAsync)
    {
        _context = context;
        _operation = operation;
        _sendAsync = sendAsync;
    }

    /// <summary>Takes in what the condition and all conditions given before hold for. See the searches for what a condition may use.</summary>
    /// <exception cref="NotSupportedException">The API cannot filter so; the message names the field and the operators that it has.</exception>
    /// <exception cref="ArgumentException">A value cannot be asked for, or two conditions exclude each other; the message names the field.</exception>
    public BatchRequest<TFilter> Where(Expression<Func<TFilter, bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var filter = FilterTranslator<TFilter>.Translate(condition, _filter, _context.Variables);
        return With(filter, static (copy, filter) => copy._filter = filter);
    }

    /// <summary>Takes in what a filter of the contract and all conditions given before hold for. The filter is copied.</summary>
    /// <exception cref="ArgumentException">Two conditions exclude each other in one filter; the message names the field.</exception>
    public BatchRequest<TFilter> Where(TFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var combined = FilterTranslator<TFilter>.Combine(_filter, filter);
        return With(combined, static (copy, filter) => copy._filter = filter);
    }

    /// <summary>Takes in everything that the conditions given with <see cref="Where(TFilter)"/> leave; without any, everything there is.</summary>
    public BatchRequest<TFilter> All() => With(copy => copy._all = true);

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
    /// <exception cref="InvalidOperationException">There is no condition, or none that leaves anything out, and <see cref="All"/> was not said. Nothing was sent.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<BatchOperationCreatedResult> SendAsync(CancellationToken cancellationToken = default)
    {
        if (!_all && (_filter is null || FilterTranslator<TFilter>.IsEverything(_filter)))
            throw new InvalidOperationException($"{_operation.Id} has no condition and would hit everything. Say what it is for with Where, or All if that is meant. Nothing was sent.");
#if CAMUNDA_8_9_OR_GREATER
        return _sendAsync(_filter ?? new TFilter(), _operationReference, cancellationToken);
#else
        return _sendAsync(_filter ?? new TFilter(), null, cancellationToken);
#endif
    }
}
