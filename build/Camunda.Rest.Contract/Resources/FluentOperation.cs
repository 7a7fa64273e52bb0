using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Operations;

namespace Camunda.Rest.Contract.Resources;

/// <summary>An operation of the generator's input, with what its member in the fluent layer is made of.</summary>
/// <param name="operation">The composed operation.</param>
/// <param name="schemas">The composed schemas.</param>
internal sealed class FluentOperation(ContractOperation operation, JsonObject schemas)
{
    /// <summary>How many members of a body become parameters of a method; a larger body is given as a request.</summary>
    private const int MostBodyParameters = 3;

    public string Id => operation.Id;

    public OperationShape Shape { get; } = Enum.Parse<OperationShape>(operation.Json.Text("x-shape")!);

    public string Resource => operation.Json.Text("x-resource")!;

    public string Entity => operation.Json.Text("x-entity")!;

    /// <summary>The path parameter that names one thing of the resource; null for the resource as a whole.</summary>
    public string? Key => !IsClassHandwritten && operation.Json.Text("x-key") is { Length: > 0 } key ? key : null;

    /// <summary>The segments of the path behind the resource and its key.</summary>
    public string[] Rest => operation.Json.Text("x-rest") is { Length: > 0 } rest ? rest.Split('/') : [];

    public string Member { get; private set; } = operation.Json.Text("x-member")!;

    /// <summary>Whether a person named the member.</summary>
    public bool IsNamed => operation.Json.IsTrue("x-named");

    public bool IsHandwritten => operation.Json.IsTrue("x-handwritten");

    public bool IsClassHandwritten => operation.Json.IsTrue("x-class-handwritten");

    public bool IsEventuallyConsistent => operation.Json.IsTrue("x-eventually-consistent");

    public bool IsDeprecated => operation.Json.IsTrue("x-deprecated");

    public bool IsAlpha => operation.Json.IsTrue("x-alpha");

    public string Method => operation.Method;

    public string FullPath => operation.Json.Text("x-full-path")!;

    public string Description => operation.Json.Text("description")!;

    public string Remarks => operation.Json.Text("x-remarks")!;

    public string[] Permissions => operation.Json.Text("x-permissions") is { Length: > 0 } permissions ? permissions.Split(',') : [];

    public IReadOnlyList<int> ErrorCodes { get; } =
        [
            .. operation.Json
                .Text("x-error-codes")!
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Where(code => code.All(char.IsDigit))
                .Select(int.Parse),
        ];

    /// <summary>The raw method, such as <c>_context.Api.Groups.GetGroupAsync</c>.</summary>
    public string RawMethod => $"_context.Api.{operation.Json.Text("x-tag")}.{operation.Json.Text("x-method")}";

    /// <summary>The operation's facts, such as <c>CamundaOperations.GetGroup</c>.</summary>
    public string Facts => $"CamundaOperations.{CamundaNaming.ToMemberName(Id)}";

    public bool HasBody => operation.Body is not null;

    public JsonNode? Body => OperationShapes.BodyOf(operation) is { } name && IsModel(name) ? schemas[name] : null;

    public string BodyType => Body.Text("x-name")!;

    /// <summary>The path parameters in the order of the path.</summary>
    public IReadOnlyList<FluentParameter> PathParameters { get; } =
    [
        .. operation.Path.Split('/').Where(ResourcePath.IsParameter).Select(segment => segment.Trim('{', '}'))
            .Select(name => FluentParameter.OfParameter(
                operation.Parameters.First(parameter => parameter.Text("in") == "path" && parameter.Text("name") == name), schemas))];

    /// <summary>What the query and the headers take.</summary>
    public IReadOnlyList<FluentParameter> QueryParameters { get; } =
    [
        .. operation.Parameters.Where(parameter => parameter.Text("in") is "query" or "header")
            .Select(parameter => FluentParameter.OfParameter(parameter, schemas))];

    /// <summary>The path parameters that the method takes, since the reference does not know them.</summary>
    public IEnumerable<FluentParameter> OwnPathParameters => PathParameters.Where(parameter => parameter.WireName != Key);

    /// <summary>The members of the body that become parameters; null where the method takes the request.</summary>
    public IReadOnlyList<FluentParameter>? BodyParameters
    {
        get
        {
            if (Body is not { } body)
            {
                return [];
            }

            List<FluentParameter> all =
            [
                .. body.Properties().Select(property => FluentParameter.OfProperty(body, property.Key, property.Value, schemas)),
            ];
            bool isSmall = NamedParameters.Length > 0 || all.Count <= MostBodyParameters;
            return isSmall && all.TrueForAll(parameter => parameter.IsPlain) ? InOrder(all) : null;
        }
    }

