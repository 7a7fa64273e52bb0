using Camunda.Rest.Json;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest;

/// <summary>Logs which parts of a response could not be read and were omitted. No values are logged.</summary>
internal sealed partial class ResponseLog(ILogger logger)
{
    public const string Category = "Camunda.Rest.Responses";

    /// <summary>The maximum number of log entries per response.</summary>
    private const int Most = 20;

    // A field: the generator of Microsoft.Extensions.Logging 8 does not find the parameter of a primary constructor.
    private readonly ILogger _logger = logger;

    /// <param name="type">The type that was read.</param>
    /// <param name="losses">The omitted parts.</param>
    public void Lost(Type type, IReadOnlyList<JsonLoss> losses)
    {
        try
        {
            foreach (var loss in losses.Take(Most))
            {
                if (!loss.IsItem)
                    LogMember(type.Name, loss.Path, loss.Reason);
                else if (loss.Key is { } key)
                    LogItem(type.Name, loss.Path, loss.KeyName!, key, loss.Reason);
                else
                    LogItemWithoutKey(type.Name, loss.Path, loss.Reason);
            }

            if (losses.Count > Most)
                LogMore(type.Name, losses.Count - Most);
        }
        // A logger that throws must not affect the parts that could be read.
        catch (Exception)
        {
        }
    }

    [LoggerMessage(40, LogLevel.Warning, "A response ({Model}) has a malformed member '{Path}', which is set to null: {Reason}.")]
    private partial void LogMember(string model, string path, string reason);

    [LoggerMessage(41, LogLevel.Warning, "A response ({Model}) has a malformed item '{Path}' ({KeyName} {Key}), "
        + "which is omitted: {Reason}.")]
    private partial void LogItem(string model, string path, string keyName, string key, string reason);

    [LoggerMessage(42, LogLevel.Warning, "A response ({Model}) has a malformed item '{Path}', which is omitted: {Reason}.")]
    private partial void LogItemWithoutKey(string model, string path, string reason);

    [LoggerMessage(43, LogLevel.Warning, "A response ({Model}) has {Count} more malformed members and items.")]
    private partial void LogMore(string model, int count);
}
