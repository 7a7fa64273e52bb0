namespace Camunda.Rest.Workers;

/// <summary>Says which jobs a handler works, for workers that are registered by class or found in an assembly.</summary>
/// <param name="type">The job type, as the BPMN element's task definition names it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class JobTypeAttribute(string type) : Attribute
{
    /// <summary>The job type.</summary>
    public string Type { get; } = type;
}
