using System.Xml.Linq;
using Camunda.Rest.Feel.Dmn.Logic;

namespace Camunda.Rest.Feel.Dmn.Reading;

/// <summary>Reads boxed expressions.</summary>
/// <param name="findings">Receives problems.</param>
/// <param name="code">Parses FEEL.</param>
/// <param name="knowledge">Business knowledge models and decision services by name.</param>
internal sealed class LogicReader(Findings findings, CodeReader code, IReadOnlyDictionary<string, Knowledge> knowledge)
{
    private static readonly HashSet<string> Kinds =
    [
        "decisionTable", "literalExpression", "context", "list", "relation", "invocation", "functionDefinition",
        "conditional", "for", "some", "every", "filter",
    ];

    private static readonly HashSet<string> NotInEngine = ["conditional", "for", "some", "every", "filter"];

    private readonly TableReader _tables = new(findings, code);

    /// <summary>True for the name of an element that is a boxed expression.</summary>
    public static bool IsExpression(XElement element) => Kinds.Contains(element.Name.LocalName);

    private static IEnumerable<XElement> Expressions(XElement parent) =>
        parent.Elements().Where(child => child.Name.Namespace == parent.Name.Namespace && IsExpression(child));

    /// <summary>Reads the only boxed expression in an element.</summary>
    /// <param name="parent">The element.</param>
    /// <param name="place">How messages name it.</param>
    /// <param name="isRoot">True for the logic of a decision or a business knowledge model.</param>
    /// <returns>The expression, or null after a problem is reported.</returns>
    public BoxedExpression? ReadChild(XElement parent, string place, bool isRoot = false)
    {
        XElement[] expressions = [.. Expressions(parent)];
        switch (expressions.Length)
        {
            case 1:
                return Read(expressions[0], place, isRoot);
            case 0:
                findings.Report(parent, $"{place}: an expression is missing. Expected is one of: {string.Join(", ", Kinds)}.");
                return null;
            default:
                findings.Report(parent, $"{place}: there are {expressions.Length} expressions, but only one is possible.");
                return null;
        }
    }

    /// <summary>Reads the parameters of a function.</summary>
    public List<DmnParameter> ReadParameters(XElement function, string place)
    {
        List<DmnParameter> parameters = [];
        foreach (XElement parameter in function.Elements(function.Name.Namespace + "formalParameter"))
        {
            if ((string?)parameter.Attribute("name") is { Length: > 0 } name)
            {
                parameters.Add(new DmnParameter(name, (string?)parameter.Attribute("typeRef")));
            }
            else
            {
                findings.Report(parameter, $"{place}: a parameter has no name.");
            }
        }

        return parameters;
    }

