using System.Net.Http.Headers;
using System.Text;

namespace Camunda.Rest;

/// <summary>
/// The body of a failed or malformed response, as text. Reading it never throws (except on cancellation), takes a bounded time and keeps a
/// bounded part: the status alone defines the failure, and a truncated body only adds less detail.
/// </summary>
/// <param name="MediaType">The media type of the response.</param>
/// <param name="Verbatim">The text as the server wrote it, with secrets: to be parsed, never to be shown.</param>
internal sealed record FailureBody(string? MediaType, string Verbatim)
{
    /// <summary>The maximum number of bytes that are read.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The maximum number of characters that an exception keeps.</summary>
    public const int MaxBeginningLength = 4096;

    /// <summary>The time limit for reading a body.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Why the text is missing or incomplete; null when it is complete.</summary>
    public string? Gap { get; init; }

    /// <summary>Redacts the text, and the parts that are read from <see cref="Verbatim"/>.</summary>
    public SecretRedactor Redactor { get; init; } = SecretRedactor.None;

    /// <summary>The text with secrets redacted. Not needed to read a problem.</summary>
    public string Text => field ??= Redactor.Redact(Verbatim);

    /// <summary>The part of the text that an exception keeps; null when there is none.</summary>
    public string? Beginning => Verbatim.Length > 0 ? LogText.Cut(Text, MaxBeginningLength) : null;

    /// <summary>Returns the text with secrets redacted.</summary>
    public override string ToString() => Text;

    /// <summary>Reads as much of a response body as arrives.</summary>
    /// <param name="content">The body of the response.</param>
    /// <param name="redactor">Redacts the credentials that the request carried.</param>
    /// <param name="clock">The clock for the time limit.</param>
    /// <param name="cancellationToken">Ends reading when the caller has gone or the attempt has timed out.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async ValueTask<FailureBody> ReadAsync(
        HttpContent content, SecretRedactor redactor, TimeProvider clock, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Not a pooled array: a stream that ignores cancellation may still write to it after this method has returned.
        byte[] bytes = [];
        int count = 0;
        string? gap = null;
        using var timer = new CancellationTokenSource(Patience, clock);
        using var link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
        var token = timer.Token;
        try
        {
            await FillAsync().WaitAsync(token).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Some streams throw another exception than OperationCanceledException when they are cancelled.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            gap = $"its body did not arrive within {Patience.TotalSeconds:0} s";
        }
        catch (Exception)
        {
            // Truncated, badly compressed or already disposed: servers and custom transports fail in many ways.
            gap = "its body was truncated or could not be decompressed";
        }

        var body = Of(bytes.AsSpan(0, Volatile.Read(ref count)), content.Headers, redactor);
        return body with { Gap = body.Gap ?? gap };

        async Task FillAsync()
        {
            bytes = new byte[content.Headers.ContentLength is { } known && known < MaxLength ? (int)known : MaxLength];
            var stream = await content.ReadAsStreamAsync(token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                int read;
                while (count < bytes.Length && (read = await stream.ReadAsync(bytes.AsMemory(count), token).ConfigureAwait(false)) > 0)
                    Volatile.Write(ref count, count + read);
            }
        }
    }

    /// <summary>Decodes bytes as text: in the charset of their content type or byte order mark, otherwise in UTF-8.</summary>
    public static FailureBody Of(ReadOnlySpan<byte> bytes, HttpContentHeaders headers, SecretRedactor redactor)
    {
        string? packing = headers.ContentEncoding.FirstOrDefault(
            encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase));
        if (packing is not null && bytes.Length > 0)
        {
            return new(headers.ContentType?.MediaType, "")
            {
                Gap = $"its body is compressed as '{packing}', and the transport does not decompress it",
            };
        }

        string text = Decode(bytes[..Math.Min(bytes.Length, MaxLength)], headers.ContentType?.CharSet);
        return new(headers.ContentType?.MediaType, text) { Redactor = redactor };
    }

    /// <summary>
    /// Decodes bytes in the charset of their byte order mark, otherwise in UTF-8 if they are valid UTF-8, otherwise in the stated charset.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        // UTF-16 with only ASCII letters is valid UTF-8 too, with zero bytes between the letters.
        if (charset is not null && !bytes.Contains((byte)0) && System.Text.Unicode.Utf8.IsValid(bytes))
            charset = null;
        using var reader = new StreamReader(new MemoryStream(bytes.ToArray()), EncodingOf(charset), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding EncodingOf(string? charset)
    {
        if (charset?.Trim('"', '\'', ' ') is not { Length: > 0 } name)
            return Encoding.UTF8;
        try
        {
            // The provider knows the legacy charsets of Windows and older servers without a process-wide registration.
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }
}
