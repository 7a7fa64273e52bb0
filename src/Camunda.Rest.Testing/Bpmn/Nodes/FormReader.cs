using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads <c>zeebe:formDefinition</c>, and the forms that a process holds itself.</summary>
internal static class FormReader
{
    /// <summary>The deployed form that a definition names; null where it names none.</summary>
    public static LinkedForm? ReadDeployed(ElementReader? definition)
    {
        if (definition is null || ExpressionReader.Read(definition, "formId") is not { } formId)
        {
            return null;
        }

        return new(formId, BindingReader.Read(definition));
    }

    /// <summary>Reports a definition that does not have exactly one of two attributes.</summary>
    public static void RequireOne(ElementReader? definition, string one, string other, string where)
    {
        if (definition is null)
        {
            return;
        }

        if (HasText(definition, one) == HasText(definition, other))
        {
            definition.Report($"it must have exactly one of the attributes '{one}' and '{other}'{where}");
        }

        if (HasText(definition, other) && definition.Attribute("bindingType") is not null)
        {
            definition.Report($"the attribute '{other}' must not be combined with 'bindingType'");
        }
    }

    /// <summary>Reads the forms that a process holds, whether they are used or not; the form is not looked into.</summary>
    public static void ReadEmbedded(ElementReader process)
    {
        foreach (ElementReader form in process.Extensions("userTaskForm"))
        {
            form.RequiredAttribute("id");
            if (form.Text.Length == 0)
            {
                form.Report("it is empty");
            }
        }
    }

    private static bool HasText(ElementReader definition, string attribute) => !string.IsNullOrWhiteSpace(definition.Attribute(attribute));
}
