using System.Text.RegularExpressions;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads <c>zeebe:ioMapping</c>.</summary>
internal static partial class VariableMappingReader
{
    public static NodeFacts AddMappings(ElementReader element, NodeFacts facts) => element.Extension("ioMapping") is { } mapping
        ? facts with { Inputs = Read(mapping, "input"), Outputs = Read(mapping, "output") }
        : facts;

    private static List<VariableMapping> Read(ElementReader mapping, string direction) =>
        [.. mapping.Children(name => name == BpmnNames.Zeebe + direction).Select(ReadMapping)];

    private static VariableMapping ReadMapping(ElementReader mapping)
    {
        string target = mapping.RequiredAttribute("target");
        if (target.Length > 0 && !TargetPath().IsMatch(target))
        {
            mapping.Report($"the target '{target}' is no path of names");
        }

        return new(ExpressionReader.ReadRequired(mapping, "source"), target.Split('.'));
    }

    [GeneratedRegex(@"\A[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex TargetPath();
}
