using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Camunda.Rest;

/// <summary>Protects the code that logs from a custom logger: when it throws, the log entry is lost, without any other effect.</summary>
internal sealed class GuardedLogger : ILogger
{
    private readonly ILogger _logger;

    private GuardedLogger(ILogger logger) => _logger = logger;

    /// <summary>Creates the logger of a category; one that writes nothing when the factory throws.</summary>
    public static ILogger Create(ILoggerFactory factory, string category)
    {
        try
        {
            var logger = factory.CreateLogger(category);
            return logger is null or NullLogger ? NullLogger.Instance : new GuardedLogger(logger);
        }
        // Whatever a factory throws, the client works without a log.
        catch (Exception)
        {
            return NullLogger.Instance;
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        try
        {
            return _logger.BeginScope(state) is { } scope ? new GuardedScope(scope) : null;
        }
        // Whatever a logger throws, there is no scope.
        catch (Exception)
        {
            return null;
        }
    }

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return _logger.IsEnabled(logLevel);
        }
        // Whatever a logger throws, it counts as disabled.
        catch (Exception)
        {
            return false;
        }
    }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            _logger.Log(logLevel, eventId, state, exception, formatter);
        }
        // Whatever a logger throws, only this entry is lost.
        catch (Exception)
        {
            // There is nowhere to report it.
        }
    }

    /// <summary>Ends a scope of a custom logger, which may throw.</summary>
    private sealed class GuardedScope(IDisposable scope) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                scope.Dispose();
            }
            // Whatever a logger throws, the scope ends without any other effect.
            catch (Exception)
            {
                // There is nowhere to report it.
            }
        }
    }
}
