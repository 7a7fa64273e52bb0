using System.Collections;
using System.Net;
using System.Reflection;
using System.Text;
using Camunda.Rest.Api;
using Camunda.Rest.Json;
using Camunda.Rest.Tests.Shared.Samples;

namespace Camunda.Rest.ContractTests.Wire;

/// <summary>An answer to an operation with every property set, as the contract describes it.</summary>
internal sealed record SampleAnswer(HttpStatusCode Status, string? ContentType, string Body)
{
    public static SampleAnswer For(CamundaOperation operation)
    {
        var status = (HttpStatusCode)operation.SuccessStatusCodes[0];
        var result = RawMethod(operation).ReturnType.GenericTypeArguments.SingleOrDefault();
        if (result is null)
            return new SampleAnswer(status, null, "");
        if (result == typeof(Stream))
            return new SampleAnswer(status, "application/octet-stream", "<sample />");
        if (result == typeof(string))
        {
            return Accept(operation).Contains("xml", StringComparison.Ordinal)
                ? new SampleAnswer(status, "text/xml", "<sample />")
                : new SampleAnswer(status, "application/json", """{"sample":true}""");
        }
        return new SampleAnswer(status, "application/json", JsonOf(SampleValue.Create(result, operation.Id)));
    }

    public static MethodInfo RawMethod(CamundaOperation operation) =>
        RawArea(operation).PropertyType.GetMethods().Single(candidate => CamundaOperations.FindByMethod(candidate.Name) == operation);

    public static PropertyInfo RawArea(CamundaOperation operation) => typeof(CamundaApi).GetProperty(operation.Tag)!;

    public HttpResponseMessage ToResponse(HttpRequestMessage request) => new(Status)
    {
        Content = ContentType is null ? null : new StringContent(Body, Encoding.UTF8, ContentType),
        RequestMessage = request,
    };

    private static string Accept(CamundaOperation operation) =>
        RawMethod(operation).GetCustomAttribute<Refit.HeadersAttribute>()!.Headers.Single();

    private static string JsonOf(object? sample) => sample switch
    {
        IJsonWritable model => Newtonsoft.Json.JsonConvert.SerializeObject(model),
        IEnumerable items => $"[{string.Join(",", items.Cast<object?>().Select(JsonOf))}]",
        _ => throw new NotSupportedException($"No sample answer for {sample?.GetType()}."),
    };
}
