using System.Net.Http.Headers;
using System.Text;

namespace Camunda.Rest;

/// <summary>
/// The body of an answer that failed or makes no sense, as text. Reading one never throws, takes a bounded time and keeps a bounded part: the status
/// alone says what happened, and a body that breaks off only adds less to it.
/// </summary>
/// <param name="MediaType">The media type that the response states.</param>
/// <param name="Verbatim">The text as the server wrote it, with the secrets: to be parsed, never to be shown.</param>
internal sealed record FailureBody(string? MediaType, string Verbatim)
{
    /// <summary>The most bytes that are read.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The most characters that an exception keeps.</summary>
    public const int MaxBeginningLength = 4096;

    /// <summary>How long a body may take to come in.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Why there is no text, or not all of it; null when all is well.</summary>
    public string? Gap { get; init; }

    /// <summary>What redacts the text, and the parts that are read from <see cref="Verbatim"/>.</summary>
    public SecretRedactor Redactor { get; init; } = SecretRedactor.None;

    /// <summary>The text without secrets. A problem is read without asking for it.</summary>
    public string Text => field ??= Redactor.Redact(Verbatim);

    /// <summary>What an exception keeps of the text; null when there is none.</summary>
    public string? Beginning => Verbatim.Length > 0 ? LogText.Cut(Text, MaxBeginningLength) : null;

    /// <summary>Returns the text without secrets.</summary>
    public override string ToString() => Text;

    /// <summary>Reads the body of an answer as far as it comes.</summary>
    /// <param name="content">The answer's body.</param>
    /// <param name="redactor">Redacts the credentials that the request carried.</param>
    /// <param name="clock">The clock that the patience is measured by.</param>
    /// <param name="cancellationToken">Ends the reading, whatever has come until then: the caller has gone, or the time of the attempt is over.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async ValueTask<FailureBody> ReadAsync(HttpContent content, SecretRedactor redactor, TimeProvider clock, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // An array that is not on loan: a stream that ignores its cancellation may still write to it when nobody waits any more.
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
            // Some streams break when they are cancelled, and say so in other words.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            gap = $"its body did not come in within {Patience.TotalSeconds:0} s";
        }
        catch (Exception)
        {
            // Broken off, compressed badly, already disposed: whatever a server or a caller's transport comes up with.
            gap = "its body broke off or could not be unpacked";
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

    /// <summary>What bytes say as text: in the charset of their content type or of their mark, else in UTF-8.</summary>
    public static FailureBody Of(ReadOnlySpan<byte> bytes, HttpContentHeaders headers, SecretRedactor redactor)
    {
        string? packing = headers.ContentEncoding.FirstOrDefault(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase));
        if (packing is not null && bytes.Length > 0)
            return new(headers.ContentType?.MediaType, "") { Gap = $"its body is packed as '{packing}', and the transport does not unpack it" };
        string text = Decode(bytes[..Math.Min(bytes.Length, MaxLength)], headers.ContentType?.CharSet);
        return new(headers.ContentType?.MediaType, text) { Redactor = redactor };
    }

    /// <summary>The text of bytes in the charset of their mark, else in UTF-8 if they are that, else in the charset that they are said to be in.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        // UTF-16 is valid UTF-8 too where it has plain letters only, with zero bytes between them.
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
            // The provider knows what Windows and older servers write, and need not be registered for the whole process to be asked.
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }
}
