using System.Diagnostics;

namespace Camunda.Rest.Samples.OrderWorker.Telemetry;

/// <summary>The activities of this application.</summary>
internal static class OrderTelemetry
{
    /// <summary>The name of the source.</summary>
    public const string SourceName = "OrderWorker";

    /// <summary>The source of one activity per order.</summary>
    public static ActivitySource Source { get; } = new(SourceName);
}
