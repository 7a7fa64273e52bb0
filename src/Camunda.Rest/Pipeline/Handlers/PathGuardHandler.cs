namespace Camunda.Rest;

/// <summary>
/// Refuses a request whose path is not the one of its operation any more, because a value in it was empty or a dot segment: an id of <c>..</c> would otherwise reach another resource. Refuses
/// one too whose address has lost characters of a value: it would reach the resource of another id.
/// </summary>
internal sealed class PathGuardHandler : DelegatingHandler
{
    /// <summary>What stands in an address for half of a surrogate pair.</summary>
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
                throw new ArgumentException($"{operation} was not sent: a value in its address has half of a surrogate pair, which UTF-8 has no bytes for, or U+FFFD, which replaces one. Was a text cut in the middle of a character?");
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
                $"{operation} was not sent: a value in its path is empty, default, '.' or '..', which would reach another resource. Give a real key or id.",
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
