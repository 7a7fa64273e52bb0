using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Users that the cluster itself keeps; users of an identity provider are not among them.</summary>
public sealed class UserResource
{
    private readonly ResourceContext _context;

    internal UserResource(ResourceContext context) => _context = context;

    /// <summary>One user, by the name to sign in with. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The name is <c>default</c>.</exception>
    public UserReference this[Username username] => new(_context, Require.NotDefault(username));

    /// <summary>Creates a user (<c>POST /users</c>).</summary>
    /// <param name="username">The name to sign in with, which cannot change later.</param>
    /// <param name="password">The password. It goes to the cluster and nowhere else.</param>
    /// <param name="name">The full name. Default: not said.</param>
    /// <param name="email">The e-mail address. Default: not said.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The user name is <c>default</c>, or the password is empty.</exception>
    /// <exception cref="CamundaConflictException">There is a user of that name.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<UserCreateResult> CreateAsync(Username username, string password, string? name = null, string? email = null, CancellationToken cancellationToken = default)
    {
        Require.NotDefault(username);
        Require.Text(password);
        return _context.Api.Users.CreateUserAsync(new UserRequest { Username = username, Password = password, Name = name, Email = email }, cancellationToken);
    }

    /// <summary>Finds users (<c>POST /users/search</c>). Eventually consistent: a change shows up with a delay.</summary>
    public SearchRequest<UserFilter, UserSortField, UserResult> Search() => new(_context, CamundaOperations.SearchUsers, async (query, cancellationToken) =>
    {
        var result = await _context.Api.Users.SearchUsersAsync(
            new UserSearchQueryRequest
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new UserSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<UserResult>(result.Items, result.Page);
    });
}