    /// <summary>Checks that the body of a function is FEEL.</summary>
    public bool CheckKind(XElement function, string place)
    {
        if ((string?)function.Attribute("kind") is not { } kind || kind.Equals("FEEL", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        findings.Report(function, $"{place}: functions of the kind '{kind}' are not supported. Use FEEL.");
        return false;
    }

    private BoxedExpression? Read(XElement element, string place, bool isRoot)
    {
        string kind = element.Name.LocalName;
        if (NotInEngine.Contains(kind) || (isRoot && kind == "functionDefinition"))
        {
            findings.ReportIncompatible(element, $"{place}: the expression '{kind}' is not possible here.");
        }

        return kind switch
        {
            "decisionTable" => _tables.Read(element, place),
            "literalExpression" => ReadLiteral(element, place),
            "context" => ReadContext(element, place),
            "list" => ReadList(element, place),
            "relation" => ReadRelation(element, place),
            "invocation" => ReadInvocation(element, place),
            "functionDefinition" => ReadFunction(element, place),
            "conditional" => ReadConditional(element, place),
            "filter" => ReadFilter(element, place),
            "for" => ReadIteration(element, IterationKind.For, "return", place),
            "some" => ReadIteration(element, IterationKind.Some, "satisfies", place),
            _ => ReadIteration(element, IterationKind.Every, "satisfies", place),
        };
    }

    private BoxedLiteral? ReadLiteral(XElement element, string place) =>
        code.ReadExpression(element, place) is { } parsed ? new(parsed) : null;

    private BoxedContext? ReadContext(XElement element, string place)
    {
        XNamespace dmn = element.Name.Namespace;
        XElement[] entries = [.. element.Elements(dmn + "contextEntry")];
        if (entries.Length == 0)
        {
            findings.Report(element, $"{place}: the context has no entries.");
            return null;
        }

        bool isValid = true;
        List<KeyValuePair<string, BoxedExpression>> named = [];
        BoxedExpression? result = null;
        for (int index = 0; index < entries.Length; index++)
        {
            string? name = (string?)entries[index].Element(dmn + "variable")?.Attribute("name");
            string entryPlace = $"{place}, context entry {index + 1}{(name is null ? "" : $" ('{name}')")}";
            BoxedExpression? expression = ReadChild(entries[index], entryPlace);
            if (expression is null)
            {
                isValid = false;
            }
            else if (name is { Length: > 0 })
            {
                named.Add(new(name, expression));
            }
            else if (index == entries.Length - 1 && entries[index].Element(dmn + "variable") is null)
            {
                result = expression;
            }
            else
            {
                findings.Report(
                    entries[index], $"{entryPlace}: the entry has no variable with a name. Only the last entry, the result, needs none.");
                isValid = false;
            }
        }

        return isValid ? new(named, result) : null;
    }

    private BoxedList? ReadList(XElement element, string place) => ReadItems(element, $"{place}, list") is { } items ? new(items) : null;

    private BoxedRelation? ReadRelation(XElement element, string place)
    {
        XNamespace dmn = element.Name.Namespace;
        XElement[] columns = [.. element.Elements(dmn + "column")];
        bool isValid = true;
        foreach (XElement column in columns)
        {
            if (string.IsNullOrEmpty((string?)column.Attribute("name")))
            {
                findings.Report(column, $"{place}: a column of the relation has no name.");
                isValid = false;
            }
        }

        List<IReadOnlyList<BoxedExpression>> rows = [];
        int number = 0;
        foreach (XElement row in element.Elements(dmn + "row"))
        {
            string rowPlace = $"{place}, row {++number}";
            if (ReadItems(row, rowPlace) is not { } items)
            {
                isValid = false;
                continue;
            }

            if (items.Count != columns.Length)
            {
                findings.Report(row, $"{rowPlace}: the row has {items.Count} expressions, but the relation has {columns.Length} columns.");
                isValid = false;
            }

            rows.Add(items);
        }

        return isValid ? new([.. columns.Select(column => (string)column.Attribute("name")!)], rows) : null;
    }

    private List<BoxedExpression>? ReadItems(XElement element, string place)
    {
        List<BoxedExpression> items = [];
        bool isValid = true;
        int number = 0;
        foreach (XElement child in Expressions(element))
        {
            if (Read(child, $"{place}, expression {++number}", isRoot: false) is { } item)
            {
                items.Add(item);
            }
            else
            {
                isValid = false;
            }
        }

        return isValid ? items : null;
    }

    private BoxedInvocation? ReadInvocation(XElement element, string place)
    {
        string invocationPlace = $"{place}, invocation";
        bool isValid = ReadBindings(element, invocationPlace) is var bindings && bindings is not null;
        XElement? callee = Expressions(element).FirstOrDefault();
        string name = callee is null ? "" : CodeReader.TextOf(callee);
        if (callee?.Name.LocalName == "literalExpression" && knowledge.TryGetValue(name, out Knowledge? known))
        {
            if (known is DecisionService)
            {
                findings.ReportIncompatible(element, $"{invocationPlace}: '{name}' is a decision service.");
            }

            return isValid ? new(name, known, null, bindings!) : null;
        }

        if (ReadChild(element, invocationPlace) is not { } function)
        {
            return null;
        }

        findings.ReportIncompatible(element, $"{invocationPlace}: no business knowledge model has the name '{name}'.");
        return isValid ? new(name, null, function, bindings!) : null;
    }

    private List<KeyValuePair<string, BoxedExpression>>? ReadBindings(XElement element, string place)
    {
        XNamespace dmn = element.Name.Namespace;
        List<KeyValuePair<string, BoxedExpression>> bindings = [];
        bool isValid = true;
        foreach (XElement binding in element.Elements(dmn + "binding"))
        {
            string? parameter = (string?)binding.Element(dmn + "parameter")?.Attribute("name");
            if (string.IsNullOrEmpty(parameter))
            {
                findings.Report(binding, $"{place}: a binding has no parameter with a name.");
                isValid = false;
                continue;
            }

            string bindingPlace = $"{place}, binding '{parameter}'";
            if (ReadChild(binding, bindingPlace) is not { } expression)
            {
                isValid = false;
                continue;
            }

            if (expression is not BoxedLiteral)
            {
                findings.ReportIncompatible(binding, $"{bindingPlace}: only literal expressions can be bound.");
            }

            bindings.Add(new(parameter, expression));
        }

        return isValid ? bindings : null;
    }

    private BoxedFunction? ReadFunction(XElement element, string place)
    {
        string functionPlace = $"{place}, function";
        bool isValid = CheckKind(element, functionPlace);
        List<DmnParameter> parameters = ReadParameters(element, functionPlace);
        if (!isValid || ReadChild(element, functionPlace) is not { } body)
        {
            return null;
        }

        if (body is not BoxedLiteral)
        {
            findings.ReportIncompatible(element, $"{functionPlace}: only a literal expression can be the body.");
        }

        return new("function", parameters, body);
    }

    private BoxedConditional? ReadConditional(XElement element, string place)
    {
        BoxedExpression? condition = ReadPart(element, "if", place);
        BoxedExpression? then = ReadPart(element, "then", place);
        BoxedExpression? otherwise = ReadPart(element, "else", place);
        return condition is null || then is null || otherwise is null ? null : new(condition, then, otherwise);
    }

    private BoxedFilter? ReadFilter(XElement element, string place)
    {
        BoxedExpression? list = ReadPart(element, "in", place);
        BoxedExpression? match = ReadPart(element, "match", place);
        return list is null || match is null ? null : new(list, match);
    }

    private BoxedIteration? ReadIteration(XElement element, IterationKind kind, string body, string place)
    {
        string? variable = (string?)element.Attribute("iteratorVariable");
        if (string.IsNullOrEmpty(variable))
        {
            findings.Report(element, $"{place}, {element.Name.LocalName}: the iteratorVariable is missing.");
        }

        BoxedExpression? list = ReadPart(element, "in", place);
        BoxedExpression? result = ReadPart(element, body, place);
        return string.IsNullOrEmpty(variable) || list is null || result is null ? null : new(kind, variable, list, result);
    }

    private BoxedExpression? ReadPart(XElement element, string name, string place)
    {
        string partPlace = $"{place}, {element.Name.LocalName}";
        if (element.Element(element.Name.Namespace + name) is { } part)
        {
            return ReadChild(part, $"{partPlace}, {name}");
        }

        findings.Report(element, $"{partPlace}: the part '{name}' is missing.");
        return null;
    }
}
