using System.Diagnostics;
using System.Diagnostics.Metrics;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>Loggers, listeners and a middleware of a program in which anything throws, at random by a seed.</summary>
internal sealed class HostileHost : ILoggerFactory, ILogger, IJobMiddleware, IDisposable
{
    private readonly Random _chance;
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly HashSet<string> _stopped = [];

    public HostileHost(int seed)
    {
        _chance = new Random(seed);
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CamundaTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => Perhaps(20, ActivitySamplingResult.AllData),
            ActivityStarted = _ => Perhaps(20, true),
            ActivityStopped = _ => Perhaps(20, true),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CamundaTelemetry.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((_, _, _, _) => Perhaps(20, true));
        _meters.SetMeasurementEventCallback<double>((_, _, _, _) => Perhaps(20, true));
        _meters.Start();
    }

    /// <summary>How often something threw.</summary>
    public int Thrown { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => Perhaps(50, true);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Perhaps(3, $"{formatter(state, exception)}{exception}");

    /// <summary>Throws for some jobs, before the handler is called and once for each.</summary>
    public Task<JobOutcome> InvokeAsync(Job job, JobDelegate next, CancellationToken cancellationToken)
    {
        lock (_chance)
        {
            if (_chance.Next(20) == 0 && _stopped.Add(job.Key.ToString()))
                throw new HostileException();
        }

        return next(job, cancellationToken);
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private T Perhaps<T>(int oneOf, T value)
    {
        lock (_chance)
        {
            if (_chance.Next(oneOf) != 0)
                return value;
            Thrown++;
        }

        throw new HostileException();
    }
}
