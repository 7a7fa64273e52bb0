using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The setup of a fresh cluster.</summary>
public sealed class SetupResource
{
    private readonly ResourceContext _context;

    internal SetupResource(ResourceContext context) => _context = context;

    /// <summary>Creates the first user with the admin role (<c>POST /setup/user</c>), which works only while nobody has that role.</summary>
    /// <param name="username">The name to sign in with, which cannot change later.</param>
    /// <param name="password">The password. It goes to the cluster and nowhere else.</param>
    /// <param name="name">The full name. Default: not said.</param>
    /// <param name="email">The e-mail address. Default: not said.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The user name is <c>default</c>, or the password is empty.</exception>
    /// <exception cref="CamundaForbiddenException">Somebody has the admin role already.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<UserCreateResult> CreateAdminUserAsync(Username username, string password, string? name = null, string? email = null, CancellationToken cancellationToken = default)
    {
        Require.NotDefault(username);
        Require.Text(password);
        return _context.Api.Setup.CreateAdminUserAsync(new UserRequest { Username = username, Password = password, Name = name, Email = email }, cancellationToken);
    }
}
