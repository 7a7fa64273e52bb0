using System.Reflection;
using Camunda.Rest.Tests.Shared.Samples;

namespace Camunda.Rest.ContractTests.Wire;

/// <summary>A call of the raw tier with every parameter and every property of its body set.</summary>
internal static class RawCall
{
    public static Task SendAsync(CamundaClient camunda, CamundaOperation operation)
    {
        object area = SampleAnswer.RawArea(operation).GetValue(camunda.Api)!;
        var method = SampleAnswer.RawMethod(operation);
        return (Task)method.Invoke(area, [.. method.GetParameters().Select(Argument)])!;
    }

    private static object? Argument(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
            return CancellationToken.None;
        if (parameter.ParameterType == typeof(MultipartFormDataContent))
            return new MultipartFormDataContent { { new StringContent("content"), "part", "file.txt" } };
        return SampleValue.Create(parameter.ParameterType, parameter.Name!);
    }
}
