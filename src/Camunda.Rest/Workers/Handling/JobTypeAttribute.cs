namespace Camunda.Rest.Workers;

/// <summary>The job type of a handler class, for workers that are registered by class or found in an assembly.</summary>
/// <param name="type">The job type, as in the task definition of the BPMN element.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class JobTypeAttribute(string type) : Attribute
{
    /// <summary>The job type.</summary>
    public string Type { get; } = type;
}
