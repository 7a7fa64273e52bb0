using System.Globalization;
using System.Text;
using Camunda.Rest.Benchmarks.Json;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>What a cluster of any of the API versions would send, for calls of the load.</summary>
internal static class LoadAnswers
{
    public const long FirstKey = 2251799813685249;

    /// <summary>Every key has as many digits, so that a new one takes the place of an old one.</summary>
    public const int KeyLength = 16;

    public static readonly byte[] JobsStart = "{\"jobs\":["u8.ToArray();
    public static readonly byte[] JobsEnd = "]}"u8.ToArray();

    private const string JobText = """
        {"type":"bench","processDefinitionId":"bench-process","processDefinitionVersion":3,"elementId":"work","customHeaders":{"region":"north"},"worker":"bench","retries":3,"deadline":1893456000000,"variables":{"orderId":"A-42","amount":99.5,"express":true},"tenantId":"<default>","physicalTenantId":"default","jobKey":"2251799813685249","processInstanceKey":"2251799813685250","processDefinitionKey":"2251799813685251","elementInstanceKey":"2251799813685252","kind":"BPMN_ELEMENT","listenerEventType":"UNSPECIFIED","userTask":null,"tags":[],"rootProcessInstanceKey":null,"businessId":null,"priority":0,"leaseToken":"2251799813685253"}
        """;

    public static readonly byte[] Job = Encoding.UTF8.GetBytes(JobText);
    public static readonly int JobKeyStart = JobText.IndexOf(FirstKey.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public static readonly byte[] Created =
        """{"processDefinitionId":"bench-process","processDefinitionVersion":3,"tenantId":"<default>","variables":{},"processDefinitionKey":"2251799813685251","processInstanceKey":"2251799813685250","tags":[],"businessId":null}"""u8.ToArray();

    public static readonly byte[] Instance =
        """{"processDefinitionId":"bench-process","processDefinitionName":"Bench","processDefinitionVersion":3,"processDefinitionVersionTag":null,"startDate":"2026-01-02T03:04:05.678Z","endDate":null,"state":"ACTIVE","suspendedDate":null,"hasIncident":false,"tenantId":"<default>","processInstanceKey":"2251799813685250","processDefinitionKey":"2251799813685251","parentProcessInstanceKey":null,"parentElementInstanceKey":null,"rootProcessInstanceKey":null,"tags":[],"businessId":null}"""u8.ToArray();

    public static byte[] UserTasks(int items) => UserTaskPage.Create(items);
}
