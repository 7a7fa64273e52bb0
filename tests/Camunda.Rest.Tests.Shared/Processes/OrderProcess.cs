using System.Text;

namespace Camunda.Rest.Tests.Shared.Processes;

/// <summary>The process that the tests of the fluent layer run: a job, then a user task.</summary>
internal static class OrderProcess
{
    public const string Id = "order-process";

    public const string Bpmn = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
          <process id="order-process" name="Order" isExecutable="true">
            <startEvent id="start" />
            <sequenceFlow id="f1" sourceRef="start" targetRef="charge-card" />
            <serviceTask id="charge-card" name="Charge card">
              <extensionElements><zeebe:taskDefinition type="charge-card" retries="3" /></extensionElements>
            </serviceTask>
            <sequenceFlow id="f2" sourceRef="charge-card" targetRef="approve" />
            <userTask id="approve" name="Approve">
              <extensionElements><zeebe:userTask /></extensionElements>
            </userTask>
            <sequenceFlow id="f3" sourceRef="approve" targetRef="end" />
            <endEvent id="end" />
          </process>
        </definitions>
        """;

    /// <summary>The same process with a comment in it that makes it this many bytes.</summary>
    public static string Padded(int bytes)
    {
        string empty = Bpmn.Replace("<startEvent", "<!--  --><startEvent", StringComparison.Ordinal);
        return empty.Replace(
            "<!--  -->", $"<!-- {new string('x', bytes - Encoding.UTF8.GetByteCount(empty))} -->", StringComparison.Ordinal);
    }
}
