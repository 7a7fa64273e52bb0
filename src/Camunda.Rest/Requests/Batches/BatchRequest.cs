using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds a batch operation, which the cluster applies in the background to everything that a filter matches. Either a condition or
/// <see cref="All"/> is required, so that no batch applies to everything by mistake. Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="TFilter">The filter model of the contract.</typeparam>
public sealed class BatchRequest<[DynamicallyAccessedMembers(FilterModel.Reflected)] TFilter> : RequestBuilder<BatchRequest<TFilter>>
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

    internal BatchRequest(
        ResourceContext context,
        CamundaOperation operation,
        Func<TFilter, long?, CancellationToken, Task<BatchOperationCreatedResult>> sendAsync)
    {
        _context = context;
        _operation = operation;
        _sendAsync = sendAsync;
    }

    /// <summary>
    /// Restricts the batch to what matches the condition and all earlier ones. The searches describe what a condition may contain.
    /// </summary>
    /// <exception cref="NotSupportedException">
    /// The API does not support the condition; the message names the field and its operators.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// A value is invalid, or two conditions contradict each other; the message names the field.
    /// </exception>
    public BatchRequest<TFilter> Where(Expression<Func<TFilter, bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var filter = FilterTranslator<TFilter>.Translate(condition, _filter, _context.Variables);
        return With(filter, static (copy, filter) => copy._filter = filter);
    }

    /// <summary>Restricts the batch to what matches a filter of the contract and all earlier conditions. The filter is copied.</summary>
    /// <exception cref="ArgumentException">
    /// Two conditions on one field cannot be combined in one filter; the message names the field.
    /// </exception>
    public BatchRequest<TFilter> Where(TFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var combined = FilterTranslator<TFilter>.Combine(_filter, filter);
        return With(combined, static (copy, filter) => copy._filter = filter);
    }

    /// <summary>
    /// Applies the batch to everything that the conditions of <see cref="Where(TFilter)"/> match; without any, to everything.
    /// </summary>
    public BatchRequest<TFilter> All() => With(copy => copy._all = true);

#if CAMUNDA_8_9_OR_GREATER
    /// <summary>Sets a reference that is stored in the records of the batch.</summary>
    /// <param name="operationReference">A number of the caller's choice; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public BatchRequest<TFilter> WithOperationReference(long operationReference)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(operationReference, 1);
        return With(copy => copy._operationReference = operationReference);
    }
#endif

    /// <summary>Creates the batch. Its progress is read from <c>camunda.BatchOperations</c> by the returned key.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is no condition, or none that excludes anything, and <see cref="All"/> was not called. Nothing was sent.
    /// </exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public Task<BatchOperationCreatedResult> SendAsync(CancellationToken cancellationToken = default)
    {
        if (!_all && (_filter is null || FilterTranslator<TFilter>.IsEverything(_filter)))
        {
            throw new InvalidOperationException($"{_operation.Id} has no condition and would apply to everything. Add a condition with "
                + "Where, or call All. Nothing was sent.");
        }
#if CAMUNDA_8_9_OR_GREATER
        return _sendAsync(_filter ?? new TFilter(), _operationReference, cancellationToken);
#else
        return _sendAsync(_filter ?? new TFilter(), null, cancellationToken);
#endif
    }
}
