using System.Collections;
using Camunda.Rest.Json;

namespace Camunda.Rest.Tests.Shared.Samples;

/// <summary>The values that an open enum knows, for callers that know the enum by its <see cref="Type"/> only.</summary>
internal static class KnownValues
{
    public static IEnumerable<IWireValue> Of(Type openEnum) =>
        ((IEnumerable)openEnum.GetProperty("KnownValues")!.GetValue(null)!).Cast<IWireValue>();
}
