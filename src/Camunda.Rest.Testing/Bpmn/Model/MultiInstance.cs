namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>
/// The body of a multi-instance activity, around its instances. What is on the border of the activity is on the border of the body.
/// </summary>
/// <param name="Facts">What the body has; mappings and listeners are those of the activity, but for listeners before all instances.</param>
/// <param name="Activity">What is done once per item; its facts have the loop too.</param>
/// <param name="Loop">How often it is done.</param>
internal sealed record MultiInstance(NodeFacts Facts, FlowNode Activity, LoopCharacteristics Loop) : FlowNode(Facts)
{
    public override bool Waits => Activity.Waits;

    public override IEnumerable<FlowNode> Inner => Activity.Inner;

    // They are in the instances.
    public override IEnumerable<SubProcess> EventSubProcesses => [];
}
