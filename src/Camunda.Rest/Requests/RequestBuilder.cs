namespace Camunda.Rest;

/// <summary>Builds a request. Immutable and safe to share: every method returns a new request and leaves this one unchanged.</summary>
/// <typeparam name="TSelf">The type of the request itself.</typeparam>
public abstract class RequestBuilder<TSelf>
    where TSelf : RequestBuilder<TSelf>
{
    private protected RequestBuilder()
    {
    }

    private protected TSelf With(Action<TSelf> change)
    {
        var copy = (TSelf)MemberwiseClone();
        change(copy);
        return copy;
    }

    /// <summary>The same, for a change that needs no closure.</summary>
    private protected TSelf With<T>(T value, Action<TSelf, T> change)
    {
        var copy = (TSelf)MemberwiseClone();
        change(copy, value);
        return copy;
    }
}
