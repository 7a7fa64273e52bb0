using System.Globalization;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads the <c>type</c> and the <c>retries</c> of a task or listener.</summary>
internal static class JobDefinitionReader
{
    private const string DefaultRetries = "3";

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
}
