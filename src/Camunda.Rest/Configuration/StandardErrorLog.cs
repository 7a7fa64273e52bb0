using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Camunda.Rest;

/// <summary>
/// The log of a client that has no other: writes warnings and errors of its workers, and those about its configuration, to standard error.
/// </summary>
internal sealed class StandardErrorLog(Func<TextWriter> open) : ILoggerFactory
{
    private static readonly string[] Categories = ["Camunda.Rest.Workers", "Camunda.Rest.Configuration", "Camunda.Rest.Authentication"];

    /// <summary>The log of this process.</summary>
    public static StandardErrorLog Instance { get; } = new(static () => Console.Error);

    public ILogger CreateLogger(string categoryName) =>
        Categories.Contains(categoryName) ? new CategoryLogger(categoryName, open) : NullLogger.Instance;

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("This log has no providers. Set CamundaClientOptions.LoggerFactory to a factory with them.");

    public void Dispose()
    {
    }

    private sealed class CategoryLogger(string category, Func<TextWriter> open) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var text = new StringBuilder();
            text.Append(
                CultureInfo.InvariantCulture,
                $"{(logLevel == LogLevel.Warning ? "warn" : "fail")}: {category}[{eventId.Id}] {formatter(state, exception)}").AppendLine();
            if (exception is not null)
                text.Append(exception).AppendLine();

            // One write, so that the entries of concurrent jobs do not mix.
            open().Write(text.ToString());
        }
    }
}
