using System.Xml.Linq;
using Camunda.Rest.Feel.Dmn.Logic;

namespace Camunda.Rest.Feel.Dmn.Reading;

/// <summary>Reads decision tables.</summary>
internal sealed class TableReader(Findings findings, CodeReader code)
{
    private static readonly Dictionary<string, HitPolicy> HitPolicies = new(StringComparer.Ordinal)
    {
        ["UNIQUE"] = HitPolicy.Unique,
        ["FIRST"] = HitPolicy.First,
        ["PRIORITY"] = HitPolicy.Priority,
        ["ANY"] = HitPolicy.Any,
        ["COLLECT"] = HitPolicy.Collect,
        ["RULE ORDER"] = HitPolicy.RuleOrder,
        ["OUTPUT ORDER"] = HitPolicy.OutputOrder,
    };

    private static readonly Dictionary<string, Aggregation> Aggregations = new(StringComparer.Ordinal)
    {
        ["SUM"] = Aggregation.Sum,
        ["COUNT"] = Aggregation.Count,
        ["MIN"] = Aggregation.Min,
        ["MAX"] = Aggregation.Max,
    };

    /// <summary>Reads a table.</summary>
    /// <returns>The table, or null after a problem is reported.</returns>
    public DecisionTable? Read(XElement table, string place)
    {
        XNamespace dmn = table.Name.Namespace;
        XElement[] inputElements = [.. table.Elements(dmn + "input")];
        XElement[] outputElements = [.. table.Elements(dmn + "output")];
        bool areHeadsValid = CheckHeads(table, outputElements, place);
        HitPolicy? hitPolicy = ReadValue(table, "hitPolicy", HitPolicies, HitPolicy.Unique, place);
        Aggregation? aggregation = ReadValue(table, "aggregation", Aggregations, Aggregation.None, place);
        if (outputElements.Length > 1 && hitPolicy == HitPolicy.Collect && aggregation is not Aggregation.None and not null)
        {
            findings.Report(
                table,
                $"{place}: the hit policy COLLECT cannot aggregate {outputElements.Length} outputs. Keep one, or remove the aggregation.");
            areHeadsValid = false;
        }

        TableInput?[] inputs = [.. inputElements.Select((input, index) => ReadInput(input, index, place))];
        TableOutput?[] outputs = [.. outputElements.Select((output, index) => ReadOutput(output, index, place))];
        string[] inputNames = [.. inputElements.Select((input, index) => HeadOf("input", input, index))];
        string[] outputNames = [.. outputElements.Select((output, index) => HeadOf("output", output, index))];
        TableRule?[] rules =
            [.. table.Elements(dmn + "rule").Select((rule, index) => ReadRule(rule, index + 1, inputNames, outputNames, place))];
        return areHeadsValid && hitPolicy is { } policy && aggregation is { } aggregate
            && Array.TrueForAll(inputs, input => input is not null)
            && Array.TrueForAll(outputs, output => output is not null)
            && Array.TrueForAll(rules, rule => rule is not null)
                ? new DecisionTable(policy, aggregate, inputs!, outputs!, rules!)
                : null;
    }

    private bool CheckHeads(XElement table, XElement[] outputs, string place)
    {
        if (outputs.Length == 0)
        {
            findings.Report(table, $"{place}: the decision table has no output.");
            return false;
        }

        bool isValid = true;
        if (outputs.Length > 1)
        {
            for (int index = 0; index < outputs.Length; index++)
            {
                if (outputs[index].Attribute("name") is null)
                {
                    string head = HeadOf("output", outputs[index], index);
                    findings.Report(outputs[index], $"{place}, {head}: the output has no name. Of several outputs, each needs one.");
                    isValid = false;
                }
            }
        }

        return isValid;
    }

