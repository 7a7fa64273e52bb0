using Camunda.Rest.Contract.Operations;

namespace Camunda.Rest.Contract.Resources;

/// <summary>A method that sends one request. A read of data that is eventually consistent comes as a request too, which can wait.</summary>
internal sealed class MethodMember(FluentOperation operation, string? key, string thing) : FluentMember
{
    private const string Request = "request";
    private const int WidestLine = 140;

    public override string Name => operation.Member;

    public override IEnumerable<FluentOperation> Operations => [operation];

    /// <summary>Whether the request is one parameter, since it has too much for several.</summary>
    private bool TakesRequest => operation.Body is not null && operation.BodyParameters is null;

    private List<FluentParameter> Parameters =>
        [
            .. operation.OwnPathParameters
                .Concat(operation.BodyParameters ?? [])
                .Concat(operation.QueryParameters)
                .OrderBy(parameter => parameter.IsRequired ? 0 : 1),
        ];

    private bool CanWait =>
        operation is { IsEventuallyConsistent: true, Shape: OperationShape.Read or OperationShape.List or OperationShape.Download };

    private string Task => operation.ResultType is { } type ? $"Task<{type}>" : "Task";

    /// <summary>The statements that refuse bad arguments before anything is sent.</summary>
    public static IEnumerable<string> Checks(IReadOnlyList<FluentParameter> parameters)
    {
        IEnumerable<string> checks = parameters.Select(parameter => parameter.Check).OfType<string>();
        return MemberDocumentation.PeriodOf(parameters) is { } period
            ? checks.Append($"Require.Period({period.From}, {period.To});")
            : checks;
    }

    public override void Write(CodeWriter writer)
    {
        List<FluentParameter> parameters = Parameters;
        string declarations = string.Join(", ", Declarations(parameters));
        string all = declarations.Length > 0
            ? $"{declarations}, CancellationToken cancellationToken = default"
            : "CancellationToken cancellationToken = default";
        WriteDocumentation(writer, parameters, sends: true, null);
        MemberDocumentation.WriteAttributes(writer, operation);
        string[] checks =
        [
            .. Checks(parameters),
            .. TakesRequest ? [$"ArgumentNullException.ThrowIfNull({Request});"] : Array.Empty<string>(),
        ];
        if (CanWait)
        {
            string arguments = string.Join(", ", parameters.Select(parameter => parameter.Name));
            writer.Line($"public {Task} {Name}Async({all}) => {Name}({arguments}).SendAsync(cancellationToken);").Line();
            WriteDocumentation(
                writer,
                parameters,
                sends: false,
                $"The request of <see cref=\"{Name}Async\"/>, which can wait until the {thing} is visible.");
            MemberDocumentation.WriteAttributes(writer, operation);
            WriteBody(
                writer,
                $"public EventualRead<{operation.ResultType}> {Name}({declarations})",
                checks,
                ["new(", "    _context,", $"    {operation.Facts},", .. Lambda()]);
            return;
        }

        bool isAsync = operation.IsWrappedList || operation.Shape == OperationShape.Download;
        string[] call = operation.IsWrappedList ? Around("(await ", Call(), ".ConfigureAwait(false)).Items;")
            : isAsync ? Around("await ", Call(), ".ConfigureAwait(false);")
            : Around("", Call(), ";");
        WriteBody(writer, $"public {(isAsync ? "async " : "")}{Task} {Name}Async({all})", checks, call);
    }

    public override IEnumerable<(FluentOperation Operation, string Code)> Samples()
    {
        List<string> arguments = [.. Parameters.Where(parameter => parameter.IsRequired).Select(SampleCode.Argument)];
        if (TakesRequest)
        {
            arguments.Insert(operation.OwnPathParameters.Count(), SampleCode.Model(operation.BodyType));
        }

        return [(operation, $".{Name}Async({string.Join(", ", arguments)})")];
    }

