namespace Camunda.Rest;

/// <summary>Jobs: the work that the cluster hands out.</summary>
public sealed class JobResource
{
    private readonly ResourceContext _context;

    internal JobResource(ResourceContext context) => _context = context;

    /// <summary>One job, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public JobReference this[JobKey jobKey] => new(_context, Require.NotDefault(jobKey));

    /// <summary>Activates jobs of a type (<c>POST /jobs/activation</c>): each is locked for the caller until it is completed, failed, or the lock runs out.</summary>
    /// <param name="type">The job type, as the BPMN element's task definition names it.</param>
    /// <exception cref="ArgumentException">The type is empty.</exception>
    public JobActivationBuilder Activate(string type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        return new JobActivationBuilder(_context, type);
    }
}
