namespace Camunda.Rest;

public sealed partial class JobResource
{
    /// <summary>Activates jobs of a type (<c>POST /jobs/activation</c>): each is locked for the caller until it is completed, failed, or the lock runs out.</summary>
    /// <param name="type">The job type, as the BPMN element's task definition names it.</param>
    /// <exception cref="ArgumentException">The type is empty.</exception>
    public JobActivationBuilder Activate(string type)
    {
        Require.Text(type);
        return new JobActivationBuilder(_context, type);
    }
}
