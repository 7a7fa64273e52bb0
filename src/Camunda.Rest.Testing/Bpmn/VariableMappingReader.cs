using System.Text.RegularExpressions;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads <c>zeebe:ioMapping</c>.</summary>
internal static partial class VariableMappingReader
{
    public static NodeFacts AddMappings(ElementReader element, NodeFacts facts) => element.Extension("ioMapping") is { } mapping
        ? facts with { Inputs = Read(mapping, "input", ReadInputSource), Outputs = Read(mapping, "output", ReadOutputSource) }
        : facts;

    private static List<VariableMapping> Read(
        ElementReader mapping, string direction, Func<ElementReader, ElementExpression> readSource) =>
        [
            .. mapping.Children(name => name == BpmnNames.Zeebe + direction)
                .Select(child => new VariableMapping(readSource(child), ReadTarget(child))),
        ];

    // Without a source, the target becomes null.
    private static ElementExpression ReadInputSource(ElementReader input) =>
        ExpressionReader.Read(input, "source") ?? ElementExpression.Parse("=null");

    private static ElementExpression ReadOutputSource(ElementReader output)
    {
        ElementExpression source = ExpressionReader.ReadRequired(output, "source");
        ExpressionRules.RequireDynamic(output, "source", source);
        return source;
    }

    private static string[] ReadTarget(ElementReader mapping)
    {
        string target = mapping.RequiredAttribute("target");
        if (target.Length > 0 && !TargetPath().IsMatch(target))
        {
            mapping.Report($"the target '{target}' is no path of names");
        }

        return target.Split('.');
    }

    [GeneratedRegex(@"\A[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex TargetPath();
}
