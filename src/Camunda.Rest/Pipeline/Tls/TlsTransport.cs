using System.Net.Security;
using System.Security.Authentication;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest;

/// <summary>
/// Sends over connections with the configured certificates, and loads new ones when their files change: later requests use new connections,
/// and pending ones finish on the old ones.
/// </summary>
internal sealed partial class TlsTransport : HttpMessageHandler
{
    private static readonly TimeSpan CheckPause = TimeSpan.FromSeconds(1);

    private readonly CamundaTlsOptions _options;
    private readonly Func<SslClientAuthenticationOptions, HttpMessageHandler> _create;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly object _lock = new();
    private readonly object _checking = new();
    private Stamps _stamps;
    private TlsTexts _texts;
    private Generation _current;
    private long _checked;

    /// <exception cref="ArgumentException">The options are invalid.</exception>
    public TlsTransport(
        CamundaTlsOptions options, Func<SslClientAuthenticationOptions, HttpMessageHandler> create, TimeProvider clock, ILogger logger)
    {
        _options = options.Clone();
        _create = create;
        _clock = clock;
        _logger = logger;
        _checked = clock.GetTimestamp();
        _stamps = Stamps.Of(_options);
        try
        {
            _texts = TlsTexts.Read(_options);
            _current = CreateGeneration(_texts);
        }
        catch (TlsMistakeException mistake)
        {
            throw new ArgumentException(mistake.Message, nameof(options));
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _options.HasFiles ? SendCurrentAsync(request, cancellationToken) : _current.Invoker.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_lock)
                _current.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> SendCurrentAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_clock.GetElapsedTime(Volatile.Read(ref _checked)) >= CheckPause)
            CheckFiles();
        Generation generation;
        lock (_lock)
        {
            generation = _current;
            generation.InUse++;
        }

        try
        {
            return await generation.Invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                generation.InUse--;
                DisposeIfOver(generation);
            }
        }
    }

    /// <summary>Checks the files. One caller does so at a time; the others continue with the current certificates.</summary>
    private void CheckFiles()
    {
        if (!Monitor.TryEnter(_checking))
            return;
        try
        {
            // Before the files are read: a change in the meantime is noticed the next time.
            Volatile.Write(ref _checked, _clock.GetTimestamp());
            var stamps = Stamps.Of(_options);
            if (stamps == _stamps)
                return;
            _stamps = stamps;
            var texts = TlsTexts.Read(_options);
            if (texts == _texts)
                return;
            var next = CreateGeneration(texts);
            _texts = texts;
            lock (_lock)
            {
                var former = _current;
                _current = next;
                DisposeIfOver(former);
            }

            LogTakenUp();
        }
        catch (TlsMistakeException mistake)
        {
            LogNotTakenUp(mistake.Message);
        }
        finally
        {
            Monitor.Exit(_checking);
        }
    }

    private Generation CreateGeneration(TlsTexts texts)
    {
        var material = TlsMaterial.Load(_options, texts);
        if (material.Client is { } client && client.NotAfter.ToUniversalTime() <= _clock.GetUtcNow().UtcDateTime)
            LogExpired(client.Subject, client.NotAfter.ToUniversalTime());
        return new Generation(new HttpMessageInvoker(_create(CreateOptions(material))), material);
    }

    private static SslClientAuthenticationOptions CreateOptions(TlsMaterial material) => new()
    {
        // Older versions must not be negotiated, whatever the machine allows.
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        RemoteCertificateValidationCallback = new ServerCertificates(material.Authorities).Check,

        // Offline: intermediate certificates are configured or known, and not downloaded.
        ClientCertificateContext = material.Client is null
            ? null
            : SslStreamCertificateContext.Create(material.Client, material.Intermediates, offline: true),
    };

    private void DisposeIfOver(Generation generation)
    {
        if (generation.InUse == 0 && generation != _current)
            generation.Dispose();
    }

    [LoggerMessage(1, LogLevel.Information, "The TLS files changed; new connections use the new certificates.")]
    private partial void LogTakenUp();

    [LoggerMessage(2, LogLevel.Warning, "The TLS files changed but are invalid, so the previous certificates stay in use: {Mistake}")]
    private partial void LogNotTakenUp(string mistake);

    [LoggerMessage(3, LogLevel.Warning, "The client certificate ({Subject}) expired at {End}; servers will reject it.")]
    private partial void LogExpired(string subject, DateTime end);

    private sealed record Stamps(FileStamp Authority, FileStamp Certificate, FileStamp Key)
    {
        public static Stamps Of(CamundaTlsOptions options) =>
            new(
                FileStamp.Of(options.CertificateAuthorityPath),
                FileStamp.Of(options.ClientCertificatePath),
                FileStamp.Of(options.ClientKeyPath));
    }

    /// <summary>Connections with the same certificates.</summary>
    private sealed class Generation(HttpMessageInvoker invoker, TlsMaterial material) : IDisposable
    {
        public HttpMessageInvoker Invoker { get; } = invoker;

        public int InUse { get; set; }

        public void Dispose()
        {
            Invoker.Dispose();
            material.Dispose();
        }
    }
}
