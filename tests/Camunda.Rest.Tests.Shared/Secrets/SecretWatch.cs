using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Tests.Shared.Secrets;

/// <summary>Searches all that clients let out: log entries, exceptions, activities, and what their public objects show.</summary>
internal sealed class SecretWatch : IDisposable
{
    [ThreadStatic]
    private static bool _isBusy;

    private readonly SecretSearch _search;
    private readonly ConditionalWeakTable<Exception, object> _seen = [];
    private readonly ActivityListener _activities;
    private readonly EventHandler<FirstChanceExceptionEventArgs> _thrown;

    /// <param name="search">What is looked for.</param>
    /// <param name="activitySource">Whose activities are searched.</param>
    public SecretWatch(SecretSearch search, string activitySource = CamundaTelemetry.ActivitySourceName)
    {
        _search = search;
        Loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Provider(search)));
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == activitySource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => search.Search("activity", TextOf(activity)),
        };
        ActivitySource.AddActivityListener(_activities);
        _thrown = (_, e) =>
        {
            // Each await throws it again.
            if ((e.Exception is CamundaException or ArgumentException or TlsMistakeException) && _seen.TryAdd(e.Exception, search))
                See(e.Exception);
        };
        AppDomain.CurrentDomain.FirstChanceException += _thrown;
    }

    /// <summary>The watch over the whole test run; which ends with the run.</summary>
    public static SecretWatch Run { get; } = new(new SecretSearch());

    /// <summary>Where log entries are searched.</summary>
    public ILoggerFactory Loggers { get; }

    public SecretSearch Search => _search;

    /// <summary>Takes note of a secret, and returns it.</summary>
    public static string Keep(string name, string secret)
    {
        Run._search.Add(name, secret);
        return secret;
    }

    /// <summary>Basic authentication with a password that is looked for, alone and with its user name as it travels.</summary>
    public static CamundaAuthentication Basic(string username, string password)
    {
        Keep("basic credentials", $"{username}:{password}");
        return CamundaAuthentication.Basic(username, Keep("basic password", password));
    }

    /// <summary>Takes note of a private key, and returns it.</summary>
    public static string KeepKey(string pem)
    {
        Run._search.AddKey("private key", pem);
        return pem;
    }

    /// <summary>Searches an exception with all within it.</summary>
    public void See(Exception error)
    {
        // What is thrown while the text is made would be seen again.
        if (_isBusy)
            return;
        _isBusy = true;
        try
        {
            _search.Search("exception", error.ToString());
            if (error is CamundaException)
                _search.Search("exception", PublicText.Of(error));
        }
        finally
        {
            _isBusy = false;
        }
    }

    /// <summary>Searches what an object shows of itself.</summary>
    public void See(object shown) => _search.Search("object", PublicText.Of(shown));

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= _thrown;
        _activities.Dispose();
        Loggers.Dispose();
    }

    private static string TextOf(Activity activity)
    {
        var text = new StringBuilder()
            .AppendLine(activity.DisplayName)
            .AppendLine(activity.StatusDescription)
            .AppendLine(activity.TraceStateString);
        foreach (var (name, value) in activity.TagObjects.Concat(activity.Events.SelectMany(happened => happened.Tags)))
            text.Append(name).Append('=').Append(value).AppendLine();
        foreach (var (name, value) in activity.Baggage)
            text.Append(name).Append('=').AppendLine(value);
        return text.ToString();
    }

    private sealed class Provider(SecretSearch search) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Logger(search, categoryName);

        public void Dispose()
        {
        }
    }

    private sealed class Logger(SecretSearch search, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            search.Search("log", $"{category}: {formatter(state, exception)} {exception}");
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
                search.Search("log", string.Join(' ', values));
        }
    }
}
