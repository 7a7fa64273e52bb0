using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Identity;

/// <summary>
/// Who is who in a cluster, in memory: tenants, groups, roles, users, mapping rules, and who is assigned to what. Thread-safe.
/// </summary>
internal sealed class IdentityStore
{
    private readonly object _gate = new();
    private readonly Dictionary<IdentityId, IdentityRecord> _records = [];
    private readonly Dictionary<(IdentityId Owner, IdentityId Member), long> _assignments = [];
    private long _lastKey;

    /// <param name="username">The user that the cluster authenticates, who is its administrator; null without authentication.</param>
    public IdentityStore(string? username)
    {
        Add(new(DefaultTenant) { Name = "Default", Description = "" });
        Add(new(AdminRole) { Name = "Admin", Description = "" });
        if (username is not null)
        {
            IdentityRecord user = Add(new(new(IdentityKind.User, username)) { Name = username });
            Assign(AdminRole, user.Id);
        }
    }

    /// <summary>Gets the tenant of everything that names none; always there.</summary>
    public static IdentityId DefaultTenant { get; } = new(IdentityKind.Tenant, TenantIds.Default);

    /// <summary>Gets the role of administrators; there from the start.</summary>
    public static IdentityId AdminRole { get; } = new(IdentityKind.Role, "admin");

    /// <exception cref="ProblemException">409: there is one already.</exception>
    public IdentityRecord Add(IdentityRecord record)
    {
        lock (_gate)
        {
            IdentityRecord added = record with { Key = _lastKey + 1 };
            if (!_records.TryAdd(record.Id, added))
            {
                throw ProblemException.AlreadyExists($"There is a {record.Id} already.");
            }

            _lastKey = added.Key;
            return added;
        }
    }

    /// <summary>Adds the first administrator.</summary>
    /// <exception cref="ProblemException">403: there is an administrator; 409: there is such a user.</exception>
    public IdentityRecord AddAdministrator(IdentityRecord user)
    {
        lock (_gate)
        {
            if (MembersOf(AdminRole, IdentityKind.User).Count > 0)
            {
                throw new ProblemException(
                    403, "FORBIDDEN", $"A user is assigned to the {AdminRole} already, so nobody can be set up as the first.");
            }

            if (Find(AdminRole) is null)
            {
                throw ProblemException.NotFound($"There is no {AdminRole}, it was deleted.");
            }

            IdentityRecord added = Add(user);
            Assign(AdminRole, added.Id);
            return added;
        }
    }

    /// <exception cref="ProblemException">404: there is none.</exception>
    public IdentityRecord Get(IdentityId id)
    {
        lock (_gate)
        {
            return Find(id) ?? throw ProblemException.NotFound($"There is no {id}.");
        }
    }

    /// <summary>The entity, or null where there is none.</summary>
    public IdentityRecord? Find(IdentityId id)
    {
        lock (_gate)
        {
            return _records.GetValueOrDefault(id);
        }
    }

    /// <exception cref="ProblemException">404: there is none.</exception>
    public IdentityRecord Change(IdentityId id, Func<IdentityRecord, IdentityRecord> change)
    {
        lock (_gate)
        {
            return _records[id] = change(Get(id));
        }
    }

    /// <summary>Deletes it with all assignments that it has a part in.</summary>
    /// <exception cref="ProblemException">404: there is none.</exception>
    public void Delete(IdentityId id)
    {
        lock (_gate)
        {
            _ = Get(id);
            _records.Remove(id);
            foreach ((IdentityId Owner, IdentityId Member) assignment in _assignments.Keys
                .Where(assignment => assignment.Owner == id || assignment.Member == id)
                .ToArray())
            {
                _assignments.Remove(assignment);
            }
        }
    }

    public IReadOnlyList<IdentityRecord> List(IdentityKind kind)
    {
        lock (_gate)
        {
            return [.. _records.Values.Where(record => record.Id.Kind == kind)];
        }
    }

    /// <exception cref="ProblemException">404: one of the two does not exist; 409: it is assigned already.</exception>
    public void Assign(IdentityId owner, IdentityId member)
    {
        lock (_gate)
        {
            RequireBoth(owner, member);
            if (!_assignments.TryAdd((owner, member), _lastKey + 1))
            {
                throw ProblemException.AlreadyExists($"The {member} is assigned to the {owner} already.");
            }

            _lastKey++;
        }
    }

    /// <exception cref="ProblemException">404: one of the two does not exist, or it is not assigned.</exception>
    public void Unassign(IdentityId owner, IdentityId member)
    {
        lock (_gate)
        {
            RequireBoth(owner, member);
            if (!_assignments.Remove((owner, member)))
            {
                throw ProblemException.NotFound($"The {member} is not assigned to the {owner}.");
            }
        }
    }

    /// <summary>What of a kind is assigned to the owner.</summary>
    public IReadOnlyList<IdentityRecord> MembersOf(IdentityId owner, IdentityKind kind)
    {
        lock (_gate)
        {
            return
            [
                .. _assignments.Where(entry => entry.Key.Owner == owner && entry.Key.Member.Kind == kind)
                    .Select(entry => Listed(entry.Key.Member, entry.Value)),
            ];
        }
    }

    /// <summary>What of a kind the member is assigned to.</summary>
    public IReadOnlyList<IdentityRecord> OwnersOf(IdentityId member, IdentityKind kind)
    {
        lock (_gate)
        {
            return
            [
                .. _assignments.Where(entry => entry.Key.Member == member && entry.Key.Owner.Kind == kind)
                    .Select(entry => Listed(entry.Key.Owner, entry.Value)),
            ];
        }
    }

    /// <summary>What of a kind the member is assigned to, by itself or by a group or role that it has.</summary>
    public IReadOnlyList<IdentityRecord> AllOwnersOf(IdentityId member, IdentityKind kind)
    {
        lock (_gate)
        {
            HashSet<IdentityId> found = [];
            Queue<IdentityId> open = new([member]);
            while (open.TryDequeue(out IdentityId next))
            {
                foreach ((IdentityId owner, _) in _assignments.Keys.Where(
                    assignment => assignment.Member == next && found.Add(assignment.Owner)))
                {
                    open.Enqueue(owner);
                }
            }

            return [.. found.Where(id => id.Kind == kind).Select(id => _records[id]).OrderBy(record => record.Key)];
        }
    }

    private IdentityRecord Listed(IdentityId id, long key) => (_records.GetValueOrDefault(id) ?? new IdentityRecord(id)) with { Key = key };

    private void RequireBoth(IdentityId owner, IdentityId member)
    {
        _ = Get(owner);
        _ = member.Kind == IdentityKind.Client ? null : Get(member);
    }
}
