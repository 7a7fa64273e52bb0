using Camunda.Rest.Contract.Operations;

namespace Camunda.Rest.Contract.Resources;

/// <summary>Prints the documentation of a generated member.</summary>
internal static class MemberDocumentation
{
    public static void Write(
        CodeWriter writer,
        FluentOperation operation,
        IEnumerable<FluentParameter> parameters,
        string thing,
        bool sends,
        string? summary = null)
    {
        List<FluentParameter> all = [.. parameters];
        writer.Line($"/// <summary>{summary ?? operation.Description}</summary>");
        writer.Line($"/// <remarks>{operation.Remarks}</remarks>");
        foreach (FluentParameter parameter in all)
        {
            writer.Line($"/// <param name=\"{parameter.Name}\">{parameter.Documentation}</param>");
        }

        if (sends)
        {
            writer.Line("/// <param name=\"cancellationToken\">Cancels the call.</param>");
        }

        List<string> refusals = [.. all.Select(parameter => parameter.Refusal).OfType<string>()];
        if (PeriodOf(all) is { } period)
        {
            refusals.Add($"<paramref name=\"{period.To}\"/> is before <paramref name=\"{period.From}\"/>");
        }

        if (refusals.Count > 0)
        {
            writer.Line($"/// <exception cref=\"ArgumentException\">{string.Join(", or ", refusals)}.</exception>");
        }

        if (!sends)
        {
            return;
        }

        foreach ((string exception, string text) in operation.ErrorCodes
            .Select(code => Exception(code, operation, thing))
            .OfType<(string, string)>()
            .DistinctBy(pair => pair.Item1))
        {
            writer.Line($"/// <exception cref=\"{exception}\">{text}</exception>");
        }

        writer.Line("/// <exception cref=\"CamundaException\">The call "
            + $"failed{(operation.ErrorCodes.Count > 0 ? " for another reason" : "")}.</exception>");
    }

    public static void WriteAttributes(CodeWriter writer, FluentOperation operation)
    {
        if (operation.IsDeprecated)
        {
            writer.Line("[Obsolete(\"The API has deprecated this operation.\")]");
        }

        if (operation.IsAlpha)
        {
            writer.Line("[Experimental(\"CAMUNDA001\")]");
        }
    }

    /// <summary>Two points in time of which the second must not be before the first.</summary>
    public static (string From, string To)? PeriodOf(IReadOnlyList<FluentParameter> parameters)
    {
        foreach ((string from, string to) in new[] { ("from", "to"), ("startTime", "endTime") })
        {
            if (parameters.Any(parameter => parameter.Name == from && IsTime(parameter))
                && parameters.Any(parameter => parameter.Name == to && IsTime(parameter)))
            {
                return (from, to);
            }
        }

        return null;

        static bool IsTime(FluentParameter parameter) => parameter is { Type.Name: "DateTimeOffset", IsRequired: true };
    }

    private static (string, string)? Exception(int code, FluentOperation operation, string thing) => code switch
    {
        400 => ("CamundaBadRequestException", "The cluster rejects the request as invalid."),
        401 => ("CamundaUnauthorizedException", "The cluster does not accept the credentials of the client."),
        403 => ("CamundaForbiddenException", operation.Permissions.Length > 0
            ? $"The caller lacks the permission {string.Join(" or ", operation.Permissions)}."
            : "The caller lacks a permission for this operation."),
        404 => ("CamundaNotFoundException", NotFound(operation, thing)),
        409 => ("CamundaConflictException", operation.Shape switch
        {
            OperationShape.Create => $"The {thing} already exists.",
            OperationShape.Membership => "The member has already been added.",
            _ => $"The state of the {thing} does not allow this operation.",
        }),
        412 => ("CamundaPreconditionFailedException", "A precondition of the request does not hold."),
        413 => ("CamundaPayloadTooLargeException", "The request is larger than the cluster accepts."),
        429 => ("CamundaTooManyRequestsException", "The cluster limits the rate of requests."),
        500 => ("CamundaServerException", "The cluster failed with an internal error."),
        503 => ("CamundaUnavailableException", "The cluster is unavailable or overloaded."),
        504 => ("CamundaTimeoutException", "The cluster did not complete the request in time."),
        _ => null,
    };

    private static string NotFound(FluentOperation operation, string thing)
    {
        if (operation.Key is null
            && operation.Shape is OperationShape.Create or OperationShape.Batch or OperationShape.Search or OperationShape.Statistics)
        {
            return "A resource that the request refers to does not exist.";
        }

        return operation.IsEventuallyConsistent ? $"The {thing} does not exist, or is not yet visible." : $"The {thing} does not exist.";
    }
}
