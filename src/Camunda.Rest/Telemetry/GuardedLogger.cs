using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Camunda.Rest;

/// <summary>A logger of the user's that cannot break what is logged: an entry that it throws at is lost, and nothing else.</summary>
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
#pragma warning disable CA1031 // Whatever a factory throws, the client works without a log.
        catch (Exception)
#pragma warning restore CA1031
        {
            return NullLogger.Instance;
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        try
        {
            return _logger.BeginScope(state);
        }
#pragma warning disable CA1031 // Whatever a logger throws, there is no scope.
        catch (Exception)
#pragma warning restore CA1031
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
#pragma warning disable CA1031 // Whatever a logger throws, it takes nothing.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            _logger.Log(logLevel, eventId, state, exception, formatter);
        }
#pragma warning disable CA1031 // Whatever a logger throws, only this entry is lost.
        catch (Exception)
#pragma warning restore CA1031
        {
            // There is nobody to tell.
        }
    }
}
