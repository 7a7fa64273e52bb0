using System.Globalization;

namespace Camunda.Rest;

/// <summary>Responses that are larger than what is held in memory.</summary>
internal static class ResponseLimit
{
    public static CamundaException Exceeded(HttpResponseMessage response, long limit) => CamundaException.Create(
        FailureMapper.Start(response.RequestMessage, new FailureVerdict(CamundaFailureSource.Client, FailureKind.Unreadable, Processed.Unknown)) with
        {
            StatusCode = response.StatusCode,
            Seen = string.Create(
                CultureInfo.InvariantCulture,
                $"the response is larger than {limit:N0} bytes, the most that is held in memory. Ask for less at a time, such as smaller pages (WithPageSize) or fewer jobs and variables, or raise {nameof(CamundaClientOptions)}.{nameof(CamundaClientOptions.MaxResponseSize)}"),
        });
}
