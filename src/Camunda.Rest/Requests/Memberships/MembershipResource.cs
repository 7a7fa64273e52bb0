namespace Camunda.Rest;

/// <summary>The members of an entity: the users of a group, the roles of a tenant.</summary>
/// <typeparam name="TId">The id of a member.</typeparam>
/// <typeparam name="TSearch">The search for members.</typeparam>
public sealed class MembershipResource<TId, TSearch>
    where TId : struct, Json.IWireValue
{
    private readonly Func<TId, CancellationToken, Task> _addAsync;
    private readonly Func<TId, CancellationToken, Task> _removeAsync;
    private readonly Func<TSearch> _search;

    internal MembershipResource(
        Func<TId, CancellationToken, Task> addAsync, Func<TId, CancellationToken, Task> removeAsync, Func<TSearch> search)
    {
        _addAsync = addAsync;
        _removeAsync = removeAsync;
        _search = search;
    }

    /// <summary>Adds a member.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    /// <exception cref="CamundaNotFoundException">The entity or the member does not exist.</exception>
    /// <exception cref="CamundaConflictException">The membership already exists.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task AddAsync(TId id, CancellationToken cancellationToken = default) => _addAsync(Require.NotDefault(id), cancellationToken);

    /// <summary>Removes a member.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    /// <exception cref="CamundaNotFoundException">The entity, the member or the membership does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task RemoveAsync(TId id, CancellationToken cancellationToken = default) =>
        _removeAsync(Require.NotDefault(id), cancellationToken);

    /// <summary>Searches for members. Eventually consistent: recent changes are not yet visible.</summary>
    public TSearch Search() => _search();
}