    private T? ReadValue<T>(XElement table, string attribute, Dictionary<string, T> values, T byDefault, string place)
        where T : struct
    {
        if ((string?)table.Attribute(attribute) is not { } text)
        {
            return byDefault;
        }

        if (values.TryGetValue(text, out T value))
        {
            return value;
        }

        findings.Report(table, $"{place}: the {attribute} '{text}' is unknown. Use one of: {string.Join(", ", values.Keys)}.");
        return null;
    }

    private TableInput? ReadInput(XElement input, int index, string place)
    {
        string column = $"{place}, {HeadOf("input", input, index)}";
        if (input.Element(input.Name.Namespace + "inputExpression") is not { } expression)
        {
            findings.Report(input, $"{column}: the input has no inputExpression.");
            return null;
        }

        return code.ReadExpression(expression, column) is { } parsed
            ? new TableInput((string?)input.Attribute("id"), (string?)input.Attribute("label"), parsed)
            : null;
    }

    private TableOutput? ReadOutput(XElement output, int index, string place)
    {
        XNamespace dmn = output.Name.Namespace;
        FeelCode? defaultCode = null;
        if (output.Element(dmn + "defaultOutputEntry") is { } entry)
        {
            defaultCode = code.ReadExpression(entry, $"{place}, {HeadOf("output", output, index)}, default output");
            if (defaultCode is null)
            {
                return null;
            }
        }

        return new TableOutput(
            (string?)output.Attribute("id"),
            (string?)output.Attribute("name"),
            (string?)output.Attribute("label"),
            output.Element(dmn + "outputValues") is { } values ? SplitValues(CodeReader.TextOf(values)) : [],
            defaultCode);
    }

    private TableRule? ReadRule(XElement rule, int index, string[] inputs, string[] outputs, string place)
    {
        XNamespace dmn = rule.Name.Namespace;
        string? id = (string?)rule.Attribute("id");
        string row = $"{place}, rule {index}{(id is null ? "" : $" ('{id}')")}";
        XElement[] inputEntries = [.. rule.Elements(dmn + "inputEntry")];
        XElement[] outputEntries = [.. rule.Elements(dmn + "outputEntry")];
        bool areInputsValid = CheckCount(rule, row, "input", inputEntries.Length, inputs.Length);
        bool areOutputsValid = CheckCount(rule, row, "output", outputEntries.Length, outputs.Length);
        if (!areInputsValid || !areOutputsValid)
        {
            return null;
        }

        FeelCode?[] tests = [.. inputEntries.Select((entry, column) => code.ReadTests(entry, $"{row}, {inputs[column]}"))];
        FeelCode?[] values = [.. outputEntries.Select((entry, column) => code.ReadExpression(entry, $"{row}, {outputs[column]}"))];
        return Array.TrueForAll(values, value => value is not null) ? new TableRule(id, index, tests, values!) : null;
    }

    private bool CheckCount(XElement rule, string row, string kind, int count, int expected)
    {
        if (count == expected)
        {
            return true;
        }

        findings.Report(rule, $"{row}: the rule has {count} {kind} entries, but the table has {expected} {kind}s.");
        return false;
    }

    private static string HeadOf(string kind, XElement column, int index)
    {
        string? name = (string?)column.Attribute("label") ?? (string?)column.Attribute("name");
        string? id = (string?)column.Attribute("id");
        return $"{kind} {index + 1}{(name, id) switch
        {
            (null, null) => "",
            (null, _) => $" ('{id}')",
            (_, null) => $" ('{name}')",
            _ => $" ('{name}', '{id}')",
        }}";
    }

    /// <summary>The values of a list like <c>"a", "b"</c>, without quotes.</summary>
    private static List<string> SplitValues(string text)
    {
        List<string> values = [];
        int start = 0;
        bool isQuoted = false;
        for (int index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && text[index] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (index == text.Length || (text[index] == ',' && !isQuoted))
            {
                string value = text[start..index].Trim().Trim('"', '\'').Trim();
                if (value.Length > 0)
                {
                    values.Add(value);
                }

                start = index + 1;
            }
        }

        return values;
    }
}
