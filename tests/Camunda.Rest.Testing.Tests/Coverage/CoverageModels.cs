namespace Camunda.Rest.Testing.Tests.Coverage;

/// <summary>The models of the tests of the coverage.</summary>
internal static class CoverageModels
{
    /// <summary>A process with a sub-process, an event sub-process, boundary events, and a multi-instance activity.</summary>
    public static string Order { get; } = Read("order.bpmn");

    /// <summary>Two executable processes in pools, one of them with lanes, and a pool without a process.</summary>
    public static string Trade { get; } = Read("trade.bpmn");

    /// <summary>The smallest process without a diagram: <c>start</c>, the flow <c>go</c>, <c>end</c>.</summary>
    public static string Small(string processId = "small", string? processName = null, string endName = "") =>
        $"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
          <bpmn:process id="{processId}" {(processName is null ? "" : $"name=\"{processName}\"")} isExecutable="true">
            <bpmn:startEvent id="start"/>
            <bpmn:sequenceFlow id="go" sourceRef="start" targetRef="end"/>
            <bpmn:endEvent id="end" name="{endName}"/>
          </bpmn:process>
        </bpmn:definitions>
        """;

    private static string Read(string name)
    {
        using Stream stream = typeof(CoverageModels).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
