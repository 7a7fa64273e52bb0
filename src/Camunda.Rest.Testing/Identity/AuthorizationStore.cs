using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Identity;

/// <summary>Authorizations, in memory. Thread-safe.</summary>
internal sealed class AuthorizationStore
{
    // Far from the keys of the engine, which have the partition in their highest bits.
    private const long FirstKey = 1;

    private readonly object _gate = new();
    private readonly SortedDictionary<long, AuthorizationRecord> _records = [];
    private long _nextKey = FirstKey;

    /// <exception cref="ProblemException">409: the owner has an authorization for the resource already.</exception>
    public AuthorizationRecord Add(AuthorizationRecord authorization)
    {
        lock (_gate)
        {
            RequireNoOther(authorization);
            AuthorizationRecord added = authorization with { Key = _nextKey++ };
            return _records[added.Key] = added;
        }
    }

    /// <exception cref="ProblemException">404: there is none; 409: another one is for the same owner and resource.</exception>
    public void Replace(AuthorizationRecord authorization)
    {
        lock (_gate)
        {
            _ = Get(authorization.Key);
            RequireNoOther(authorization);
            _records[authorization.Key] = authorization;
        }
    }

    /// <exception cref="ProblemException">404: there is none.</exception>
    public AuthorizationRecord Get(long key)
    {
        lock (_gate)
        {
            return _records.TryGetValue(key, out AuthorizationRecord? record)
                ? record
                : throw ProblemException.NotFound($"There is no authorization with the key {key}.");
        }
    }

    /// <exception cref="ProblemException">404: there is none.</exception>
    public void Delete(long key)
    {
        lock (_gate)
        {
            _ = Get(key);
            _records.Remove(key);
        }
    }

    public IReadOnlyList<AuthorizationRecord> List()
    {
        lock (_gate)
        {
            return [.. _records.Values];
        }
    }

    private void RequireNoOther(AuthorizationRecord authorization)
    {
        if (_records.Values.FirstOrDefault(known => known.Key != authorization.Key && IsSame(known, authorization)) is { } other)
        {
            throw ProblemException.AlreadyExists(
                $"The {other.OwnerType} '{other.OwnerId}' has the authorization {other.Key} for this resource already. Update it instead.");
        }
    }

    private static bool IsSame(AuthorizationRecord one, AuthorizationRecord other) =>
        (one.OwnerId, one.OwnerType, one.ResourceType, one.ResourceId, one.ResourcePropertyName)
        == (other.OwnerId, other.OwnerType, other.ResourceType, other.ResourceId, other.ResourcePropertyName);
}
