using System.Globalization;

namespace Camunda.Rest;

/// <summary>Rejects responses that exceed the limit of what is held in memory.</summary>
internal static class ResponseLimit
{
    public static CamundaException Exceeded(HttpResponseMessage response, long limit) => CamundaException.Create(
        FailureMapper.Start(
            response.RequestMessage, new FailureVerdict(CamundaFailureSource.Client, FailureKind.Unreadable, Processed.Unknown)) with
        {
            StatusCode = response.StatusCode,
            Seen = string.Create(
                CultureInfo.InvariantCulture,
                $"the response exceeds the limit of {limit:N0} bytes. Request less, such as smaller pages (WithPageSize) or fewer jobs "
                    + $"and variables, or raise {nameof(CamundaClientOptions)}.{nameof(CamundaClientOptions.MaxResponseSize)}"),
        });
}
