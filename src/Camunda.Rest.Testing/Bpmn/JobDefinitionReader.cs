using System.Globalization;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads the <c>type</c> and the <c>retries</c> of a task or listener.</summary>
internal static class JobDefinitionReader
{
    private const string DefaultRetries = "3";

    /// <summary>The job of an element by its <c>taskDefinition</c>, with the priority that it or its process has.</summary>
    public static JobDefinition ReadOf(ElementReader element, ElementReader definition) =>
        Read(definition) with { Priority = ReadPriority(element) ?? ReadDefaultPriority(element) };

    /// <summary>The priority of jobs that an element or process has; null where it has none, and before API 8.10.</summary>
    public static ElementExpression? ReadPriority(ElementReader element)
    {
#if CAMUNDA_8_10_OR_GREATER
        if (element.Extension("jobPriorityDefinition") is not { } definition)
        {
            return null;
        }

        ElementExpression priority = ExpressionReader.ReadRequired(definition, "priority");
        if (priority.IsStatic && priority.Text.Length > 0
            && !int.TryParse(priority.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            definition.Report($"priority=\"{priority.Text}\" is neither a whole number nor an expression");
        }

        return priority;
#else
        return null;
#endif
    }

    public static JobDefinition Read(ElementReader definition)
    {
        ElementExpression type = ExpressionReader.ReadRequired(definition, "type");
        ElementExpression retries = ExpressionReader.Read(definition, "retries") ?? ElementExpression.Parse(DefaultRetries);
        if (retries.IsStatic && !int.TryParse(retries.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            definition.Report($"retries=\"{retries.Text}\" is no whole number");
        }

        return new(type, retries);
    }

    // Its problems are reported where the process is read.
    private static ElementExpression? ReadDefaultPriority(ElementReader element)
    {
        ElementReader? process = element;
        while (process is not null && process.Name != BpmnNames.Bpmn + "process")
        {
            process = process.Parent;
        }

        return process is null ? null : ReadPriority(process.Detach([]));
    }
}
