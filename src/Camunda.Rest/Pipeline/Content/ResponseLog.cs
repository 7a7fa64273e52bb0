using Camunda.Rest.Json;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest;

/// <summary>Says what of a response could not be read and was left out. No value is in it.</summary>
internal sealed partial class ResponseLog(ILogger logger)
{
    public const string Category = "Camunda.Rest.Responses";

    /// <summary>The most losses of one response that are named.</summary>
    private const int Most = 20;

    /// <param name="type">What was read.</param>
    /// <param name="losses">What is missing from it.</param>
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
#pragma warning disable CA1031 // A logger that throws must not cost what could be read.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    [LoggerMessage(40, LogLevel.Warning, "In a response ({Model}), '{Path}' cannot be read and is null: {Reason}.")]
    private partial void LogMember(string model, string path, string reason);

    [LoggerMessage(41, LogLevel.Warning, "In a response ({Model}), the item '{Path}' ({KeyName} {Key}) cannot be read and is left out: {Reason}.")]
    private partial void LogItem(string model, string path, string keyName, string key, string reason);

    [LoggerMessage(42, LogLevel.Warning, "In a response ({Model}), the item '{Path}' cannot be read and is left out: {Reason}.")]
    private partial void LogItemWithoutKey(string model, string path, string reason);

    [LoggerMessage(43, LogLevel.Warning, "In a response ({Model}), {Count} more members and items cannot be read.")]
    private partial void LogMore(string model, int count);
}
