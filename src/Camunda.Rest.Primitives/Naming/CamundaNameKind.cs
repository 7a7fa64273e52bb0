namespace Camunda.Rest;

/// <summary>The kind of a field, parameter or type of the API, by the ending of its name.</summary>
public enum CamundaNameKind
{
    /// <summary>Anything else: <c>version</c>, <c>assignee</c>, <c>creationDate</c>.</summary>
    Attribute = 0,

    /// <summary>A technical identifier that the cluster assigns: <c>userTaskKey</c>.</summary>
    Key = 1,

    /// <summary>A user-defined identifier, such as one in a BPMN file: <c>processDefinitionId</c>.</summary>
    Id = 2,
}
