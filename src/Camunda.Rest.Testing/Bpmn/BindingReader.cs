using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads which version of a deployed resource an element uses.</summary>
internal static class BindingReader
{
    public static VersionBinding Read(ElementReader element)
    {
        string? type = element.Attribute("bindingType");
        string? tag = element.Attribute("versionTag");
        switch (type)
        {
            case null or "latest":
                return VersionBinding.Latest;
            case "deployment":
                return new(ResourceBinding.Deployment, null);
            case "versionTag":
                if (string.IsNullOrWhiteSpace(tag))
                {
                    element.Report("bindingType=\"versionTag\" needs the attribute 'versionTag'");
                }

                return new(ResourceBinding.VersionTag, tag);
            default:
                element.Report($"bindingType=\"{type}\" must be latest, deployment or versionTag");
                return VersionBinding.Latest;
        }
    }
}
