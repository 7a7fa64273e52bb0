namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Which version of another resource an element refers to.</summary>
internal enum ResourceBinding
{
    /// <summary>The latest version when the element is activated.</summary>
    Latest,

    /// <summary>The version that was deployed together with the process.</summary>
    Deployment,

    /// <summary>The latest version with a version tag.</summary>
    VersionTag,
}
