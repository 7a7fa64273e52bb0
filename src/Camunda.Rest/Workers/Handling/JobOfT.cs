using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>A job that this worker has locked.</summary>
/// <typeparam name="T">The type that its variables are deserialized into.</typeparam>
public sealed class Job<T> : Job
{
    private T _variables = default!;
    private bool _isBound;

    internal Job(ActivatedJobResult activated, ResourceContext context, IServiceProvider services)
        : base(activated, context, services)
    {
    }

    /// <summary>The deserialized variables.</summary>
    /// <exception cref="CamundaVariablesException">
    /// The variables do not match the type; the message contains the path and the type. The handler is then not called.
    /// </exception>
    public T Variables
    {
        get
        {
            Bind();
            return _variables;
        }
    }

    internal override void Bind()
    {
        if (_isBound)
            return;
        _variables = RawVariables.As<T>();
        _isBound = true;
    }
}
