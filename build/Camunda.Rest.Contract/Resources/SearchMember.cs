using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Resources;

/// <summary>A search or a statistic: a request with conditions, an order, or both, whose pages come as the operation gives them.</summary>
internal sealed class SearchMember(FluentOperation operation, string? key, string thing) : FluentMember
{
    public override string Name => operation.Member;

    public override IEnumerable<FluentOperation> Operations => [operation];

    private List<FluentParameter> Parameters =>
        [.. Sorted(operation.OwnPathParameters.Concat(operation.FilterParameters).Concat(operation.QueryParameters))];

    /// <summary>The type of the request, such as <c>SearchRequest&lt;GroupFilter, GroupSortField, GroupResult&gt;</c>.</summary>
    public string RequestType
    {
        get
        {
            string? filter = operation.Filter is { } filterSlot ? operation.TypeOf(filterSlot) : null;
            string? sortField = operation.SortSchema is { } sort ? operation.TypeOf(FluentOperation.Property(sort, "field")) : null;
            return (filter, sortField) switch
            {
                ({ }, { }) => $"SearchRequest<{filter}, {sortField}, {operation.Item.Name}>",
                ({ }, null) => $"FilterRequest<{filter}, {operation.Item.Name}>",
                _ => $"ListRequest<{sortField}, {operation.Item.Name}>",
            };
        }
    }

    public override void Write(CodeWriter writer)
    {
        List<FluentParameter> parameters = Parameters;
        MemberDocumentation.Write(writer, operation, parameters, thing, sends: false);
        MemberDocumentation.WriteAttributes(writer, operation);
        string head = $"public {RequestType} {Name}({string.Join(", ", parameters.Select(parameter => parameter.Declaration))})";
        string[] checks = [.. MethodMember.Checks(parameters)];
        if (checks.Length == 0)
        {
            WriteRequest(writer, $"{head} => new(", ");");
            return;
        }

        writer.Open(head);
        foreach (string check in checks)
        {
            writer.Line(check);
        }

        WriteRequest(writer, "return new(", ");");
        writer.Close();
    }

    /// <summary>Writes the construction of the request.</summary>
    public void WriteRequest(CodeWriter writer, string opening, string ending)
    {
        string[] initializer = [.. Initializer()];
        string paging = Paging();
        string initial = operation.FilterParameters.Count > 0
            ? $"new {operation.TypeOf(operation.Filter)} {{ "
                + $"{string.Join(", ", operation.FilterParameters.Select(parameter => $"{parameter.Member} = {parameter.Value}"))} }}"
            : "";
        string[] last =
        [
            .. initial.Length > 0 ? [$"Paging.{paging}", initial] : paging == "Cursor" ? Array.Empty<string>() : [$"Paging.{paging}"],
        ];
        writer.Line(opening).Indented("_context,", $"{operation.Facts},", "async (query, cancellationToken) =>", "{")
            .Indented(
            [
                $"    var result = await {operation.RawMethod}(",
                .. PathArguments().Select(argument => $"        {argument},"),
                .. operation.QueryParameters.Select(parameter => $"        {parameter.Name}: {parameter.Value},"),
                $"        body: new {operation.BodyType}",
                "        {",
                .. initializer.Select(line => $"            {line}"),
                "        },",
                "        cancellationToken: cancellationToken).ConfigureAwait(false);",
                $"    return new SearchPage<{operation.Item.Name}>(result.Items, {(operation.HasResultPage ? "result.Page" : "null")});",
                last.Length == 0 ? $"}}{ending}" : "},",
                .. last.Select((line, index) => index == last.Length - 1 ? line + ending : line + ","),
            ]);
    }

    public override IEnumerable<(FluentOperation Operation, string Code)> Samples() =>
        [(operation, $".{Name}({string.Join(", ", Parameters.Where(parameter => parameter.IsRequired).Select(SampleCode.Argument))}).GetPageAsync()")];

    private static IEnumerable<FluentParameter> Sorted(IEnumerable<FluentParameter> parameters) =>
        parameters.OrderBy(parameter => parameter.IsRequired ? 0 : 1);

    private IEnumerable<string> PathArguments() =>
        operation.PathParameters.Select(parameter => parameter.WireName == operation.Key ? key! : parameter.Name);

    private IEnumerable<string> Initializer()
    {
        if (operation.Filter is not null)
        {
            yield return $"Filter = query.Filter{(operation.IsFilterRequired ? "!" : "")},";
        }

        if (operation.Sort is { } sort)
        {
            string item = operation.TypeOf(sort["items"]);
            string field = FluentOperation.Property(operation.SortSchema, "field").Text("x-name")!;
            string order = FluentOperation.Property(operation.SortSchema, "order").Text("x-name")!;
            yield return $"Sort = query.SortBy((by, order) => new {item} {{ {field} = by, {order} = order }}),";
        }

        if (Paging() is not "None" and { } paging)
        {
            yield return $"Page = query.{(paging == "Cursor" ? "Page" : paging == "Offset" ? "OffsetPage" : "ForwardPage")},";
        }
    }

    private string Paging() => operation.Page.ReferredSchema() switch
    {
        "SearchQueryPageRequest" => "Cursor",
        "OffsetPagination" => "Offset",
        "CursorForwardPagination" => "ForwardCursor",
        _ => "None",
    };
}
