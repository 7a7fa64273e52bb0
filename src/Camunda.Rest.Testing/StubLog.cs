using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Testing;

/// <summary>Logs each stub of a cluster once.</summary>
internal sealed partial class StubLog(ILogger logger)
{
    private readonly ConcurrentDictionary<(string ProcessId, string ElementId), bool> _logged = [];

    public void Add(string processId, string elementId, string problem)
    {
        if (_logged.TryAdd((processId, elementId), true))
        {
            LogStub(logger, processId, elementId, problem);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The element '{ElementId}' of the process '{ProcessId}' is stubbed: {Problem}")]
    private static partial void LogStub(ILogger logger, string processId, string elementId, string problem);
}
