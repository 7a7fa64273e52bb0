namespace Camunda.Rest;

public sealed partial class JobResource
{
    /// <summary>
    /// Activates jobs of a type (<c>POST /jobs/activation</c>): each is locked for the caller until it is completed or failed, or the lock
    /// expires.
    /// </summary>
    /// <param name="type">The job type, as in the task definition of the BPMN element.</param>
    /// <exception cref="ArgumentException">The type is empty.</exception>
    public JobActivationBuilder Activate(string type)
    {
        Require.Text(type);
        return new JobActivationBuilder(_context, type);
    }
}
