using System.Text;

namespace Camunda.Rest.Benchmarks.Json;

/// <summary>A search answer with many user tasks, as a cluster would send it.</summary>
internal static class UserTaskPage
{
    public static byte[] Create(int items, long? totalItems = null, string endCursor = "WzJd")
    {
        var json = new StringBuilder("{\"items\":[");
        for (int i = 0; i < items; i++)
        {
            if (i > 0)
                json.Append(',');
            json.Append($$"""
                {"name":"Approve shipment {{i}}","state":"CREATED","assignee":"demo","elementId":"approve-shipment","candidateGroups":["shipping","sales"],"candidateUsers":[],"processDefinitionId":"order-process","creationDate":"2026-01-02T03:04:05.678Z","completionDate":null,"followUpDate":"2026-02-02T03:04:05.678Z","dueDate":"2026-03-02T03:04:05.678Z","tenantId":"<default>","externalFormReference":null,"processDefinitionVersion":3,"customHeaders":{"region":"north","floor":"2"},"priority":50,"userTaskKey":"{{2251799813685281 + i}}","elementInstanceKey":"{{2251799813785281 + i}}","processName":"Order","processDefinitionKey":"2251799813685249","processInstanceKey":"{{2251799813885281 + i}}","formKey":"2251799813685250"}
                """);
        }

        json.Append("],\"page\":{\"totalItems\":")
            .Append(totalItems ?? items)
            .Append(",\"hasMoreTotalItems\":false,\"startCursor\":\"WzFd\",\"endCursor\":\"")
            .Append(endCursor)
            .Append("\"}}");
        return Encoding.UTF8.GetBytes(json.ToString());
    }
}
