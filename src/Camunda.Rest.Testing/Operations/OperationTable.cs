using System.Collections;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>The behaviour per operation id. What stands here is implemented; the rest of the contract answers 501.</summary>
internal sealed class OperationTable : IEnumerable<string>
{
    private readonly Dictionary<string, OperationHandler> _handlers = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, OperationHandler> Handlers => _handlers;

    public OperationTable Add(string operationId, OperationHandler handler)
    {
        _handlers.Add(operationId, handler);
        return this;
    }

    public OperationTable Add(string operationId, Func<OperationRequest, OperationResult> handler) =>
        Add(operationId, (request, _) => ValueTask.FromResult(handler(request)));

    public IEnumerator<string> GetEnumerator() => _handlers.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
