using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads business rule tasks: they evaluate a decision, or job workers do them.</summary>
internal static class DecisionTaskReader
{
    public static FlowNode Read(ElementReader element, NodeFacts facts)
    {
        if (element.Extension("calledDecision") is not { } called)
        {
            return TaskReader.ReadJob(element, facts);
        }

        if (element.Extension("taskDefinition") is not null)
        {
            element.Report("it may have either a zeebe:calledDecision or a zeebe:taskDefinition");
        }

        element.Pass("implementation");
        ResourceBinding binding = ReadBinding(called);
        return new DecisionTask(
            TaskReader.ReadActivity(element, HeaderReader.AddHeaders(element, facts)),
            new(
                ExpressionReader.ReadRequired(called, "decisionId"),
                binding,
                ReadVersionTag(called, binding),
                called.RequiredAttribute("resultVariable")));
    }

    private static ResourceBinding ReadBinding(ElementReader called)
    {
        string binding = called.Attribute("bindingType") ?? "latest";
        switch (binding)
        {
            case "latest":
                return ResourceBinding.Latest;
            case "deployment":
                return ResourceBinding.Deployment;
            case "versionTag":
                return ResourceBinding.VersionTag;
            default:
                called.Report($"bindingType=\"{binding}\" must be latest, deployment or versionTag");
                return ResourceBinding.Latest;
        }
    }

    private static string? ReadVersionTag(ElementReader called, ResourceBinding binding) =>
        binding == ResourceBinding.VersionTag ? called.RequiredAttribute("versionTag") : called.Attribute("versionTag");
}
