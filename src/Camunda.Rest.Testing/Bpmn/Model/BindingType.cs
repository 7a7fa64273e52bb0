namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Which version of a deployed resource an element uses.</summary>
internal enum BindingType
{
    /// <summary>The latest version when the element begins.</summary>
    Latest,

    /// <summary>The version that was deployed together with the process.</summary>
    Deployment,

    /// <summary>The latest version with a version tag.</summary>
    VersionTag,
}
