using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads the codes of errors or escalations, which the file defines at its top.</summary>
/// <param name="kind"><c>error</c> or <c>escalation</c>, as elements and attributes are named by it.</param>
internal sealed class CodeReader(string kind)
{
    private string Reference => $"{kind}Ref";

    private string Code => $"{kind}Code";

    /// <summary>The code that an event catches; null where it catches every code.</summary>
    public string? ReadCaught(ElementReader definition)
    {
        string? code = definition.Attribute(Reference) is { Length: > 0 } id ? ReadCode(definition, id) : null;
        if (code?.StartsWith('=') == true)
        {
            definition.Report($"the code '{code}' of the {kind} '{definition.Attribute(Reference)}' is an expression, which an event that "
                + "catches cannot have");
        }

        return code;
    }

    /// <summary>The code that an event throws.</summary>
    public ElementExpression ReadThrown(ElementReader definition)
    {
        string id = definition.RequiredAttribute(Reference);
        string? code = id.Length > 0 ? ReadCode(definition, id) : null;
        if (id.Length > 0 && code is null && Find(definition, id) is not null)
        {
            definition.Report($"the {kind} '{id}' has no {Code}, which it needs to be thrown");
        }

        return ExpressionReader.Parse(definition, $"the {kind} code", code ?? "") ?? ElementExpression.Parse("");
    }

    /// <summary>Reads what the file defines, used or not.</summary>
    public void ReadDefinition(ElementReader defined)
    {
        defined.RequiredAttribute("id");
        defined.Pass("name", "structureRef", Code);
        defined.PassChildren("documentation");
    }

    private string? ReadCode(ElementReader definition, string id)
    {
        if (Find(definition, id) is not { } defined)
        {
            definition.Report($"there is no {kind} '{id}'");
            return null;
        }

        return defined.Attribute(Code) is { Length: > 0 } code ? code : null;
    }

    private ElementReader? Find(ElementReader definition, string id) => definition.Definition(BpmnNames.Bpmn + kind, id);
}
