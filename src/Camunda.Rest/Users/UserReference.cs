using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One user, by the name to sign in with.</summary>
public sealed class UserReference
{
    private readonly ResourceContext _context;

    internal UserReference(ResourceContext context, Username username)
    {
        _context = context;
        Username = username;
    }

    /// <summary>The name to sign in with.</summary>
    public Username Username { get; }

    /// <summary>Reads the user (<c>GET /users/{username}</c>). Eventually consistent: a change shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such user, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<UserResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the user shows up.</summary>
    public EventualRead<UserResult> Get() => new(
        _context,
        CamundaOperations.GetUser,
        cancellationToken => _context.Api.Users.GetUserAsync(Username, cancellationToken));

    /// <summary>Changes the user (<c>PUT /users/{username}</c>).</summary>
    /// <param name="name">The full name. Default: not sent.</param>
    /// <param name="email">The e-mail address. Default: not sent.</param>
    /// <param name="password">A new password. Default: the old one stays.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">There is no such user.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<UserUpdateResult> UpdateAsync(string? name = null, string? email = null, string? password = null, CancellationToken cancellationToken = default) =>
        _context.Api.Users.UpdateUserAsync(Username, new UserUpdateRequest { Name = name, Email = email, Password = password }, cancellationToken);

    /// <summary>Deletes the user (<c>DELETE /users/{username}</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such user.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) => _context.Api.Users.DeleteUserAsync(Username, cancellationToken);
}