    /// <summary>The type of the result; null for none.</summary>
    public string? ResultType => operation.Json.Text("x-result") switch
    {
        "none" => null,
        "text" => "string",
        "stream" => "Stream",
        "optional-json" => ResultItems is { } items ? items : CSharpType.Of(OperationShapes.ResultSchemaOf(operation), schemas).Name + "?",
        _ => ResultItems is { } items ? items : CSharpType.Of(OperationShapes.ResultSchemaOf(operation), schemas).Name,
    };

    /// <summary>Whether the result is a list within an object that has nothing else.</summary>
    public bool IsWrappedList => Shape == OperationShape.List && Result is not null;

    /// <summary>The schema of the result; null where it is no object.</summary>
    public JsonNode? Result => OperationShapes.ResultOf(operation) is { } name ? schemas[name] : null;

    /// <summary>The type of one found item.</summary>
    public CSharpType Item => CSharpType.Of(Property(Result, "items")!["items"], schemas);

    public JsonObject? Filter => BodyProperty("filter");

    public JsonObject? Sort => BodyProperty("sort");

    public JsonObject? Page => BodyProperty("page");

    public bool IsFilterRequired => Body.Required().Contains("filter");

    public JsonNode? FilterSchema => Filter.ReferredSchema() is { } name ? schemas[name] : null;

    public JsonNode? SortSchema => Sort?["items"].ReferredSchema() is { } name ? schemas[name] : null;

    /// <summary>The members without which the filter is refused: they become parameters of the search.</summary>
    public IReadOnlyList<FluentParameter> FilterParameters => FilterSchema is { } filter
        ? InOrder([.. filter.Properties()
            .Where(property => filter.Required().Contains(property.Key))
            .Select(property => FluentParameter.OfProperty(filter, property.Key, property.Value, schemas))])
        : [];

    public bool HasResultPage => Property(Result, "page").ReferredSchema() == "SearchQueryPageResponse";

    /// <summary>Whether the search can be made by a rule: it finds items, by a filter or an order that are generated types.</summary>
    public bool IsSearchable => Body is not null
        && Property(Result, "items")?["items"] is not null && Item.Name.Length > 0
        && (Filter is null || FilterSchema.Text("x-direction") == "request")
        && (Sort is null || (Property(SortSchema, "field").ReferredSchema() is not null && Property(SortSchema, "order") is not null))
        && (Filter is not null || Sort is not null)
        && Body.Properties().All(property => property.Key is "filter" or "sort" or "page")
        && FilterParameters.All(parameter => parameter.IsPlain);

    /// <summary>Names the member by the operation, where another member has the name of the convention.</summary>
    public void TakeOwnName() => Member = CamundaNaming.ToMemberName(Id);

    public string TypeOf(JsonNode? slot) => CSharpType.Of(slot, schemas).Name;

    public static JsonObject? Property(JsonNode? schema, string name) =>
        schema.Properties().FirstOrDefault(property => property.Key == name).Value;

    private string? ResultItems => IsWrappedList ? $"IReadOnlyList<{Item.Name}>" : null;

    /// <summary>The parameters that <c>operations.yaml</c> puts in order; a <c>!</c> behind one makes it required.</summary>
    private string[] NamedParameters => operation.Json.Text("x-parameters") is { Length: > 0 } list ? list.Split(',') : [];

    /// <summary>
    /// Named parameters first. One that this version lacks is left out, and one that only this version has stands behind.
    /// </summary>
    private List<FluentParameter> InOrder(List<FluentParameter> all)
    {
        List<FluentParameter> ordered = [];
        foreach (string name in NamedParameters)
        {
            if (all.Find(parameter => parameter.WireName == name.TrimEnd('!')) is { } found)
            {
                ordered.Add(name.EndsWith('!') && !found.IsRequired ? found with { IsRequired = true, IsForced = true } : found);
            }
        }

        return [.. ordered, .. all.Where(parameter => ordered.TrueForAll(other => other.WireName != parameter.WireName))];
    }

    private bool IsModel(string name) =>
        schemas[name]?["properties"] is not null || schemas[name].Text("x-kind") == "union" || schemas[name].Text("type") == "object";

    private JsonObject? BodyProperty(string name) => Property(Body, name);
}