    private static void WriteBody(CodeWriter writer, string head, string[] checks, string[] expression)
    {
        if (checks.Length == 0 && expression.Length == 1 && head.Length + expression[0].Length > WidestLine)
        {
            writer.Line($"{head} =>").Indented(expression);
            return;
        }

        if (checks.Length == 0)
        {
            writer.Line($"{head} => {expression[0]}");
            foreach (string line in expression[1..])
            {
                writer.Line(line);
            }

            return;
        }

        writer.Open(head);
        foreach (string check in checks)
        {
            writer.Line(check);
        }

        writer.Line($"return {expression[0]}");
        foreach (string line in expression[1..])
        {
            writer.Line(line);
        }

        writer.Close();
    }

    private void WriteDocumentation(CodeWriter writer, List<FluentParameter> parameters, bool sends, string? summary)
    {
        CodeWriter text = new();
        MemberDocumentation.Write(text, operation, parameters, thing, sends, summary);
        List<string> lines = [.. text.ToString().TrimEnd('\n').Split('\n')];
        if (TakesRequest)
        {
            lines.Insert(
                lines.FindIndex(line => line.Contains("</remarks>", StringComparison.Ordinal)) + 1,
                $"/// <param name=\"{Request}\">The request.</param>");
            if (sends)
            {
                lines.Insert(
                    lines.FindIndex(line => line.StartsWith("/// <exception", StringComparison.Ordinal)),
                    $"/// <exception cref=\"ArgumentNullException\"><paramref name=\"{Request}\"/> is null.</exception>");
            }
        }

        foreach (string line in lines)
        {
            writer.Line(line);
        }
    }

    /// <summary>The parameters as declared: required ones first, then those that can be left out.</summary>
    private IEnumerable<string> Declarations(List<FluentParameter> parameters)
    {
        List<string> required = [.. parameters.Where(parameter => parameter.IsRequired).Select(parameter => parameter.Declaration)];
        if (TakesRequest)
        {
            required.Insert(operation.OwnPathParameters.Count(), $"{operation.BodyType} {Request}");
        }

        return required.Concat(parameters.Where(parameter => !parameter.IsRequired).Select(parameter => parameter.Declaration));
    }

    private string[] Lambda()
    {
        string[] lambda = operation.IsWrappedList
            ? Around("async cancellationToken => (await ", Call(), ".ConfigureAwait(false)).Items);")
            : Around("cancellationToken => ", Call(), ");");
        return [.. lambda.Select(line => "    " + line)];
    }

    /// <summary>Puts something in front of the first line and behind the last one.</summary>
    private static string[] Around(string opening, string[] lines, string ending)
    {
        string[] all = [.. lines];
        all[0] = opening + all[0];
        all[^1] += ending;
        return all;
    }

    /// <summary>The raw call, without a semicolon: its head, an argument a line, the last of which closes it.</summary>
    private string[] Call()
    {
        List<string> arguments =
        [
            .. operation.PathParameters.Select(parameter => parameter.WireName == operation.Key ? key! : parameter.Name),
        ];
        arguments.AddRange(operation.QueryParameters.Select(parameter => $"{parameter.Name}: {parameter.Value}"));
        if (TakesRequest)
        {
            arguments.Add($"body: {Request}");
        }
        else if (operation.Body is not null)
        {
            string members = string.Join(", ", operation.BodyParameters!.Select(parameter => $"{parameter.Member} = {parameter.Value}"));
            arguments.Add($"body: new {operation.BodyType}{(members.Length > 0 ? $" {{ {members} }}" : "()")}");
        }

        arguments.Add("cancellationToken: cancellationToken");
        string line = $"{operation.RawMethod}({string.Join(", ", arguments)})";
        return line.Length <= WidestLine - 12
            ? [line]
            : [$"{operation.RawMethod}(", .. arguments[..^1].Select(argument => $"    {argument},"), $"    {arguments[^1]})"];
    }
}
