using Camunda.Rest.Models;
using Newtonsoft.Json;

namespace Camunda.Rest.Workers;

/// <summary>A job that this worker has locked.</summary>
/// <typeparam name="T">The type that its variables are deserialized into.</typeparam>
public sealed class Job<T> : Job
{
    private readonly VariableSerializer _serializer;
    private T _variables = default!;
    private bool _isBound;

    internal Job(ActivatedJobResult activated, ResourceContext context, IServiceProvider services)
        : base(activated, context, services) => _serializer = context.Variables;

    /// <summary>The deserialized variables.</summary>
    /// <exception cref="JsonSerializationException">
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
        var variables = RawVariables.As<T>();
        if (typeof(T) != typeof(JsonVariables))
        {
            string[] missing = [.. VariableShape.Of(typeof(T), _serializer).Required.Where(name => !Has(name))];
            if (missing.Length > 0)
            {
                throw new JsonSerializationException(
                    $"The job has no variable {string.Join(" and none ", missing.Select(name => $"'{name}'"))}, which "
                        + $"{TypeName.Of(typeof(T))} requires.");
            }
        }

        _variables = variables;
        _isBound = true;
    }

    private bool Has(string name) => RawVariables.ContainsKey(name) || RawVariables.Keys.Any(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));
}
