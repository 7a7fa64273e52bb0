namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>The version of a deployed resource that an element uses; the tag is null unless the version is found by it.</summary>
internal sealed record VersionBinding(ResourceBinding Type, string? VersionTag)
{
    public static VersionBinding Latest { get; } = new(ResourceBinding.Latest, null);
}
