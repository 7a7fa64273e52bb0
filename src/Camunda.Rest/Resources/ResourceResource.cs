namespace Camunda.Rest;

/// <summary>Deployed resources, as far as they are neither processes, decisions nor forms; those have resources of their own. All kinds are deleted here.</summary>
public sealed partial class ResourceResource
{
    private readonly ResourceContext _context;

    internal ResourceResource(ResourceContext context) => _context = context;

    /// <summary>One resource, by its key. Nothing is sent yet.</summary>
    /// <param name="resourceKey">The key from the deployment; keys of processes, decision requirements and forms convert to it.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public ResourceReference this[ResourceKey resourceKey] => new(_context, Require.NotDefault(resourceKey));
}
