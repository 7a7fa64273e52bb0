namespace Camunda.Rest;

/// <summary>What a field, parameter or type of the API says about itself by the ending of its name.</summary>
public enum CamundaNameKind
{
    /// <summary>Anything else: <c>version</c>, <c>assignee</c>, <c>creationDate</c>.</summary>
    Attribute = 0,

    /// <summary>A technical identifier that the cluster gives out: <c>userTaskKey</c>.</summary>
    Key = 1,

    /// <summary>An identifier that a person chose, such as one in a BPMN file: <c>processDefinitionId</c>.</summary>
    Id = 2,
}
