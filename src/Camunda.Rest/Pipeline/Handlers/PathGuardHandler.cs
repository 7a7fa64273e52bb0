namespace Camunda.Rest;

/// <summary>
/// Rejects a request whose path no longer matches its operation, because a value in it was empty or a dot segment: an id of <c>..</c> would
/// otherwise reach another resource. Also rejects one whose address has lost characters of a value: it would reach the resource of another
/// id.
/// </summary>
internal sealed class PathGuardHandler : DelegatingHandler
{
    /// <summary>The replacement for an unpaired surrogate in an address.</summary>
    private const string LostCharacter = "%EF%BF%BD";

    private readonly string _basePath;
    private readonly TimeProvider _clock;

    public PathGuardHandler(Uri baseAddress, TimeProvider clock, HttpMessageHandler inner)
        : base(inner)
    {
        _basePath = baseAddress.AbsolutePath.TrimEnd('/');
        _clock = clock;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (CallState.Of(request, _clock).Operation is { } operation && request.RequestUri is { } uri)
        {
            Check(operation, uri.AbsolutePath.AsSpan());
            if (uri.AbsoluteUri.Contains(LostCharacter, StringComparison.Ordinal))
            {
                throw new ArgumentException($"{operation} was not sent: a value in its address contains an unpaired surrogate, which "
                    + "UTF-8 cannot encode, or its replacement U+FFFD. Check whether the value was truncated.");
            }
        }

        return base.SendAsync(request, cancellationToken);
    }

    private void Check(CamundaOperation operation, ReadOnlySpan<char> path)
    {
        var template = operation.PathTemplate.AsSpan();
        ReadOnlySpan<char> lastParameter = default;
        bool same = path.StartsWith(_basePath, StringComparison.Ordinal);
        path = same ? path[_basePath.Length..] : path;
        while (same && (template.Length > 0 || path.Length > 0))
        {
            var expected = NextSegment(ref template);
            var actual = NextSegment(ref path);
            if (expected.Length > 1 && expected[0] == '{')
            {
                lastParameter = expected[1..^1];
                same = actual.Length > 0;
            }
            else
            {
                same = expected.SequenceEqual(actual);
            }
        }

        if (!same)
        {
            throw new ArgumentException(
                $"{operation} was not sent: "
                    + "a value in its path is empty, default, '.' or '..', which would reach another resource. Pass a valid key or id.",
                lastParameter.IsEmpty ? null : lastParameter.ToString());
        }
    }

    private static ReadOnlySpan<char> NextSegment(scoped ref ReadOnlySpan<char> path)
    {
        if (path.Length > 0 && path[0] == '/')
            path = path[1..];
        int end = path.IndexOf('/');
        var segment = end < 0 ? path : path[..end];
        path = end < 0 ? default : path[end..];
        return segment;
    }
}
